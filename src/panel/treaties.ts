import { OBLIGATION_COLUMNS } from "./obligations.js";
import { periodColumns, periods } from "./period.js";
import type { MemberSpell } from "./promises.js";
import type { PanelQuestion } from "./question.js";
import { type Chunk, type ColumnHead, NA_INT } from "./table.js";

/** The columns of treaties. */
export function treatyHeads({ measures, resolution }: PanelQuestion): ColumnHead[] {
  const int = (name: string, means: string): ColumnHead => ({ name, kind: "int", means });
  return [
    { name: "treaty", kind: "text", means: "the treaty's number or id in the dataset" },
    ...periodColumns(resolution).map((part) => int(part, `calendar ${part}`)),
    ...(measures.includes("obligations")
      ? OBLIGATION_COLUMNS.map((name) => int(name, "1 if any member owes this kind of obligation"))
      : []),
    ...(measures.includes("number") ? [int("members", "how many members the treaty has at some time of the period")] : []),
  ];
}

/** Treaties by period, in each period in which one has a member; the latest phase of the period counts. */
export function* treatyRows(question: PanelQuestion): Generator<Chunk> {
  const { source, measures } = question;
  const heads = treatyHeads(question);
  const members = [...source.members].sort((a, b) => a.from - b.from);
  let next = 0;
  let held: MemberSpell[] = [];
  const first = members.length > 0 ? members[0]!.from : 0;
  for (const period of periods(question.from, question.to, question.resolution)) {
    if (period.to < first) continue;
    while (next < members.length && members[next]!.from <= period.to) held.push(members[next++]!);
    held = held.filter(({ to }) => to >= period.from);
    const covered = period.to >= source.covers.from && period.from <= source.covers.to;
    if (!covered) continue;
    const own = new Map<number, { phase: number; mask: number; maybe: number; parties: Set<number> }>();
    for (const spell of held) {
      const maybe = spell.maybe ?? 0;
      const before = own.get(spell.treaty);
      if (!before || before.phase < spell.phase)
        own.set(spell.treaty, { phase: spell.phase, mask: spell.mask, maybe, parties: new Set([spell.party]) });
      else if (before.phase === spell.phase) {
        before.mask |= spell.mask;
        before.maybe |= maybe;
        before.parties.add(spell.party);
      }
    }
    const treaties = [...own.keys()].sort((a, b) => a - b);
    const columns = heads.map(({ kind }) => (kind === "text" ? ([] as string[]) : new Int32Array(treaties.length)));
    for (const [row, treaty] of treaties.entries()) {
      const { mask, maybe, parties } = own.get(treaty)!;
      let at = 0;
      (columns[at++] as string[])[row] = source.treaties[treaty]!;
      for (const part of periodColumns(question.resolution)) (columns[at++] as Int32Array)[row] = period[part];
      if (measures.includes("obligations"))
        for (let bit = 1; bit <= 16; bit <<= 1) (columns[at++] as Int32Array)[row] = mask & bit ? 1 : maybe & bit ? NA_INT : 0;
      if (measures.includes("number")) (columns[at++] as Int32Array)[row] = maybe ? NA_INT : parties.size;
    }
    if (treaties.length > 0) yield { rows: treaties.length, columns };
  }
}
