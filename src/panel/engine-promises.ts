import type { Dataset } from "../engine/dataset.js";
import { stretches } from "../engine/stretches.js";
import { timelineOf } from "../engine/timeline.js";
import { maskOf } from "./obligations.js";
import type { MemberSpell, PanelParty, PromiseRow } from "./promises.js";

/** Raised whenever the form of {@link EnginePromises} changes, so that kept ones of an older form are not read. */
export const PROMISES_FORMAT = 1;

/** Promises and memberships as panels read them: indexes into the lists of treaties and parties. */
export interface EnginePromises {
  treaties: string[];
  parties: PanelParty[];
  promises: PromiseRow[];
  members: MemberSpell[];
}

/**
 * What a dataset's treaties promise, as spells: each primary duty of a legally binding treaty from promisor to promisee, on the days on
 * which the engine finds it in force. Where uncertain or disputed dates leave that open, the kind is marked `maybe` and gives NA. Rights,
 * declarations and political instruments owe nothing and are left out.
 */
export function enginePromises(dataset: Dataset): EnginePromises {
  const treaties: string[] = [];
  const parties: PanelParty[] = [];
  const partyAt = new Map<string, number>();
  const promises: PromiseRow[] = [];
  const members: MemberSpell[] = [];
  const party = (state: string): number => {
    let at = partyAt.get(state);
    if (at === undefined) {
      at = parties.length;
      partyAt.set(state, at);
      parties.push({ state, cow: null });
    }
    return at;
  };
  for (const id of [...dataset.treaties.keys()].sort()) {
    const treaty = dataset.treaty(id)!;
    const timeline = timelineOf(dataset, treaty);
    if (!timeline || treaty.binding !== "legal") continue;
    let index = -1;
    for (const { from, to, edges } of stretches(dataset, timeline, ({ provision }) => maskOf(provision.obligation) > 0)) {
      if (index < 0) index = treaties.push(id) - 1;
      const owing = new Map<number, { mask: number; maybe: number }>();
      for (const { dated, promisor, promisee, cases } of edges) {
        const due = cases.map(({ status, wording }) => status === "in-force" && wording?.force === "duty");
        if (!due.includes(true)) continue;
        const kind = maskOf(dated.provision.obligation);
        const sure = !due.includes(false);
        const [mask, maybe] = sure ? [kind, 0] : [0, kind];
        promises.push({ treaty: index, phase: 0, promisor: party(promisor), promisee: party(promisee), from, to, mask, maybe });
        for (const state of [promisor, promisee]) {
          const own = owing.get(party(state)) ?? { mask: 0, maybe: 0 };
          if (state === promisor) {
            own.mask |= mask;
            own.maybe |= maybe;
          }
          owing.set(party(state), own);
        }
      }
      for (const [one, { mask, maybe }] of owing)
        members.push({ treaty: index, phase: 0, party: one, from, to, mask, maybe: maybe & ~mask });
    }
  }
  return { treaties, parties, promises: joined(promises), members: joinedMembers(members) };
}

/** Spells of one promise that follow on each other, as one. */
function joined(rows: readonly PromiseRow[]): PromiseRow[] {
  const held = new Map<string, PromiseRow[]>();
  for (const row of rows) {
    const key = `${row.treaty}/${row.promisor}/${row.promisee}`;
    const own = held.get(key) ?? [];
    const same = own.find(({ from, to }) => from === row.from && to === row.to);
    if (same) {
      same.mask |= row.mask;
      same.maybe = (same.maybe ?? 0) | (row.maybe ?? 0);
    } else own.push({ ...row });
    held.set(key, own);
  }
  return [...held.values()].flatMap((own) => merged(own.sort((a, b) => a.from - b.from)));
}

function joinedMembers(rows: readonly MemberSpell[]): MemberSpell[] {
  const held = new Map<string, MemberSpell[]>();
  for (const row of rows) {
    const key = `${row.treaty}/${row.party}`;
    held.set(key, [...(held.get(key) ?? []), { ...row }]);
  }
  return [...held.values()].flatMap((own) => merged(own.sort((a, b) => a.from - b.from)));
}

function merged<T extends { from: number; to: number; mask: number; maybe?: number }>(own: readonly T[]): T[] {
  const out: T[] = [];
  for (const row of own) {
    const last = out.at(-1);
    if (last && last.to + 1 === row.from && last.mask === row.mask && (last.maybe ?? 0) === (row.maybe ?? 0)) last.to = row.to;
    else out.push(row);
  }
  return out;
}
