import { ActivePromises } from "./active.js";
import { partyCodes } from "./coding.js";
import { isMajorPower } from "./majors.js";
import { OBLIGATION_COLUMNS } from "./obligations.js";
import { type PanelPeriod, periodColumns, periods } from "./period.js";
import { isAllKnown, type PanelQuestion } from "./question.js";
import { type Roster, rosterOf, together } from "./roster.js";
import { SIMILARITY_COLUMNS, SIMILARITY_MEANS, similarity, tiesOf } from "./similarity.js";
import { systemSpells } from "./system.js";
import { type Chunk, type ColumnHead, NA_INT } from "./table.js";

/** The columns of dyads, directed or not. */
export function dyadHeads(question: PanelQuestion): ColumnHead[] {
  const { measures, resolution, codes, unit } = question;
  const known = isAllKnown(question);
  const has = (measure: PanelQuestion["measures"][number]) => measures.includes(measure);
  const int = (name: string, means: string): ColumnHead => ({ name, kind: "int", means });
  const directed = unit === "directed-dyad-years";
  const who = directed ? "state 1 owes state 2" : "either of the two owes the other";
  const names = codes === "cow" ? ["ccode1", "ccode2"] : ["gwcode1", "gwcode2"];
  const system = codes === "cow" ? "Correlates of War number" : "Gleditsch-Ward number";
  return [
    int(names[0]!, `state 1: ${system}`),
    int(names[1]!, `state 2: ${system}`),
    ...periodColumns(resolution).map((part) => int(part, `calendar ${part}`)),
    ...(has("obligations") ? OBLIGATION_COLUMNS.map((name) => ({ ...int(name, `1 if ${who} this kind of obligation`), known })) : []),
    ...(has("any") ? [int("atopally", `1 if a promise links the two: ${who} something, or is a fellow member`)] : []),
    ...(has("number") ? [int("number", "how many treaties link the two in this row")] : []),
    ...(has("ids") ? [{ name: "treaties", kind: "text" as const, means: "the treaties that link the two, separated by ;" }] : []),
    ...(has("major") ? [int("major", `1 if ${directed ? "state 2" : "either"} is a major power (COW) and a treaty links the two`)] : []),
    ...(has("since") ? [int("since", "years since a treaty last linked the two: 0 in such a year, NA if none ever did")] : []),
    ...(has("similarity") ? SIMILARITY_COLUMNS.map((name): ColumnHead => ({ name, kind: "float", means: SIMILARITY_MEANS[name] })) : []),
  ];
}

/** What is reused from period to period, grown as the roster grows. */
interface Room {
  masks: Uint8Array;
  maybe: Uint8Array;
  linked: Uint16Array;
  ties: Uint8Array;
}

const roomFor = (n: number): Room => ({
  masks: new Uint8Array(n * n),
  maybe: new Uint8Array(n * n),
  linked: new Uint16Array(n * n),
  ties: new Uint8Array(n * n),
});

/**
 * All dyads of each period, one chunk a period. A directed row holds what state 1 promises state 2; an undirected one (state 1 has the
 * lower code) what either promises the other. Where several phases of one treaty cover a dyad in a period, only the latest counts.
 */
export function* dyads(question: PanelQuestion): Generator<Chunk> {
  const { source, states, unit, rows, measures } = question;
  const directed = unit === "directed-dyad-years";
  const heads = dyadHeads(question);
  const system = systemSpells(states.values(), question.codes, question.carryTo);
  const codeOf = partyCodes(source.parties, states, question.codes);
  const { promises } = source;
  const active = new ActivePromises(promises);
  const has = (measure: PanelQuestion["measures"][number]) => measures.includes(measure);
  const wants = { ids: has("ids"), similarity: has("similarity"), since: has("since") };
  const listing = wants.ids || (!directed && has("number"));
  const lastLinked = new Map<number, number>();
  let [room, capacity] = [roomFor(256), 256];
  let columns = columnsFor(heads, 0);
  let length = 0;
  // Before the first year asked about, time passes only to know when a treaty last linked two states.
  const start = wants.since ? Math.min(question.from, yearFloor(source)) : question.from;
  for (const period of periods(start, question.to, question.resolution)) {
    const touching = active.touching(period.from, period.to);
    const parties = new Map<number, number>();
    for (const index of touching) {
      for (const party of [promises.promisor[index]!, promises.promisee[index]!]) {
        if (parties.has(party)) continue;
        const code = codeOf(party, period.from, period.to);
        if (code !== null) parties.set(party, code);
      }
    }
    const roster = rosterOf(system, parties.values(), rows, period);
    const n = roster.codes.length;
    if (n > capacity) [room, capacity] = [roomFor(n), n];
    const cells = n * n;
    room.masks.fill(0, 0, cells);
    room.maybe.fill(0, 0, cells);
    room.linked.fill(0, 0, cells);
    const lists = listing ? new Map<number, number[]>() : null;
    const latest = latestPhases(question, touching);
    for (const index of touching) {
      if (latest !== null && latest.get(groupKey(question, index)) !== promises.phase[index]) continue;
      const one = roster.at.get(parties.get(promises.promisor[index]!) ?? Number.NaN);
      const other = roster.at.get(parties.get(promises.promisee[index]!) ?? Number.NaN);
      if (one === undefined || other === undefined || one === other) continue;
      const cell = one * n + other;
      room.masks[cell]! |= promises.mask[index]!;
      room.maybe[cell]! |= promises.maybe[index]!;
      room.linked[cell]!++;
      if (lists) {
        const treaty = promises.treaty[index]!;
        const list = lists.get(cell) ?? [];
        if (!list.includes(treaty)) list.push(treaty);
        else room.linked[cell]!--;
        lists.set(cell, list);
      }
    }
    if (wants.since) {
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          if (room.linked[i * n + j]! > 0) {
            lastLinked.set(dyadKey(roster.codes[i]!, roster.codes[j]!), period.year);
            if (!directed) lastLinked.set(dyadKey(roster.codes[j]!, roster.codes[i]!), period.year);
          }
    }
    if (period.year < question.from) continue;
    const most = directed ? n * (n - 1) : (n * (n - 1)) / 2;
    if (most > length) {
      length = most;
      columns = columnsFor(heads, most);
    }
    if (wants.similarity) tiesOfMembers(room, roster, n);
    const count = fill(question, period, roster, room, columns, lists, lastLinked);
    if (count > 0) yield { rows: count, columns };
  }
}

function columnsFor(heads: readonly ColumnHead[], length: number): (Int32Array | Float64Array | string[])[] {
  return heads.map(({ kind }) =>
    kind === "int" ? new Int32Array(length) : kind === "float" ? new Float64Array(length) : Array.from({ length }, () => ""),
  );
}

function fill(
  question: PanelQuestion,
  period: PanelPeriod,
  roster: Roster,
  room: Room,
  columns: (Int32Array | Float64Array | string[])[],
  lists: Map<number, number[]> | null,
  lastLinked: ReadonlyMap<number, number>,
): number {
  const { source, measures, codes: system, unit, rows } = question;
  const directed = unit === "directed-dyad-years";
  const covered = period.to >= source.covers.from && period.from <= source.covers.to;
  const n = roster.codes.length;
  const always = roster.spells.map((spells) => spells.length === 1 && spells[0]!.from === period.from && spells[0]!.to === period.to);
  const member = roster.spells.map((spells) => spells.length > 0);
  const majors = roster.codes.map((code) => isMajorPower(code, period.from, period.to));
  const time = periodColumns(question.resolution).map((part) => period[part]);
  const place = new Map<number, number>();
  if (measures.includes("similarity")) for (let i = 0, k = 0; i < n; i++) if (member[i]) place.set(i, k++);
  const kinds = measures.includes("obligations");
  const any = measures.includes("any");
  const number = measures.includes("number");
  const ids = measures.includes("ids");
  const major = measures.includes("major");
  const since = measures.includes("since");
  const alike = measures.includes("similarity");
  const ints = columns as Int32Array[];
  let row = 0;
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      if (i === j) continue;
      const cell = i * n + j;
      const back = j * n + i;
      const linked = directed ? room.linked[cell]! : room.linked[cell]! + room.linked[back]!;
      const inSystem = (always[i] && always[j]) || (member[i] && member[j] && together(roster, i, j));
      if (!(rows === "system" ? inSystem : rows === "dataset" ? linked > 0 : inSystem || linked > 0)) continue;
      const mask = directed ? room.masks[cell]! : room.masks[cell]! | room.masks[back]!;
      const maybe = directed ? room.maybe[cell]! : room.maybe[cell]! | room.maybe[back]!;
      let at = 0;
      ints[at++]![row] = roster.codes[i]!;
      ints[at++]![row] = roster.codes[j]!;
      for (const part of time) ints[at++]![row] = part;
      if (kinds) for (let bit = 1; bit <= 16; bit <<= 1) ints[at++]![row] = !covered ? NA_INT : mask & bit ? 1 : maybe & bit ? NA_INT : 0;
      if (any) ints[at++]![row] = !covered ? NA_INT : linked > 0 ? (mask === 0 && maybe !== 0 ? NA_INT : 1) : 0;
      if (number || ids) {
        const list = lists ? listed(lists, cell, directed ? -1 : back) : null;
        if (number) ints[at++]![row] = !covered || maybe !== 0 ? NA_INT : list ? list.length : linked;
        if (ids)
          (columns[at++] as string[])[row] = covered
            ? list!
                .sort((a, b) => a - b)
                .map((treaty) => source.treaties[treaty]!)
                .join(";")
            : "";
      }
      if (major)
        ints[at++]![row] =
          !covered || system !== "cow"
            ? NA_INT
            : linked > 0 && (majors[j] || (!directed && majors[i]))
              ? mask === 0 && maybe
                ? NA_INT
                : 1
              : 0;
      if (since) {
        const last = lastLinked.get(dyadKey(roster.codes[i]!, roster.codes[j]!));
        ints[at++]![row] = !covered || last === undefined ? NA_INT : period.year - last;
      }
      if (alike) {
        const out = columns.slice(at) as Float64Array[];
        if (covered && inSystem) similarity(room.ties, place.size, place.get(i)!, place.get(j)!, out, row);
        else for (const column of out) column[row] = Number.NaN;
      }
      row++;
    }
  }
  return row;
}

/** The treaties of a dyad; of both directions where `back` is a cell. */
function listed(lists: ReadonlyMap<number, number[]>, cell: number, back: number): number[] {
  const one = lists.get(cell) ?? [];
  return back < 0 ? [...one] : [...new Set([...one, ...(lists.get(back) ?? [])])];
}

/** Ties among system members alone: portfolios run over the system. */
function tiesOfMembers(room: Room, roster: Roster, n: number): void {
  const members = roster.spells.flatMap((spells, index) => (spells.length > 0 ? [index] : []));
  if (members.length === n) return tiesOf(room.masks, n, room.ties);
  const masks = new Uint8Array(members.length ** 2);
  members.forEach((i, a) => members.forEach((j, b) => (masks[a * members.length + b] = room.masks[i * n + j]!)));
  tiesOf(masks, members.length, room.ties);
}

function dyadKey(one: number, other: number): number {
  return one * 1_000_000 + other;
}

function groupKey({ source: { promises, parties } }: PanelQuestion, index: number): number {
  const n = parties.length;
  return (promises.treaty[index]! * n + promises.promisor[index]!) * n + promises.promisee[index]!;
}

/** For treaties with several phases: the latest phase that touches the period, for each treaty and pair; null where there is none. */
function latestPhases(question: PanelQuestion, touching: readonly number[]): Map<number, number> | null {
  const { promises } = question.source;
  const latest = new Map<number, number>();
  let phased = false;
  for (const index of touching) {
    const phase = promises.phase[index]!;
    if (phase > 1) phased = true;
  }
  if (!phased) return null;
  for (const index of touching) {
    const key = groupKey(question, index);
    const phase = promises.phase[index]!;
    if (phase > (latest.get(key) ?? -1)) latest.set(key, phase);
  }
  return latest;
}

function yearFloor({ covers, promises }: PanelQuestion["source"]): number {
  const first = promises.from.length > 0 ? Math.max(promises.from[0]!, covers.from) : covers.from;
  return 1970 + Math.floor(first / 365.2425);
}
