import type { MemberSpell, PromiseRow } from "./promises.js";

/**
 * Who promises whom, by the rule that the published directed dyad-years of ATOP follow: members of one alliance are paired within one
 * phase, and only where the later entry comes strictly before the earlier exit; the row holds the promisor's own obligations. Exits
 * count as days in force, so both end years belong to the pair.
 */
export function pairedMembers(members: readonly MemberSpell[]): PromiseRow[] {
  const groups = new Map<string, MemberSpell[]>();
  for (const member of members) {
    const key = `${member.treaty}/${member.phase}`;
    const held = groups.get(key);
    if (held) held.push(member);
    else groups.set(key, [member]);
  }
  const rows: PromiseRow[] = [];
  for (const group of groups.values()) {
    for (const promisor of group) {
      for (const promisee of group) {
        if (promisor.party === promisee.party) continue;
        const from = Math.max(promisor.from, promisee.from);
        const to = Math.min(promisor.to, promisee.to);
        if (from >= to) continue;
        const { treaty, phase, mask } = promisor;
        rows.push({ treaty, phase, promisor: promisor.party, promisee: promisee.party, from, to, mask });
      }
    }
  }
  return rows;
}
