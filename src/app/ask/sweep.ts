import { civilDate, dayOf, isoDay } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { hull, type Interval, intersection } from "../../base/interval.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import { PUBLISHED_END, SYSTEM_START, systemSpells } from "../../panel/system.js";
import { chunksOf, SWEEP_BY, type SweepBy, type SweepStep, stepsOf } from "../sweep-plan.js";
import { askedYear, SYSTEM_CITATION } from "./panel.js";

/** A sweep in words, as a command line or a request has them. */
export interface SweepWords {
  from: string;
  to: string;
  by?: string;
}

/** A sweep ready to be run: its steps, and how they are dealt out. */
export interface AskedSweep {
  by: SweepBy;
  range: Interval;
  /** The year to the end of which memberships of the state system are carried; null: no further than they are published. */
  carryTo: number | null;
  steps: readonly SweepStep[];
  chunks: readonly Interval[];
  sidecar: SweepSidecar;
}

/** What stands beside a sweep's files: enough to cite it and to make it again. */
export interface SweepSidecar {
  dataset: { id: string; version: string; title: string; covers: { from: string; to: string } };
  options: { from: number; to: number; by: SweepBy; policy: "all"; carryTo: number | null };
  days: { from: string; to: string };
  notes: string[];
  citations: string[];
  casus: string;
}

/** Reads a question for a sweep and lays out its steps; every wrong word is told at once. */
export function askSweep(dataset: Dataset, words: SweepWords, version: string): Outcome<AskedSweep> {
  const problems: Problem[] = [];
  const from = askedYear("from", words.from, problems) ?? 0;
  const to = askedYear("to", words.to, problems) ?? 0;
  const by = (words.by ?? "change-days") as SweepBy;
  if (!SWEEP_BY.includes(by))
    problems.push(problem("bad-question", `There are no steps called "${by}".`, { hint: `They are: ${SWEEP_BY.join(", ")}.` }));
  if (problems.length === 0 && from > to) problems.push(problem("bad-question", `The sweep would end (${to}) before it begins (${from}).`));
  if (problems.length > 0) return failed(...problems);
  const covers = coveredDays(dataset);
  const asked = { from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) };
  // The eve of the first attack must be covered too.
  const range = intersection(asked, { from: Math.max(covers.from + 1, SYSTEM_START.cow), to: covers.to });
  const [first, last] = [isoDay(covers.from), isoDay(covers.to)];
  if (range === null) {
    const hint = `It covers ${first} to ${last}.`;
    return failed(problem("outside-coverage", `${dataset.info.title} does not cover ${from} to ${to}.`, { hint }));
  }
  const published = civilDate(PUBLISHED_END.cow).year;
  const carryTo = to > published ? to : null;
  const system = systemSpells(dataset.states.values(), "cow", carryTo ?? undefined);
  const steps = stepsOf(dataset, system, range, by);
  const notes = [
    "All promises are kept; facts that nobody stated (provocation, requests) stay open, so only what is owed whatever they are brings a state in.",
    ...(by === "years"
      ? ["Each directed dyad-year is one attack: on 1 July, else on the first day of the year on which both are members."]
      : [
          "Attacks are tried on each day on which what they call can change, and come out the same until the next; means weigh each day alike.",
        ]),
    ...(range.from > asked.from || range.to < asked.to
      ? [`${dataset.info.title} covers ${first} to ${last}: attacks are tried from ${isoDay(range.from)} to ${isoDay(range.to)}.`]
      : []),
    ...(carryTo === null
      ? []
      : [`The COW system is published to ${published}; memberships that go on there were carried forward to ${carryTo}: an assumption.`]),
  ];
  const { id, title, version: edition, citation } = dataset.info;
  return ok({
    by,
    range,
    carryTo,
    steps,
    chunks: chunksOf(steps, system),
    sidecar: {
      dataset: { id, version: edition, title, covers: { from: first, to: last } },
      options: { from, to, by, policy: "all", carryTo },
      days: { from: isoDay(range.from), to: isoDay(range.to) },
      notes,
      citations: [citation, SYSTEM_CITATION.cow],
      casus: version,
    },
  });
}

/** The days for which a dataset speaks: those that it covers, up to the day to which it is kept. */
function coveredDays({ info }: Dataset): Interval {
  const covers = hull(spanOf(info.covers)!);
  return { from: covers.from, to: Math.min(covers.to, hull(spanOf(info.asOf)!).to) };
}
