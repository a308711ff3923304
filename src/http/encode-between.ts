import type { BetweenAnswer } from "../app/ask/between.js";

const lineages = new WeakMap<BetweenAnswer["lineage"], string>();

/** What two states owe each other, as the JSON that JSON.stringify makes of it. The lineage of a pair is long and the same on every day: it is written once. */
export function encodeBetween(answer: BetweenAnswer): string {
  const { lineage, meetings, ...rest } = answer;
  let written = lineages.get(lineage);
  if (written === undefined) {
    written = JSON.stringify(lineage);
    lineages.set(lineage, written);
  }
  return `${JSON.stringify(rest).slice(0, -1)},"lineage":${written},"meetings":${JSON.stringify(meetings)}}`;
}
