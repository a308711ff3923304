import { spanOf } from "../../base/edtf.js";
import type { Outcome } from "../../base/problem.js";
import { failed, ok, problem } from "../../base/problem.js";
import { type Commitment, commitments } from "../../engine/commitments.js";
import type { Dataset } from "../../engine/dataset.js";
import { type LineageLink, lineage } from "../../engine/lineage.js";
import { nameOn, type StateRef, stateRef } from "../../engine/state-name.js";
import { statusOf, type TreatyStatus } from "../../engine/status.js";
import { isMeetingPublic } from "../../engine/timeline.js";
import { askedStates, askedTime, type TimeWords } from "./question.js";

export interface BetweenAnswer {
  a: StateRef & { name: string };
  b: StateRef & { name: string };
  on: string;
  known: string | null;
  dataset: { id: string; version: string };
  commitments: Commitment[];
  /** Every treaty of the two, with its status on that day. */
  treaties: (TreatyStatus & { title: string })[];
  lineage: LineageLink[];
  meetings: { id: string; title: string; date: string }[];
}

/** What two states owe each other in the time asked about, by direction, with the treaties and meetings of the two. */
export function askBetween(dataset: Dataset, a: string, b: string, time: TimeWords): Outcome<BetweenAnswer> {
  const asked = askedTime(dataset, time);
  if (!asked.ok) return asked;
  const { on, known, says } = asked.value;
  const states = askedStates(dataset, [a, b], on);
  if (!states.ok) return states;
  const [first, second] = states.value as [string, string];
  if (first === second) return failed(problem("bad-question", `${a} and ${b} are the same state.`, { hint: "Name two states." }));
  const shared = dataset.treatiesOf(first).filter((id) => dataset.treatiesOf(second).includes(id));
  const treaties = shared.flatMap((id) => {
    const treaty = dataset.treaty(id)!;
    const status = statusOf(dataset, treaty, on, known);
    return status && status.status !== "unsigned" ? [{ ...status, title: treaty.short ?? treaty.title }] : [];
  });
  return ok({
    a: { ...stateRef(dataset, first, on.from), name: nameOn(dataset, first, on.from) },
    b: { ...stateRef(dataset, second, on.from), name: nameOn(dataset, second, on.from) },
    ...says,
    dataset: { id: dataset.info.id, version: dataset.info.version },
    commitments: commitments(dataset, { state: first, other: second, on, known }),
    treaties,
    lineage: lineage(dataset, first, second, known),
    meetings: [...dataset.meetings.values()]
      .filter(({ states: present }) => present.includes(first) && present.includes(second))
      .filter((head) => isMeetingPublic(head, known) && spanOf(head.date)!.from.lo <= on.to)
      .sort((x, y) => spanOf(x.date)!.from.lo - spanOf(y.date)!.from.lo)
      .map(({ id, title, date }) => ({ id, title, date })),
  });
}
