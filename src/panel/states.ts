import { partyCodes } from "./coding.js";
import { isMajorPower } from "./majors.js";
import { OBLIGATION_COLUMNS } from "./obligations.js";
import { type PanelPeriod, periodColumns, periods } from "./period.js";
import type { MemberSpell } from "./promises.js";
import type { PanelQuestion } from "./question.js";
import { rosterOf } from "./roster.js";
import { systemSpells } from "./system.js";
import { type Chunk, type ColumnHead, NA_INT } from "./table.js";

/** The columns of states, named as in ATOP's state-year table. */
export function stateHeads({ measures, resolution, codes, source }: PanelQuestion): ColumnHead[] {
  const has = (measure: PanelQuestion["measures"][number]) => measures.includes(measure);
  const int = (name: string, means: string): ColumnHead => ({ name, kind: "int", means });
  const most = has("ids") ? widest(source.members) : 0;
  return [
    int(codes === "cow" ? "state" : "gwcode", codes === "cow" ? "Correlates of War number" : "Gleditsch-Ward number"),
    ...periodColumns(resolution).map((part) => int(part, `calendar ${part}`)),
    ...(has("any") ? [int("atopally", "1 if the state is a member of a treaty")] : []),
    ...(has("obligations") ? OBLIGATION_COLUMNS.map((name) => int(name, "1 if the state owes this kind of obligation to anybody")) : []),
    ...(has("number") ? [int("number", "how many treaties the state is a member of")] : []),
    ...(has("transition") ? [int("transyr", "1 if a membership, or a phase of one, begins or ends within the period")] : []),
    ...(has("major") ? [int("major", "1 if a treaty links the state with a major power (COW)")] : []),
    ...(has("since") ? [int("since", "years since the state was last a member of a treaty: 0 in such a year, NA if it never was")] : []),
    ...Array.from(
      { length: most },
      (_, i): ColumnHead => ({ name: `atopid${i + 1}`, kind: "text", means: "a treaty, in order of number" }),
    ),
  ];
}

/** How many treaties one party is ever a member of on one day: the number of id columns. */
function widest(members: readonly MemberSpell[]): number {
  const changes = new Map<number, { at: number; step: number }[]>();
  for (const { party, from, to, treaty } of members) {
    const key = party;
    const held = changes.get(key) ?? [];
    held.push({ at: yearOf(from), step: treaty + 1 }, { at: yearOf(to) + 1, step: -(treaty + 1) });
    changes.set(key, held);
  }
  let most = 0;
  for (const held of changes.values()) {
    const open = new Map<number, number>();
    held.sort((a, b) => a.at - b.at || b.step - a.step);
    for (const { step } of held) {
      const treaty = Math.abs(step);
      const count = (open.get(treaty) ?? 0) + Math.sign(step);
      if (count > 0) open.set(treaty, count);
      else open.delete(treaty);
      most = Math.max(most, open.size);
    }
  }
  return most;
}

function yearOf(day: number): number {
  return Math.floor(1970 + (day + 0.5) / 365.2425);
}

/**
 * States by period: a state's row or-s what it owes in all treaties of which it is a member at any time of the period; of several phases
 * of one treaty the latest counts. With `rows system`, every member of the system has a row.
 */
export function* stateRows(question: PanelQuestion): Generator<Chunk> {
  const { source, states, measures, rows } = question;
  const heads = stateHeads(question);
  const system = systemSpells(states.values(), question.codes, question.carryTo);
  const codeOf = partyCodes(source.parties, states, question.codes);
  const has = (measure: PanelQuestion["measures"][number]) => measures.includes(measure);
  const lastMember = new Map<number, number>();
  const members = [...source.members].sort((a, b) => a.from - b.from);
  let next = 0;
  let held: MemberSpell[] = [];
  const idColumns = heads.filter(({ kind }) => kind === "text").length;
  const first = has("since")
    ? Math.min(question.from, yearOf(Math.max(source.covers.from, members[0]?.from ?? source.covers.from)))
    : question.from;
  for (const period of periods(first, question.to, question.resolution)) {
    while (next < members.length && members[next]!.from <= period.to) held.push(members[next++]!);
    held = held.filter(({ to }) => to >= period.from);
    const own = new Map<number, Map<number, { phase: number; mask: number; maybe: number }>>();
    const turns = new Set<number>();
    const linkedTo = new Map<number, Set<number>>();
    const byTreaty = new Map<number, number[]>();
    for (const spell of held) {
      const code = codeOf(spell.party, period.from, period.to);
      if (code === null) continue;
      const treaties = own.get(code) ?? new Map<number, { phase: number; mask: number; maybe: number }>();
      const before = treaties.get(spell.treaty);
      const maybe = spell.maybe ?? 0;
      if (!before || before.phase < spell.phase) treaties.set(spell.treaty, { phase: spell.phase, mask: spell.mask, maybe });
      else if (before.phase === spell.phase) {
        before.mask |= spell.mask;
        before.maybe |= maybe;
      }
      own.set(code, treaties);
      if (begins(spell, period) || ends(spell, period)) turns.add(code);
      if (has("major")) byTreaty.set(spell.treaty, [...(byTreaty.get(spell.treaty) ?? []), code]);
    }
    for (const codes of byTreaty.values())
      for (const code of codes) {
        const others = linkedTo.get(code) ?? new Set<number>();
        for (const other of codes) if (other !== code) others.add(other);
        linkedTo.set(code, others);
      }
    for (const code of own.keys()) lastMember.set(code, period.year);
    if (period.year < question.from) continue;
    const covered = period.to >= source.covers.from && period.from <= source.covers.to;
    const roster = rosterOf(rows === "dataset" ? [] : system, own.keys(), rows, period);
    const columns = heads.map(({ kind }) => (kind === "text" ? ([] as string[]) : new Int32Array(roster.codes.length)));
    const ints = columns as Int32Array[];
    for (const [row, code] of roster.codes.entries()) {
      const treaties = own.get(code);
      let [mask, maybe] = [0, 0];
      for (const treaty of treaties?.values() ?? []) {
        mask |= treaty.mask;
        maybe |= treaty.maybe;
      }
      const unsure = maybe !== 0;
      let at = 0;
      ints[at++]![row] = code;
      for (const part of periodColumns(question.resolution)) ints[at++]![row] = period[part];
      const put = (value: number | null) => {
        ints[at++]![row] = value === null || !covered ? NA_INT : value;
      };
      if (has("any")) put(treaties ? (mask === 0 && unsure ? null : 1) : 0);
      if (has("obligations")) for (let bit = 1; bit <= 16; bit <<= 1) put(mask & bit ? 1 : maybe & bit ? null : 0);
      if (has("number")) put(unsure ? null : (treaties?.size ?? 0));
      if (has("transition")) put(turns.has(code) ? 1 : 0);
      if (has("major"))
        put(
          question.codes !== "cow"
            ? null
            : [...(linkedTo.get(code) ?? [])].some((other) => isMajorPower(other, period.from, period.to))
              ? 1
              : 0,
        );
      if (has("since")) {
        const last = lastMember.get(code);
        put(last === undefined ? null : period.year - last);
      }
      const ids = covered ? [...(treaties?.keys() ?? [])].sort((a, b) => a - b).map((treaty) => source.treaties[treaty]!) : [];
      for (let i = 0; i < idColumns; i++) (columns[at++] as string[])[row] = ids[i] ?? "";
    }
    if (roster.codes.length > 0) yield { rows: roster.codes.length, columns };
  }
}

function begins({ from, cutFrom }: MemberSpell, period: PanelPeriod): boolean {
  return !cutFrom && from >= period.from && from <= period.to;
}

function ends({ to, cutTo }: MemberSpell, period: PanelPeriod): boolean {
  return !cutTo && to >= period.from && to <= period.to;
}
