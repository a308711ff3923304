import { isoDay } from "../base/day.js";
import type { Panel } from "../panel/panel.js";
import type { Chunk, ColumnHead } from "../panel/table.js";
import { type StepCount, SWEEP_COLUMNS, type SweepPart } from "./sweep.js";
import { yearOf } from "./sweep-plan.js";

const int = (name: string, means: string): ColumnHead => ({ name, kind: "int", means, known: true });
const text = (name: string, means: string): ColumnHead => ({ name, kind: "text", means, known: true });
const share = (name: string, means: string): ColumnHead => ({ name, kind: "float", means, known: true });

const HEADS: readonly ColumnHead[] = [
  text("day", "the day of the attack (YYYY-MM-DD); promises are tested on its eve"),
  int("year", "calendar year of that day"),
  int("ccode1", "Correlates of War number of the state that attacks"),
  int("ccode2", "Correlates of War number of the state that is attacked"),
  int("n_target", "states that must join the target"),
  int("n_attackers", "states that must join the attacker"),
  int("rounds", "rounds in which somebody joins: joining calls further promises"),
  int("may", "further states that may have to join: what they owe turns on facts that are not stated"),
  text(
    "who",
    "the joiners as code:treaty, separated by spaces; the first n_target help the target, the rest the attacker, each by rounds (code: Correlates of War number, else the state's id; treaty: ATOP's number or the record's id)",
  ),
];

/** The table of attacks that draw anybody in, part by part. */
export function attackTable(parts: Iterable<SweepPart>): Panel {
  return { heads: HEADS, chunks: attackChunks(parts) };
}

function* attackChunks(parts: Iterable<SweepPart>): Generator<Chunk> {
  const named = new Map<number, { iso: string; year: number }>();
  const dayNamed = (day: number) => {
    let known = named.get(day);
    if (!known) {
      known = { iso: isoDay(day), year: yearOf(day) };
      named.set(day, known);
    }
    return known;
  };
  for (const { rows, columns, texts } of parts) {
    if (rows === 0) continue;
    const of = (name: (typeof SWEEP_COLUMNS)[number]) => columns[SWEEP_COLUMNS.indexOf(name)]!;
    const days = Array.from(of("day"), dayNamed);
    yield {
      rows,
      columns: [
        days.map(({ iso }) => iso),
        Int32Array.from(days, ({ year }) => year),
        ...SWEEP_COLUMNS.slice(1, -1).map(of),
        Array.from(of("who"), (place) => texts[place]!),
      ],
    };
  }
}

/** The table of days (by years: of years): what all attacks tried on one come to. */
export function dayTable(steps: readonly StepCount[]): Panel {
  return {
    heads: [
      text("day", "the first day for which the row holds (YYYY-MM-DD)"),
      text("until", "the last day for which it holds: nothing changes between"),
      int("year", "calendar year of the first day"),
      int("states", "members of the state system"),
      int("pairs", "attacks tried: ordered pairs of attacker and target"),
      int("pairs_with_joins", "attacks that draw anybody in"),
      share("mean_joiners", "states drawn in per attack, over all pairs"),
      int("max_joiners", "states drawn in by the attack that draws in most"),
      share("share_of_pairs_defended", "share of all pairs in which somebody must join the target (0 to 1)"),
    ],
    chunks: dayChunk(steps),
  };
}

function* dayChunk(steps: readonly StepCount[]): Generator<Chunk> {
  if (steps.length === 0) return;
  const ints = (value: (step: StepCount) => number) => Int32Array.from(steps, value);
  const per = (value: (step: StepCount) => number) => Float64Array.from(steps, (step) => (step.pairs === 0 ? 0 : value(step) / step.pairs));
  yield {
    rows: steps.length,
    columns: [
      steps.map(({ from }) => isoDay(from)),
      steps.map(({ to }) => isoDay(to)),
      ints(({ from }) => yearOf(from)),
      ints(({ states }) => states),
      ints(({ pairs }) => pairs),
      ints(({ pairsWithJoins }) => pairsWithJoins),
      per(({ joins }) => joins),
      ints(({ maxJoins }) => maxJoins),
      per(({ pairsDefended }) => pairsDefended),
    ],
  };
}
