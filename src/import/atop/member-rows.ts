import { LATEST } from "../../base/day.js";
import type { MemberRows } from "../members.js";
import type { PrimaryColumn } from "./columns.js";
import { type AtopMember, firstDay, lastDay } from "./read.js";

/** Members numbered so and above are no states: ATOP's own numbers for organisations and groups. */
export const NO_STATE = 1000;

const KINDS: readonly PrimaryColumn[] = ["defense", "offense", "neutral", "nonagg", "consul"];

/** What panels read: the rows of states, with blank days filled as the published tables fill them. */
export function memberRows(members: readonly AtopMember[], id: (member: AtopMember) => string): MemberRows {
  const states = members.filter(({ member }) => member < NO_STATE);
  const treaties = [...new Set(states.map(({ atopid }) => atopid))].sort((a, b) => a - b);
  const treatyAt = new Map(treaties.map((one, index) => [one, index]));
  const parties: MemberRows["parties"] = [];
  const partyAt = new Map<string, number>();
  const rows = states.map((row): MemberRows["rows"][number] => {
    const state = id(row);
    const key = `${row.member}/${state}`;
    let party = partyAt.get(key);
    if (party === undefined) {
      party = parties.length;
      partyAt.set(key, party);
      parties.push({ state, cow: row.member });
    }
    const mask = KINDS.reduce((sum, kind, bit) => sum | (row.owes[kind] ? 1 << bit : 0), 0);
    return [
      treatyAt.get(row.atopid)!,
      row.phase,
      party,
      firstDay(row.entry),
      Math.min(lastDay(row.exit), LATEST),
      mask,
      row.varies ? 1 : 0,
    ];
  });
  return { treaties: treaties.map(String), parties, rows };
}
