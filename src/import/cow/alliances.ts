import { failed, type Outcome, ok } from "../../base/problem.js";
import type { Treaty } from "../../model/index.js";
import { memberRows } from "../atop/member-rows.js";
import { type AtopMember, firstDay } from "../atop/read.js";
import { treatyOf } from "../atop/treaties.js";
import type { Table } from "../csv.js";
import { codedDate } from "../dates.js";
import type { Imported, KnownStates } from "../imported.js";
import { type KnownFile, recognised } from "../recognised.js";
import { StateIds } from "../strangers.js";
import { noThings } from "../things.js";
import { sourceOf } from "./wars.js";

/** The columns as the codebook of version 4.1 documents them. */
export const ALLIANCES: KnownFile = {
  what: "COW's Formal Alliances 4.1 by member",
  columns:
    "version4id ccode mem_st_day mem_st_month mem_st_year mem_end_day mem_end_month mem_end_year left_censor right_censor defense neutrality nonaggression entente".split(
      " ",
    ),
  from: "https://correlatesofwar.org/data-sets/formal-alliances/",
};

const CITATION = "Gibler, Douglas M. 2009. International Military Alliances, 1648-2008. Washington, DC: CQ Press.";

/** The data cover 1816 to 2012; earlier beginnings are marked as censored. */
const THROUGH = 2012;

/**
 * COW's formal alliances: defense, neutrality and nonaggression as coded, entente as consultation. An alliance whose members changed what
 * they owe is read in phases, one for each set of obligations, by the day on which it began.
 */
export function formalAlliances(table: Table, states: KnownStates): Outcome<Imported> {
  const read = recognised(table, ALLIANCES);
  if (!read.ok) return read;
  const cells = read.value;
  const ids = new StateIds("cow", states);
  const members: AtopMember[] = [];
  for (const row of table.rows) {
    const id = cells.whole(row, "version4id", 1, 99_999);
    const code = cells.whole(row, "ccode", 1, 999);
    const start = codedDate(row, cells, "mem_st_year", "mem_st_month", "mem_st_day");
    const end = codedDate(row, cells, "mem_end_year", "mem_end_month", "mem_end_day");
    if (start === null) cells.wrong(row, "mem_st_year", "A member has no day of entry.");
    const owes = {
      defense: cells.flag(row, "defense") === true,
      offense: false,
      neutral: cells.flag(row, "neutrality") === true,
      nonagg: cells.flag(row, "nonaggression") === true,
      consul: cells.flag(row, "entente") === true,
    };
    if (end === null && cells.flag(row, "right_censor") === false)
      cells.wrong(row, "mem_end_year", "A member that is not marked as still allied has no day of exit.");
    if (id === null || code === null || start === null) continue;
    const none = { defense: [], offense: [], neutral: [], nonagg: [], consul: [] };
    const entry = parts(start);
    const exit = end === null ? null : parts(end);
    members.push({
      line: row.line,
      atopid: id,
      member: code,
      inSystem: true,
      phase: 0,
      entry,
      exit,
      cause: null,
      owes,
      limits: none,
      otherLimits: false,
      varies: false,
      secondary: [],
      threats: [],
    });
  }
  if (cells.problems.length > 0) return failed(...cells.problems);
  const groups = new Map<number, AtopMember[]>();
  for (const one of members) groups.set(one.atopid, [...(groups.get(one.atopid) ?? []), one]);
  const project = {
    prefix: "cow-alliance",
    name: "COW alliance",
    source: "cow-4.1",
    link: "cow" as const,
    note: "Coded by the Correlates of War project (Gibler 2009). An entente is read as consultation.",
  };
  const stateOf = ({ member, entry }: AtopMember) => ids.of(member, entry.year);
  const treaties = new Map<string, Treaty>();
  for (const [id, rows] of groups) {
    const kinds = [...new Set([...rows].sort((a, b) => firstDay(a.entry) - firstDay(b.entry)).map(({ owes }) => JSON.stringify(owes)))];
    if (kinds.length > 1) for (const row of rows) row.phase = kinds.indexOf(JSON.stringify(row.owes)) + 1;
    const treaty = treatyOf(id, rows, project, stateOf, states.name);
    treaties.set(treaty.id, treaty);
  }
  return ok({
    info: {
      id: "cow-4.1",
      title: "Correlates of War: Formal Alliances",
      version: "4.1",
      covers: `1816-01-01/${THROUGH}-12-31`,
      asOf: `${THROUGH}-12-31`,
      bindsFrom: "signature",
      citation: CITATION,
      citations: [CITATION],
      counts: { "member rows": members.length, alliances: groups.size },
    },
    things: {
      ...noThings(),
      treaties,
      states: ids.made,
      sources: sourceOf("cow-4.1", "Formal Alliances, version 4.1, by member", `${THROUGH}-12-31`),
    },
    members: memberRows(members, stateOf),
    notices: [],
  });
}

function parts(edtf: string): AtopMember["entry"] {
  const [year, month, day] = edtf.split("-").map(Number);
  return { year: year!, month: month ?? 1, day: day ?? null };
}
