import { failed, type Outcome, ok } from "../../base/problem.js";
import type { War } from "../../model/index.js";
import type { Table } from "../csv.js";
import { codedDate } from "../dates.js";
import type { Imported, KnownStates } from "../imported.js";
import { type KnownFile, recognised } from "../recognised.js";
import { StateIds } from "../strangers.js";
import { noThings } from "../things.js";
import { byId, sourceOf } from "./wars.js";

export const DYADIC_WARS: KnownFile = {
  what: "COW's directed dyadic war data",
  columns: "warnum statea stateb warstrtmnth warstrtday warstrtyr warendmnth warenday warendyr year warolea wardyadrolea".split(" "),
  from: "https://correlatesofwar.org",
};

const CITATION =
  "Maoz, Zeev, Paul L. Johnson, Jasper Kaplan, Fiona Ogunkoya, and Aaron Shreve. 2019. The Dyadic Militarized Interstate Disputes (MIDs) Dataset Version 3.0. Journal of Conflict Resolution 63 (3): 811-835.";

/** Roles of a state in a war: 1 began it, 2 joined those who did, 3 was attacked, 4 joined those who were; in a dyad 1 began, 3 was attacked. */
const BEGAN = 1;
const JOINERS = new Set([2, 4]);

/** Directed dyadic wars: each pair's fighting as an episode of who began against whom, over the years that the pair fought on. */
export function dyadicWars(table: Table, states: KnownStates): Outcome<Imported> {
  const read = recognised(table, DYADIC_WARS);
  if (!read.ok) return read;
  const cells = read.value;
  const ids = new StateIds("cow", states);
  const source = "cow-dyadic-wars";
  const wars = new Map<number, War>();
  const seen = new Set<string>();
  let mirrored = 0;
  for (const row of table.rows) {
    const before = cells.problems.length;
    const number = cells.whole(row, "warnum", 1, 9999);
    const a = cells.whole(row, "statea", 1, 999);
    const b = cells.whole(row, "stateb", 1, 999);
    const role = cells.whole(row, "wardyadrolea", 1, 4);
    const own = cells.whole(row, "warolea", 1, 4);
    const year = cells.whole(row, "year", 1800, 2100);
    const from = codedDate(row, cells, "warstrtyr", "warstrtmnth", "warstrtday");
    const to = codedDate(row, cells, "warendyr", "warendmnth", "warenday");
    if (cells.problems.length > before) continue;
    if (number === null || a === null || b === null || role === null || own === null || year === null || from === null) continue;
    if (role !== BEGAN) {
      mirrored++;
      continue;
    }
    const key = `${number}/${a}/${b}/${from}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const at = [{ source, at: `war ${number}, ${a} against ${b}` }];
    const war = wars.get(number) ?? {
      id: `cow-war-${number}`,
      title: `COW war ${number}`,
      episodes: [],
      links: { cow: [{ id: String(number) }] },
      sources: at,
    };
    war.episodes!.push({
      attackers: [ids.of(a, year)],
      target: ids.of(b, year),
      from,
      ...(to && { to }),
      joiner: JOINERS.has(own) ? "yes" : "no",
      sources: at,
    });
    wars.set(number, war);
  }
  const slips = cells.slips();
  if (cells.problems.length > 0) return failed(...cells.problems);
  const episodes = [...wars.values()].reduce((sum, war) => sum + war.episodes!.length, 0);
  return ok({
    info: {
      id: source,
      title: "Correlates of War: directed dyadic wars",
      version: "4.01",
      covers: "1816-01-01/2010-12-31",
      asOf: "2010-12-31",
      bindsFrom: "signature",
      citation: CITATION,
      citations: [CITATION],
      counts: { wars: wars.size, episodes, "rows of the other direction": mirrored },
    },
    things: {
      ...noThings(),
      states: ids.made,
      wars: byId(wars.values()),
      sources: sourceOf(source, "Directed Dyadic Interstate War Dataset", "2010-12-31"),
    },
    members: null,
    notices: slips,
  });
}
