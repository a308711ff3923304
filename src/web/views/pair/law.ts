import { ALL_KINDS, lookOf, PRIMARY_KINDS } from "../../words/kinds.js";
import { listed } from "../../words/naming.js";
import type { SpellForce, Standing } from "./spells.js";

/** A promise as far as a sentence about the law of a day needs it. */
export interface Stated {
  kind: string;
  promisor: string;
  status: Standing;
  force: SpellForce;
  /** The title of its treaty, where it is to be named. */
  under?: string;
}

/** A state as a sentence names it: "the Soviet Union". */
export interface Named {
  id: string;
  name: string;
}

export interface LawQuestion {
  /** "On 1 June 2025", "Throughout 1996". */
  when: string;
  /** Whether that time is over. */
  past: boolean;
  a: Named;
  b: Named;
  promises: readonly Stated[];
  /** What is added to a kind in brackets. */
  detail?: (kind: string, promisor: string) => string;
}

const PRIMARY = new Set(PRIMARY_KINDS.map(({ kind }) => kind));

/** The law between two states at a time, in one sentence. Only duties are owed; what is signed, suspended, uncertain or only declared is said apart. */
export function lawInWords({ when, past, a, b, promises, detail = () => "" }: LawQuestion): string {
  const named = (kinds: readonly string[], promisor: string) => {
    const said = (kind: string) => [lookOf(kind).name, detail(kind, promisor)].filter(Boolean).join(" ");
    const [first, second] = [kinds.filter((kind) => PRIMARY.has(kind)), kinds.filter((kind) => !PRIMARY.has(kind))];
    return [listed(first.map(said)), listed(second.map(said))].filter(Boolean).join(", also ");
  };
  const owed = directions(promises.filter(isOwed), a, b);
  const clauses: string[] = [];
  if (owed.each.length > 0) clauses.push(`${a.name} and ${b.name} ${past ? "owed" : "owe"} each other ${named(owed.each, a.id)}`);
  for (const [one, other, kinds] of [
    [a, b, owed.a],
    [b, a, owed.b],
  ] as const) {
    if (kinds.length > 0)
      clauses.push(`${owed.each.length > 0 ? "besides, " : ""}${one.name} ${past ? "owed" : "owes"} ${other.name} ${named(kinds, one.id)}`);
  }
  if (clauses.length === 0) clauses.push(`no binding promise between ${a.name} and ${b.name} is on record as in force`);
  for (const [says, wanted] of APART) {
    const rest = promises.filter(
      (one) => wanted(one) && (LOUD.has(one.status) || !promises.some((other) => isOwed(other) && sameAs(one, other))),
    );
    const doubled = rest.some((one) => one.status === "suspended" && promises.some((other) => isOwed(other) && sameAs(one, other)));
    const titles = doubled ? [...new Set(rest.flatMap(({ under }) => under ?? []))] : [];
    const { each, a: fromA, b: fromB } = directions(rest, a, b);
    const parts = [
      [each, "each to the other"],
      [fromA, `${a.name} to ${b.name}`],
      [fromB, `${b.name} to ${a.name}`],
    ] as const;
    const spoken = parts
      .filter(([kinds]) => kinds.length > 0)
      .map(
        ([kinds, who]) =>
          `${listed(kinds.map((kind) => lookOf(kind).name))} (${who}${titles.length > 0 ? `, under the ${listed(titles)}` : ""})`,
      );
    if (spoken.length > 0) clauses.push(`${says} ${spoken.join(", ")}`);
  }
  return `${when} ${clauses.join("; ")}.`;
}

const isOwed = ({ status, force }: Stated) => status === "in-force" && force !== "declaration" && force !== "right";
/** What is said even of a kind that is owed under another treaty. */
const LOUD = new Set<Standing>(["signed", "suspended"]);
const sameAs = (one: Stated, other: Stated) => one.kind === other.kind && one.promisor === other.promisor;
const isLaw = ({ force }: Stated) => force !== "declaration";

const APART: readonly (readonly [says: string, wanted: (one: Stated) => boolean])[] = [
  ["suspended:", (one) => one.status === "suspended" && isLaw(one)],
  ["not the same throughout, or not certain:", (one) => one.status === "depends" && isLaw(one)],
  ["signed, not in force:", (one) => one.status === "signed" && isLaw(one)],
  ["as a right, not a duty:", (one) => one.status === "in-force" && one.force === "right"],
  ["declared, not owed as law:", (one) => one.status !== "suspended" && one.force === "declaration"],
];

/** The kinds that each promises the other, and those that only one does, in the order of the kinds. */
function directions(promises: readonly Stated[], a: Named, b: Named): { each: string[]; a: string[]; b: string[] } {
  const kindsOf = (id: string) => new Set(promises.filter(({ promisor }) => promisor === id).map(({ kind }) => kind));
  const [ofA, ofB] = [kindsOf(a.id), kindsOf(b.id)];
  return {
    each: ALL_KINDS.filter((kind) => ofA.has(kind) && ofB.has(kind)),
    a: ALL_KINDS.filter((kind) => ofA.has(kind) && !ofB.has(kind)),
    b: ALL_KINDS.filter((kind) => ofB.has(kind) && !ofA.has(kind)),
  };
}
