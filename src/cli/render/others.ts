import { spanOf, writtenDate } from "../../base/edtf.js";
import type { Comparison } from "../../engine/compare.js";
import type { Dataset } from "../../engine/dataset.js";
import type { ExitAnswer } from "../../engine/exit.js";
import type { Invocations } from "../../engine/invocations.js";
import { nameOn } from "../../engine/state-name.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { heading, listed, wrapped } from "./layout.js";
import { citationsWords } from "./sources.js";

/** Treaties side by side: for each kind, what each of them says, then the differences in words. */
export function renderCompare({ treaties, rows }: Comparison, dataset: Dataset, terminal: Terminal): string {
  const { paint, width } = terminal;
  const parts = [heading(treaties.map(({ title }) => title).join(" / "), terminal)];
  for (const { obligation, cells, difference } of rows) {
    parts.push("", paint.bold(OBLIGATION_WORDS[obligation]));
    for (const [index, cell] of cells.entries()) {
      const title = treaties[index]!.title;
      if (!cell.present) parts.push(wrapped(`${title}: none`, width, "    ", "  "));
      else {
        const details = [
          cell.article,
          cell.trigger && `called by ${cell.trigger}`,
          cell.response,
          cell.conditions && cell.conditions !== "not coded" && `conditions: ${cell.conditions}`,
          cell.force !== "duty" && cell.force,
        ];
        parts.push(wrapped(`${title}: ${details.filter(Boolean).join("; ")}`, width, "    ", "  "));
        parts.push(paint.dim(wrapped(cell.text!, width, "    ")));
        parts.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, cell.sources, 1)}`, width, "    ")));
      }
    }
    for (const words of difference.split("; ").filter(Boolean)) parts.push(wrapped(words, width, "      ", "  > "));
  }
  return parts.join("\n");
}

/** How a party can leave: each way with its reason, and the earliest day. */
export function renderExit(answer: ExitAnswer & { stateName: string }, dataset: Dataset, terminal: Terminal): string {
  const { width, paint } = terminal;
  const { stateName, title, noticeOn, status, ways, earliest } = answer;
  const parts = [heading(`If ${stateName} gives notice under the ${title} on ${writtenDate(noticeOn)}`, terminal)];
  if (ways.length === 0)
    return [...parts, wrapped(`${stateName} is not bound by it on that day (status: ${status.replaceAll("-", " ")}).`, width)].join("\n");
  parts.push(
    wrapped(
      earliest
        ? `It is bound until ${writtenDate(earliest)} at the earliest (the first day not bound).`
        : "No day on which it would be free can be reckoned.",
      width,
    ),
    "",
  );
  for (const { how, noticeBy, earliest: day, why } of ways) {
    parts.push(
      wrapped(
        `${paint.bold(how.replaceAll("-", " "))}: ${why}${noticeBy ? ` Notice by ${writtenDate(noticeBy)}.` : ""}${day ? ` Free on ${writtenDate(day)}.` : ""}`,
        width,
        "    ",
        "  ",
      ),
    );
  }
  if (answer.sources.length > 0)
    parts.push(
      "",
      paint.dim(wrapped(`${answer.article ? `${answer.article}. ` : ""}Source: ${citationsWords(dataset, answer.sources)}`, width)),
    );
  return parts.join("\n");
}

/** The times that promises were called on, and where nothing is coded. */
export function renderInvocations({ invocations, never, notCoded }: Invocations, dataset: Dataset, terminal: Terminal): string {
  const { paint, width } = terminal;
  const parts: string[] = [];
  for (const one of invocations) {
    const day = spanOf(one.date)!.from.lo;
    const names = (ids: readonly string[]) => listed(ids.map((id) => nameOn(dataset, id, day)));
    parts.push(
      `${heading(writtenDate(one.date), terminal)}  ${one.title}, ${one.provision}${one.obligation ? ` (${OBLIGATION_WORDS[one.obligation]})` : ""}`,
    );
    parts.push(
      wrapped(
        `Called on by ${names(one.by)}${one.of.length > 0 ? `, of ${names(one.of)}` : ""}. Outcome: ${one.outcome.replaceAll("-", " ")}.`,
        width,
        "  ",
      ),
    );
    parts.push(wrapped(one.occasion, width, "  "));
    if (one.text) parts.push(wrapped(one.text, width, "  "));
    parts.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, one.sources)}`, width, "  ")), "");
  }
  if (invocations.length === 0) parts.push("No invocation is on record.");
  if (never.length > 0) parts.push(wrapped(`Never called on, as far as sources tell: ${never.join(", ")}.`, width));
  if (notCoded.length > 0) parts.push(paint.dim(wrapped(`Not coded, or the sources are silent: ${notCoded.join(", ")}.`, width)));
  return parts.join("\n").trimEnd();
}
