import { LATEST } from "../base/day.js";
import type { Dataset } from "../engine/dataset.js";
import { endingOf } from "../engine/ending.js";
import { edgeStatusIn } from "../engine/force.js";
import { timelineOf, variablesOf } from "../engine/timeline.js";
import { dayIn, PREFERRED } from "../engine/variable.js";
import { datedProvisions, edgesOf, wordingIn } from "../engine/wording.js";
import { maskOf } from "./obligations.js";
import type { MemberSpell, PanelParty, PromiseRow } from "./promises.js";

/**
 * What a dataset's treaties promise, as spells: each primary duty of a legally binding treaty from promisor to promisee, on the days on
 * which the engine finds it in force by the preferred dates. Rights, declarations and political instruments owe nothing and are left out.
 */
export function enginePromises(dataset: Dataset): {
  treaties: string[];
  parties: PanelParty[];
  promises: PromiseRow[];
  members: MemberSpell[];
} {
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
    const provisions = datedProvisions(dataset, timeline).filter(({ provision }) => maskOf(provision.obligation) > 0);
    if (provisions.length === 0) continue;
    const ending = endingOf(timeline, PREFERRED);
    const lived = [...timeline.lived.values()].flatMap((days) => (days ?? []).flatMap(({ from, to }) => [from, to + 1]));
    const days = [
      ...variablesOf(timeline).variables.map((one) => dayIn(PREFERRED, one)),
      ...provisions.flatMap(({ since, versions, edges }) => [
        ...(since ? [dayIn(PREFERRED, since)] : []),
        ...versions.map(({ at }) => dayIn(PREFERRED, at)),
        ...edges.flatMap(({ at }) => (at ? [dayIn(PREFERRED, at)] : [])),
      ]),
      ...lived,
      ...(ending ? [ending.day] : []),
    ].filter((day) => Math.abs(day) < LATEST);
    const cuts = [...new Set(days)].sort((a, b) => a - b);
    const index = treaties.length;
    treaties.push(id);
    for (const [i, from] of cuts.entries()) {
      const to = (cuts[i + 1] ?? LATEST + 1) - 1;
      const owing = new Map<number, number>();
      for (const dated of provisions) {
        for (const { promisor, promisee } of edgesOf(timeline, dated.provision)) {
          const at = { promisor, promisee, provision: dated.provision.id };
          if (edgeStatusIn(timeline, at, from, PREFERRED) !== "in-force") continue;
          const wording = wordingIn(timeline, dated, promisor, promisee, from, PREFERRED);
          if (!wording || wording.force !== "duty") continue;
          const mask = maskOf(dated.provision.obligation);
          promises.push({ treaty: index, phase: 0, promisor: party(promisor), promisee: party(promisee), from, to, mask });
          for (const state of [promisor, promisee])
            owing.set(party(state), (owing.get(party(state)) ?? 0) | (state === promisor ? mask : 0));
        }
      }
      for (const [one, mask] of owing) members.push({ treaty: index, phase: 0, party: one, from, to, mask });
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
    if (same) same.mask |= row.mask;
    else own.push({ ...row });
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

function merged<T extends { from: number; to: number; mask: number }>(own: readonly T[]): T[] {
  const out: T[] = [];
  for (const row of own) {
    const last = out.at(-1);
    if (last && last.to + 1 === row.from && last.mask === row.mask) last.to = row.to;
    else out.push(row);
  }
  return out;
}
