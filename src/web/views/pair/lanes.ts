import type { BetweenAnswer } from "../../../app/ask/between.js";
import type { Day } from "../../../base/day.js";
import { spanOf } from "../../../base/edtf.js";
import { ALL_KINDS } from "../../words/kinds.js";
import type { Pair, Spell, SpellForce, Standing } from "./spells.js";

/** Days in which a lane looks the same. */
export interface Piece {
  from: Day;
  to: Day | null;
  status: Standing;
  force: SpellForce;
  /** Whether the same is suspended under another treaty, or in the other direction, while this stands. */
  beside?: "suspended";
  treaties: string[];
}

export interface Mark {
  day: Day;
  what: "gained" | "lost" | "revived";
  treaty: string;
}

/** One kind of promise in one direction over time; `each` stands for both where they are alike throughout. */
export interface Lane {
  kind: string;
  from: "each" | string;
  pieces: Piece[];
  marks: Mark[];
}

/** A treaty of the two over time. */
export interface TreatyBar {
  treaty: string;
  title: string;
  political: boolean;
  pieces: Piece[];
  /** The first day on which it had ended between the two; null while it has not. */
  ended: Day | null;
}

/** The lanes of a pair: first what each owes the other, then what only one does, in the order of the kinds. */
export function lanesOf(spells: readonly Spell[], lineage: BetweenAnswer["lineage"], [a, b]: Pair): Lane[] {
  const marks = marksOf(spells, lineage);
  const lane = (kind: string, promisor: string): Lane | null => {
    const pieces = piecesOf(spells.filter((spell) => spell.kind === kind && spell.promisor === promisor));
    const own = marks
      .filter((mark) => mark.kind === kind && mark.promisor === promisor)
      .map(({ day, what, treaty }) => ({ day, what, treaty }));
    return pieces.length > 0 ? { kind, from: promisor, pieces, marks: own } : null;
  };
  const each: Lane[] = [];
  const ofA: Lane[] = [];
  const ofB: Lane[] = [];
  for (const kind of ALL_KINDS) {
    const [one, other] = [lane(kind, a), lane(kind, b)];
    if (one && other && JSON.stringify([one.pieces, one.marks]) === JSON.stringify([other.pieces, other.marks]))
      each.push({ ...one, from: "each" });
    else {
      if (one) ofA.push(one);
      if (other) ofB.push(other);
    }
  }
  return [...each, ...ofA, ...ofB];
}

/** The treaties of a lineage, each with how it stood between the two. */
export function treatyBars(spells: readonly Spell[], lineage: BetweenAnswer["lineage"]): TreatyBar[] {
  return lineage.map((link) => {
    const { treaty, title, binding, to } = link;
    const own = piecesOf(spells.filter((spell) => spell.treaty === treaty));
    const pieces = own.length > 0 ? own : piecesOf(asDated(link));
    const last = pieces.at(-1)?.to ?? null;
    const open = pieces.length > 0 && last === null;
    const said = to === null ? null : (spanOf(to)?.from.lo ?? null);
    return { treaty, title, political: binding === "political", pieces, ended: open ? null : last === null ? said : last + 1 };
  });
}

/** A treaty that says nothing of what one owes the other is shown by its own dates. */
function asDated({ treaty, signed, from, to }: BetweenAnswer["lineage"][number]): Spell[] {
  const [first, entry, end] = [signed, from, to].map((date) => (date ? (spanOf(date)?.from.lo ?? null) : null)) as [
    Day | null,
    Day | null,
    Day | null,
  ];
  const spell = { treaty, kind: "", promisor: "", force: "duty" as const };
  const until = end === null ? null : end - 1;
  const spells: Spell[] = [];
  if (first !== null && (entry === null || first < entry))
    spells.push({ ...spell, from: first, to: entry === null ? until : entry - 1, status: "signed" });
  if (entry !== null) spells.push({ ...spell, from: entry, to: until, status: "in-force" });
  return spells.filter((one) => one.to === null || one.from <= one.to);
}

const RANK: Record<Standing, number> = { "in-force": 0, suspended: 1, depends: 2, signed: 3 };
const weight = ({ status, force }: Spell) => RANK[status] * 2 + (force === "declaration" || force === "right" ? 1 : 0);

/** Spells that may overlap as pieces that do not: where several hold, the strongest is shown, and all treaties are named. */
export function piecesOf(spells: readonly Spell[]): Piece[] {
  const cuts = [...new Set(spells.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1])))].toSorted((x, y) => x - y);
  const pieces: Piece[] = [];
  for (const [at, from] of cuts.entries()) {
    const here = spells.filter((spell) => spell.from <= from && (spell.to === null || from <= spell.to));
    if (here.length === 0) continue;
    const { status, force } = here.toSorted((x, y) => weight(x) - weight(y))[0]!;
    const treaties = [...new Set(here.filter((one) => one.status === status && one.force === force).map(({ treaty }) => treaty))];
    const beside = status !== "suspended" && here.some((one) => one.status === "suspended") ? ({ beside: "suspended" } as const) : {};
    const piece: Piece = { from, to: at + 1 < cuts.length ? cuts[at + 1]! - 1 : null, status, force, ...beside, treaties };
    const last = pieces.at(-1);
    if (last && looksLike(last, piece) && last.treaties.join() === treaties.join()) last.to = piece.to;
    else pieces.push(piece);
  }
  return pieces;
}

/** Whether a piece follows on another at once and looks the same. */
function looksLike(before: Piece, after: Piece): boolean {
  return before.to === after.from - 1 && before.status === after.status && before.force === after.force && before.beside === after.beside;
}

/** The same pieces for drawing: those that follow on each other and look alike, as one. */
export function drawn(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && looksLike(last, piece)) last.to = piece.to;
    else out.push({ ...piece });
  }
  return out;
}

/** Where promises were gained, lost and revived: on the first day in force of the treaty that did so, else on its signature. */
function marksOf(spells: readonly Spell[], lineage: BetweenAnswer["lineage"]): (Mark & { kind: string; promisor: string })[] {
  return lineage.flatMap(({ treaty, signed, from, gains, loses, revives }) => {
    const own = spells.filter((spell) => spell.treaty === treaty);
    const begins = (wanted: (spell: Spell) => boolean): Day | null => {
      const inForce = own.filter((spell) => wanted(spell) && spell.status === "in-force");
      return inForce.length > 0 ? Math.min(...inForce.map((spell) => spell.from)) : null;
    };
    const whole = begins(() => true) ?? spanOf(from ?? signed)?.from.lo ?? null;
    const marked = (what: Mark["what"], changes: readonly { obligation: string; promisor: string }[]) =>
      changes.flatMap(({ obligation: kind, promisor }) => {
        const day = what === "lost" ? whole : (begins((spell) => spell.kind === kind && spell.promisor === promisor) ?? whole);
        return day === null ? [] : [{ day, what, treaty, kind, promisor }];
      });
    return [...marked("gained", gains), ...marked("lost", loses), ...marked("revived", revives)];
  });
}

/**
 * What became of kinds over a lineage, by years of signature: "promised in 1961, lost in 2000, revived in 2024". Only kinds that were lost or
 * revived; a kind that was lost in one line of treaties and still stands in another is left out, since one line of words would mislead.
 */
export function changesInWords(lineage: BetweenAnswer["lineage"], stands: (kind: string) => boolean): { kinds: string[]; says: string }[] {
  const found = new Map<string, string[]>();
  for (const kind of ALL_KINDS) {
    const told: { what: string; year: string }[] = [];
    for (const { signed, gains, loses, revives } of lineage) {
      const year = yearOf(signed);
      const has = (changes: readonly { obligation: string }[]) => changes.some(({ obligation }) => obligation === kind);
      if (has(gains) && told.length === 0) told.push({ what: "promised", year });
      if (has(loses) && told.at(-1)?.what !== "lost") told.push({ what: "lost", year });
      if (has(revives) && told.at(-1)?.what !== "revived") told.push({ what: "revived", year });
    }
    if (told.length < 2 || (told.at(-1)!.what === "lost") === stands(kind)) continue;
    const says = told.map(({ what, year }) => `${what} in ${year}`).join(", ");
    found.set(says, [...(found.get(says) ?? []), kind]);
  }
  return [...found].map(([says, kinds]) => ({ kinds, says }));
}

/** The year of an EDTF date; of an uncertain one the earliest. */
export function yearOf(edtf: string): string {
  return /\d{4}/.exec(edtf)?.[0] ?? edtf;
}
