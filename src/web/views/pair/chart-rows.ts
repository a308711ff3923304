import type { Day } from "../../../base/day.js";
import { spanOf } from "../../../base/edtf.js";
import type { Lane, TreatyBar } from "./lanes.js";

/** A meeting as a chart shows it. */
export interface ChartMeeting {
  id: string;
  title: string;
  /** EDTF. */
  date: string;
  place: string;
  /** "third", where it is known which meeting of the same two persons it was. */
  ordinal: string | null;
}

export type ChartRow =
  | { is: "heading"; y: number; says: string }
  | { is: "treaty"; y: number; bar: TreatyBar }
  | { is: "lane"; y: number; lane: Lane }
  | { is: "meetings"; y: number };

/** Where the rows of a chart lie; `y` is the middle of a row's bar. Narrow charts set labels above their bars. */
export function chartRows(
  bars: readonly TreatyBar[],
  lanes: readonly Lane[],
  meetings: number,
  { narrow, heading }: { narrow: boolean; heading: (from: Lane["from"]) => string },
): { rows: ChartRow[]; height: number } {
  const rows: ChartRow[] = [];
  let top = 30;
  const row = (height: number): number => {
    top += height;
    return top - (narrow ? 8 : height / 2);
  };
  const title = (says: string) => {
    top += rows.length === 0 ? 0 : 12;
    rows.push({ is: "heading", y: top + 12, says });
    top += 22;
  };
  const size = narrow ? 36 : 22;
  if (bars.length > 0) title("Treaties");
  for (const bar of bars) rows.push({ is: "treaty", y: row(size), bar });
  let direction: string | null = null;
  for (const lane of lanes) {
    if (lane.from !== direction) title(heading(lane.from));
    direction = lane.from;
    rows.push({ is: "lane", y: row(size), lane });
  }
  if (meetings > 0) {
    title("Meetings");
    top += 52;
    rows.push({ is: "meetings", y: top - 26 });
  }
  return { rows, height: top + 34 };
}

/** The days that a chart of two states spans: from before the first thing to today, and on to a day chosen beyond; within the dataset's coverage. */
export function chartSpan(
  bars: readonly TreatyBar[],
  meetings: readonly ChartMeeting[],
  { chosen, today, covers: [first, last] }: { chosen: Day; today: Day; covers: readonly [Day | null, Day | null] },
): { from: Day; to: Day } {
  const starts = [...bars.flatMap(({ pieces }) => pieces.slice(0, 1).map(({ from }) => from)), ...meetings.map(({ date }) => middle(date))];
  const from = Math.min(chosen, ...(starts.length > 0 ? starts : [today - 20 * 365]));
  const to = Math.max(today, chosen, ...bars.flatMap(({ ended }) => (ended === null ? [] : [ended])));
  const pad = Math.max(200, Math.round((to - from) * 0.025));
  return { from: Math.max(from - pad, first ?? -Infinity), to: Math.min(to + Math.round(pad / 2), last ?? Infinity) };
}

/** The day in the middle of a date. */
export function middle(edtf: string): Day {
  const span = spanOf(edtf)!;
  return Math.round((span.from.lo + span.to.hi) / 2);
}

export interface PlacedLabel {
  at: number;
  x: number;
  below: boolean;
  anchor: "start" | "middle" | "end";
}

/** Labels of dots on a line, above it or below, as far as they do not touch: first those with an ordinal, the latest before the earlier. */
export function placedLabels(
  dots: readonly { x: number; says: string; ordinal: string | null }[],
  left: number,
  right: number,
): PlacedLabel[] {
  const taken: Record<"above" | "below", [number, number][]> = { above: [], below: [] };
  const order = [...dots.keys()].toReversed();
  const placed: PlacedLabel[] = [];
  for (const at of [...order.filter((one) => dots[one]!.ordinal), ...order.filter((one) => !dots[one]!.ordinal)]) {
    const { x, says } = dots[at]!;
    const width = says.length * 6.3 + 8;
    const anchor = x + width / 2 > right ? "end" : x - width / 2 < left ? "start" : "middle";
    const start = { start: x - 4, middle: x - width / 2, end: x + 4 - width }[anchor];
    const side = (["above", "below"] as const).find((one) => taken[one].every(([from, to]) => start + width < from || to < start));
    if (!side) continue;
    taken[side].push([start, start + width]);
    placed.push({ at, x: { start: x - 4, middle: x, end: x + 4 }[anchor], below: side === "below", anchor });
  }
  return placed;
}

/** A text cut to a width, in pixels, of the sans at 13 px. */
export function fitted(text: string, width: number): string {
  const room = Math.floor(width / 6.3);
  if (text.length <= room) return text;
  // The year at the end tells treaties of one pair apart; it is the middle that gives way.
  const end = / of \d{4}$/.exec(text)?.[0] ?? "";
  return `${text.slice(0, Math.max(1, room - 1 - end.length)).trimEnd()}…${end}`;
}
