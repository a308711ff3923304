import type { ShownState } from "../../../app/ask/show.js";
import { ALL_KINDS } from "../../words/kinds.js";

/** A state as the API answers: its own fields beside what was computed. */
export type StateAnswer = ShownState["body"] & Omit<ShownState, "body">;
export type StateCommitment = StateAnswer["commitments"][number];

/** Kinds of promises under one treaty that go to and come from the same states. */
export interface Line {
  kinds: string[];
  status: StateCommitment["status"];
  force: StateCommitment["force"];
  /** To whom the state owes them. */
  to: string[];
  /** Who owes them to the state. */
  by: string[];
}

/** A treaty with what the state owes and is owed under it. */
export interface TreatyLines {
  treaty: string;
  title: string;
  why: string;
  binding: StateCommitment["binding"];
  lines: Line[];
}

/** What a state owes and is owed, by treaty in order of signature; kinds with the same partners on one line. */
export function byTreaty(commitments: readonly StateCommitment[], state: string): TreatyLines[] {
  return [...grouped(commitments, ({ treaty }) => treaty)].map(([treaty, own]) => {
    const { title, why, binding } = own[0]!;
    return { treaty, title, why, binding, lines: linesOf(own, state) };
  });
}

function linesOf(commitments: readonly StateCommitment[], state: string): Line[] {
  const alike = grouped(commitments, ({ obligation, status, force }) => [obligation, status, force].join(" "));
  const single = [...alike.values()].map((own): Line => {
    const { obligation, status, force } = own[0]!;
    const others = (side: "promisee" | "promisor", mine: "promisee" | "promisor") =>
      [...new Set(own.filter((one) => one[mine].id === state).map((one) => one[side].id))].toSorted();
    return { kinds: [obligation], status, force, to: others("promisee", "promisor"), by: others("promisor", "promisee") };
  });
  const merged = grouped(single, ({ status, force, to, by }) => [status, force, to, by].join("|"));
  return [...merged.values()]
    .map((same): Line => ({ ...same[0]!, kinds: ALL_KINDS.filter((kind) => same.some(({ kinds }) => kinds.includes(kind))) }))
    .toSorted((x, y) => ALL_KINDS.indexOf(x.kinds[0]!) - ALL_KINDS.indexOf(y.kinds[0]!));
}

/** Those to whom a state is bound by duties in force, each with the kinds that it owes and is owed, most kinds first. */
export function partnersOf(commitments: readonly StateCommitment[], state: string): { id: string; owes: string[]; owed: string[] }[] {
  const found = new Map<string, { owes: Set<string>; owed: Set<string> }>();
  for (const { promisor, promisee, obligation, status, force } of commitments) {
    if (status !== "in-force" || force === "declaration" || force === "right") continue;
    const mine = promisor.id === state;
    const other = mine ? promisee.id : promisor.id;
    const held = found.get(other) ?? { owes: new Set<string>(), owed: new Set<string>() };
    (mine ? held.owes : held.owed).add(obligation);
    found.set(other, held);
  }
  const ordered = (kinds: ReadonlySet<string>) => ALL_KINDS.filter((kind) => kinds.has(kind));
  return [...found].map(([id, { owes, owed }]) => ({ id, owes: ordered(owes), owed: ordered(owed) }));
}

/** To how many states each kind is owed, and by how many, among duties in force. */
export function counted(commitments: readonly StateCommitment[], state: string): { kind: string; to: number; by: number }[] {
  const partners = partnersOf(commitments, state);
  return ALL_KINDS.map((kind) => ({
    kind,
    to: partners.filter(({ owes }) => owes.includes(kind)).length,
    by: partners.filter(({ owed }) => owed.includes(kind)).length,
  })).filter(({ to, by }) => to + by > 0);
}

function grouped<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return groups;
}
