import { spanOf, writtenDate } from "../../base/edtf.js";
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

/** Turns by the year of the first day that they may mean, in order. */
export function byYear(turns: readonly Turn[]): Map<string, Turn[]> {
  const years = new Map<string, Turn[]>();
  for (const turn of turns) {
    const year = /\d{4}/.exec(turn.on)?.[0] ?? String(spanOf(turn.on)!.from.lo);
    years.set(year, [...(years.get(year) ?? []), turn]);
  }
  return years;
}
