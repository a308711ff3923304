import { isoDay } from "../../base/day.js";
import { spanOf, whenOf, writtenDate } from "../../base/edtf.js";
import type { Turn } from "../../engine/chronicle.js";
import type { Dataset } from "../../engine/dataset.js";
import { turnWords } from "../../engine/turn-words.js";
import type { Terminal } from "../terminal.js";
import { heading, wrapped } from "./layout.js";
import { citationsWords } from "./sources.js";

const MARKS: Record<Turn["kind"], string> = { began: "+", changed: "~", ended: "-", called: "!" };

/** What happened, year by year: `+` began, `~` changed, `-` ended, `!` was called on. */
export function renderHistory(turns: readonly Turn[], dataset: Dataset, terminal: Terminal): string {
  const { paint, width } = terminal;
  if (turns.length === 0) return "Nothing of that kind is recorded for that time.";
  const lines = [paint.dim("+ began   ~ changed   - ended   ! called on")];
  for (const [year, own] of byYear(turns)) {
    lines.push("", heading(year, terminal));
    for (const turn of own) {
      const { on, kind, title, text, binding, disputed } = turn;
      const bound = binding === "political" ? " (political commitment)" : "";
      const also = disputed.length > 0 ? ` Other dates: ${disputed.map(writtenDate).join(", ")}.` : "";
      lines.push(
        wrapped(`${MARKS[kind]} ${writtenDate(on)}: ${paint.bold(title)}${bound}, ${turnWords(dataset, turn)}.`, width, "    ", "  "),
      );
      if (text || also) lines.push(wrapped(`${text ?? ""}${also}`, width, "      "));
      lines.push(paint.dim(wrapped(citationsWords(dataset, turn.sources, 2), width, "      ")));
    }
  }
  return lines.join("\n");
}

/** Heading of what no source dates to a year. */
export const NO_YEAR = "Not dated to a year";

/** Turns by the year in which they fall, in order; last, those of which the sources do not tell the year. */
export function byYear(turns: readonly Turn[]): Map<string, Turn[]> {
  const years = new Map<string, Turn[]>();
  const open: Turn[] = [];
  for (const turn of turns) {
    const { lo, hi } = whenOf(turn.on) ?? spanOf(turn.on)!.from;
    const year = isoDay(lo).slice(0, 4);
    if (isoDay(hi).slice(0, 4) === year) years.set(year, [...(years.get(year) ?? []), turn]);
    else open.push(turn);
  }
  return open.length > 0 ? years.set(NO_YEAR, open) : years;
}
