import { EARLIEST, isoDay } from "../../base/day.js";
import { spanOf, whenOf } from "../../base/edtf.js";
import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { chronicle, type Turn } from "../../engine/chronicle.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Obligation, TurnKind } from "../../model/index.js";
import { askedStates, askedTime, type TimeWords } from "./question.js";

export interface ChronicleWords extends TimeWords {
  /** EDTF: the first day, month or year told of; left out, the beginning of the dataset. */
  since?: string;
  /** EDTF: the last; left out, today, or the end of the dataset's coverage. */
  until?: string;
  state?: string;
  obligations?: readonly Obligation[];
  kinds?: readonly TurnKind[];
}

/** What began, changed, ended and was called on, in order. */
export function askChronicle(dataset: Dataset, words: ChronicleWords): Outcome<Turn[]> {
  const covers = spanOf(dataset.info.covers)!;
  const today = whenOf(words.today)!.hi;
  const first = words.since === undefined ? { lo: EARLIEST } : whenOf(words.since);
  const last = whenOf(words.until ?? isoDay(Math.min(today, covers.to.hi)));
  if (!first || !last) {
    return failed(
      problem("bad-date", `"${first ? words.until : words.since}" is no date.`, {
        hint: "Write a day, a month or a year: 2018, 2018-06, 2018-06-12.",
      }),
    );
  }
  if (last.hi < first.lo)
    return failed(problem("bad-question", "The history would end before it begins.", { hint: "Turn --since and --until about." }));
  const time = askedTime(dataset, { ...words, on: isoDay(Math.max(covers.from.lo, Math.min(last.hi, covers.to.hi))) });
  if (!time.ok) return time;
  const states = askedStates(dataset, words.state === undefined ? [] : [words.state]);
  if (!states.ok) return states;
  const { obligations, kinds } = words;
  return ok(
    chronicle(dataset, {
      during: { from: first.lo, to: last.hi },
      known: time.value.known,
      ...(states.value[0] && { state: states.value[0] }),
      ...(obligations?.length && { obligations }),
      ...(kinds?.length && { kinds }),
    }),
  );
}
