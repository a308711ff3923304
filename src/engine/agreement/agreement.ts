import { isoDay } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { hull } from "../../base/interval.js";
import { type Compared, type DifferenceReason, PRIMARY_OBLIGATIONS, type Treaty } from "../../model/index.js";
import type { Dataset } from "../dataset.js";
import { type Cell, cellsOf, FIELDS, type Field } from "./cells.js";
import { type Facts, factsOf } from "./facts.js";
import { cohensKappa, countsOf } from "./kappa.js";
import { type Match, matchesOf } from "./matches.js";

/** How two datasets agree on one field, over the treaties that both hold. */
export interface FieldAgreement {
  field: Field | "obligations" | "members-and-obligations";
  /** What one cell is: a member that either names, a treaty, a member that both name. */
  unit: "member" | "treaty" | "both";
  compared: number;
  agreeing: number;
  /** Share of cells that agree, 0 to 1; null where nothing was compared. */
  share: number | null;
  /**
   * Cohen's kappa of the yes-or-no answers: is this state a member (over every state that is a member of some treaty compared), had it ended when
   * the common coverage ends, does it promise this. Null for days, which are no categories, and where one answer was given to everything.
   */
  kappa: number | null;
  /** For dates: the median distance in days, where both have one. */
  medianDays: number | null;
  /** Differences with a reason in either's files. */
  explained: number;
  /** Left out of the comparison: ends that one of the two codes as brought about by violation. */
  leftOut: number;
}

/** One cell in which two datasets differ. */
export interface Difference {
  field: Field;
  first: string[];
  second: string[];
  state: string | null;
  /** What each says: EDTF dates, "open", "yes" or "no". */
  says: [string, string];
  /** For dates: how many days lie between them; null where one has no date. */
  days: number | null;
  /** Why it stands, where one of the two files says so. */
  because: { reason: DifferenceReason; text: string; treaty: string }[];
}

/** How two datasets agree on the treaties that both hold. */
export interface Agreement {
  datasets: [string, string];
  /** The last day that both cover: later facts are left out. */
  until: string;
  matches: Match[];
  alone: { first: string[]; second: string[] };
  fields: FieldAgreement[];
  differences: Difference[];
}

/**
 * Compares two datasets on the treaties that both hold by their numbers in academic data: the members, signature, entry and exit of each, the
 * end and the five primary obligations. Dates agree within 31 days, uncertain ones if some value of one does with some value of the other.
 */
export function agreement(first: Dataset, second: Dataset): Agreement {
  const until = Math.min(...[first, second].map(({ info }) => hull(spanOf(info.covers)!).to));
  const { matches, firstAlone, secondAlone } = matchesOf(first, second);
  const compared = matches
    .map((match) => ({ match, ours: factsOf(first, match.first, until), theirs: factsOf(second, match.second, until) }))
    .filter((one): one is { match: Match; ours: Facts; theirs: Facts } => one.ours !== null && one.theirs !== null);
  const cells = compared.flatMap(({ match, ours, theirs }) => cellsOf(match, ours, theirs));
  const differences = cells.filter(({ agrees, leftOut }) => !agrees && !leftOut).map((cell) => differenceOf(first, second, cell));
  const members = compared.map(({ ours, theirs }) => [new Set(ours.members.keys()), new Set(theirs.members.keys())] as const);
  return {
    datasets: [first.info.id, second.info.id],
    until: isoDay(until),
    matches: compared.map(({ match }) => match),
    alone: { first: firstAlone, second: secondAlone },
    fields: [
      ...FIELDS.map((field) => fieldOf(field, cells, differences, members)),
      pooled("obligations", PRIMARY_OBLIGATIONS, cells, differences),
      pooled("members-and-obligations", ["members", ...PRIMARY_OBLIGATIONS], cells, differences),
    ],
    differences,
  };
}

function differenceOf(first: Dataset, second: Dataset, { field, match, state, says, days }: Cell): Difference {
  const told = [
    ...notesOn(first, match.first, second.info.id, match.second, field, state),
    ...notesOn(second, match.second, first.info.id, match.first, field, state),
  ];
  return { field, first: match.first, second: match.second, state, says, days, because: told };
}

/** What the files of one dataset say of a difference from another. */
function notesOn(
  dataset: Dataset,
  treaties: readonly string[],
  other: string,
  theirs: readonly string[],
  field: Field,
  state: string | null,
): Difference["because"] {
  const about: Compared = field === "exit" ? "end" : field;
  return treaties
    .map((id) => dataset.treaty(id)!)
    .flatMap(({ id, notes }: Treaty) =>
      (notes ?? [])
        .filter(
          (note) =>
            note.about === about &&
            note.dataset === other &&
            (note.id === undefined || theirs.some((one) => one.endsWith(`-${note.id}`))) &&
            (note.states === undefined || state === null || note.states.includes(state)),
        )
        .map(({ reason, text }) => ({ reason, text, treaty: id })),
    );
}

function fieldOf(
  field: Field,
  cells: readonly Cell[],
  differences: readonly Difference[],
  members: readonly (readonly [Set<string>, Set<string>])[],
): FieldAgreement {
  const own = cells.filter((cell) => cell.field === field);
  const kept = own.filter(({ leftOut }) => !leftOut);
  const agreeing = kept.filter(({ agrees }) => agrees).length;
  return {
    field,
    unit: field === "members" || field === "entry" || field === "exit" ? "member" : "treaty",
    compared: kept.length,
    agreeing,
    share: kept.length > 0 ? agreeing / kept.length : null,
    kappa: field === "members" ? kappaOfMembers(members) : kappaOf(field, kept),
    medianDays: median(kept.flatMap(({ days }) => (days === null ? [] : [days]))),
    explained: differences.filter((one) => one.field === field && one.because.length > 0).length,
    leftOut: own.length - kept.length,
  };
}

/** Several yes-or-no fields taken together. With members the kappa has no meaning: cells of states that neither names are not counted. */
function pooled(
  name: "obligations" | "members-and-obligations",
  fields: readonly Field[],
  cells: readonly Cell[],
  differences: readonly Difference[],
): FieldAgreement {
  const own = cells.filter(({ field }) => fields.includes(field));
  const agreeing = own.filter(({ agrees }) => agrees).length;
  return {
    field: name,
    unit: name === "obligations" ? "treaty" : "both",
    compared: own.length,
    agreeing,
    share: own.length > 0 ? agreeing / own.length : null,
    kappa: name === "obligations" ? kappaOfWords(own) : null,
    medianDays: null,
    explained: differences.filter(({ field, because }) => fields.includes(field) && because.length > 0).length,
    leftOut: 0,
  };
}

function kappaOf(field: Field, cells: readonly Cell[]): number | null {
  if (field === "signature" || field === "entry") return null;
  if (field === "end" || field === "exit") return cohensKappa(countsOf(cells.map(({ ended }) => ended!)));
  return kappaOfWords(cells);
}

function kappaOfWords(cells: readonly Cell[]): number | null {
  return cohensKappa(countsOf(cells.map(({ says: [a, b] }) => [a === "yes", b === "yes"] as const)));
}

/** Membership as a question put of every state that is a member of some treaty compared, for each treaty. */
function kappaOfMembers(members: readonly (readonly [Set<string>, Set<string>])[]): number | null {
  const all = [...new Set(members.flatMap(([ours, theirs]) => [...ours, ...theirs]))];
  return cohensKappa(countsOf(members.flatMap(([ours, theirs]) => all.map((state) => [ours.has(state), theirs.has(state)] as const))));
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
