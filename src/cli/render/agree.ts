import { writtenDate } from "../../base/edtf.js";
import type { Agreement, Difference, FieldAgreement } from "../../engine/agreement/agreement.js";
import { NEAR_DAYS } from "../../engine/agreement/cells.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Terminal } from "../terminal.js";
import { columns, heading, wrapped } from "./layout.js";

const WORDS: Record<FieldAgreement["field"], string> = {
  members: "members",
  signature: "signature",
  entry: "a member's entry",
  end: "end of the treaty",
  exit: "a member's exit",
  defense: "defense",
  offense: "offense",
  neutrality: "neutrality",
  nonaggression: "nonaggression",
  consultation: "consultation",
  obligations: "all five obligations",
  "members-and-obligations": "members and obligations",
};

/** The table of fields, and below it every difference by treaty. */
export function renderAgree(answer: Agreement, first: Dataset, second: Dataset, terminal: Terminal): string {
  const { paint, width } = terminal;
  const { matches, alone, until, fields, differences } = answer;
  const [ours, theirs] = [first.info.title, `${second.info.title} ${second.info.version}`];
  const rows = fields.map(({ field, compared, agreeing, share, kappa, medianDays, explained, leftOut }) => [
    WORDS[field],
    String(compared),
    share === null ? "-" : `${(share * 100).toFixed(1)} %`,
    kappa === null ? "-" : kappa.toFixed(3),
    medianDays === null ? "-" : String(medianDays),
    String(compared - agreeing),
    String(explained),
    leftOut > 0 ? String(leftOut) : "",
  ]);
  const lines = [
    heading(`${ours} and ${theirs}`, terminal),
    wrapped(
      `${matches.length} alliances are in both, by their number; ${alone.first.length} treaties are only in the first, ${alone.second.length} only in the second. Compared to ${writtenDate(until)}; dates agree within ${NEAR_DAYS} days.`,
      width,
    ),
    "",
    columns([["", "cells", "agree", "kappa", "median days", "differ", "explained", "left out"].map((word) => paint.dim(word)), ...rows]),
    "",
    paint.dim(
      wrapped(
        "Kappa is Cohen's, of the yes-or-no answers (member, ended, promised); it has none for days, nor where one answer was given throughout. Left out: ends that the data code as brought about by violation.",
        width,
      ),
    ),
  ];
  if (differences.length === 0) return [...lines, "", "No differences."].join("\n");
  lines.push("", heading(differences.length === 1 ? "One difference" : `${differences.length} differences`, terminal));
  for (const [treaties, own] of byTreaty(differences)) {
    lines.push("", paint.bold(treaties));
    for (const one of own) lines.push(...differenceLines(one, first, width));
  }
  return lines.join("\n");
}

function byTreaty(differences: readonly Difference[]): Map<string, Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const one of differences) {
    const key = `${one.first.join(", ")} (${one.second.join(", ")})`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function differenceLines({ field, state, says, days, because }: Difference, dataset: Dataset, width: number): string[] {
  const [ours, theirs] = says.map(said);
  const whose = state ? ` of ${dataset.states.get(state)?.name ?? state.toUpperCase()}` : "";
  const about = field === "entry" || field === "exit" ? `${field}${whose}` : `${WORDS[field]}${whose && `: ${whose.slice(4)}`}`;
  const apart = days === null ? "" : ` (${days} days apart)`;
  const lines = [wrapped(`${about}: ${ours} here, ${theirs} there${apart}`, width, "    ", "  ")];
  for (const { reason, text } of because) lines.push(wrapped(`${reason.replace("-", " ")}: ${text}`, width, "      ", "    > "));
  return lines;
}

function said(value: string): string {
  return /\d/.test(value) ? writtenDate(value) : value;
}
