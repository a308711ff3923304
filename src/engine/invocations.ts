import { type Day, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import type { Citation, Invocation, Obligation } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { publicBy, timelineOf } from "./timeline.js";

/** One time that a promise was called on. */
export interface InvocationAnswer {
  treaty: string;
  title: string;
  date: string;
  by: readonly string[];
  of: readonly string[];
  provision: string;
  obligation: Obligation | null;
  occasion: string;
  outcome: Invocation["outcome"];
  text: string | null;
  sources: readonly Citation[];
}

/** Whether the promises of treaties were called on: the known cases, and for how many treaties nothing is coded. */
export interface Invocations {
  invocations: InvocationAnswer[];
  /** Treaties of which the record says that their promises were never called on. */
  never: string[];
  /** Treaties of which nothing is coded, or the sources are silent. */
  notCoded: string[];
}

/** The invocations of these treaties, oldest first, as far as they were public by `known`. */
export function invocations(dataset: Dataset, ids: Iterable<string>, known: Day = LATEST): Invocations {
  const answer: Invocations = { invocations: [], never: [], notCoded: [] };
  for (const id of ids) {
    const treaty = dataset.treaty(id)!;
    if (!timelineOf(dataset, treaty, known)) continue;
    const held = treaty.invocations;
    if (held === "none") answer.never.push(id);
    else if (held === undefined || held === "unknown") answer.notCoded.push(id);
    else {
      for (const one of held) {
        if (!publicBy(one.public, spanOf(one.date)!.from.hi, known)) continue;
        answer.invocations.push({
          treaty: id,
          title: treaty.short ?? treaty.title,
          date: one.date,
          by: one.by,
          of: one.of ?? [],
          provision: one.provision,
          obligation: treaty.provisions?.find((provision) => provision.id === one.provision)?.obligation ?? null,
          occasion: one.occasion,
          outcome: one.outcome,
          text: one.text ?? null,
          sources: one.sources,
        });
      }
    }
  }
  answer.invocations.sort((a, b) => spanOf(a.date)!.from.lo - spanOf(b.date)!.from.lo);
  return answer;
}
