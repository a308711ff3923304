import type { Day } from "../base/day.js";

/** Memberships in columns: treaty (index), phase, party (index), first and last day, obligations as a bit mask, varies by partner. */
export interface MemberRows {
  treaties: string[];
  parties: { state: string | null; cow: number | null }[];
  rows: [treaty: number, phase: number, party: number, from: Day, to: Day, mask: number, varies: 0 | 1][];
}
