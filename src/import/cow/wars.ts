import { failed, type Outcome, ok } from "../../base/problem.js";
import { WAR_OUTCOMES, type War } from "../../model/index.js";
import type { Table } from "../csv.js";
import { codedDate } from "../dates.js";
import type { Imported, KnownStates } from "../imported.js";
import { type KnownFile, recognised } from "../recognised.js";
import { StateIds } from "../strangers.js";
import { noThings } from "../things.js";

const SITE = "https://correlatesofwar.org";

export const INTERSTATE_WARS: KnownFile = {
  what: "COW's Inter-State War Data 4.0",
  columns:
    "warnum warname ccode statename side startmonth1 startday1 startyear1 endmonth1 endday1 endyear1 startmonth2 startday2 startyear2 endmonth2 endday2 endyear2 initiator outcome batdeath".split(
      " ",
    ),
  rows: 337,
  from: SITE,
};

const CITATION = "Sarkees, Meredith Reid, and Frank Wayman. 2010. Resort to War: 1816-2007. Washington, DC: CQ Press.";

/** COW's interstate wars: for each who fought on which side, when, who began it and how it ended for them. It names no attacks of one on another. */
export function interstateWars(table: Table, states: KnownStates): Outcome<Imported> {
  const read = recognised(table, INTERSTATE_WARS);
  if (!read.ok) return read;
  const cells = read.value;
  const ids = new StateIds("cow", states);
  const wars = new Map<string, War>();
  const source = "cow-wars-4.0";
  for (const row of table.rows) {
    const number = cells.whole(row, "warnum", 1, 9999);
    const code = cells.whole(row, "ccode", 1, 999);
    const side = cells.whole(row, "side", 1, 2);
    const initiator = cells.whole(row, "initiator", 1, 2);
    const outcome = cells.whole(row, "outcome", 1, 8);
    const deaths = cells.whole(row, "batdeath", -9, 99_999_999);
    const spells = ["1", "2"].flatMap((n) => {
      const from = codedDate(row, cells, `startyear${n}`, `startmonth${n}`, `startday${n}`);
      const to = codedDate(row, cells, `endyear${n}`, `endmonth${n}`, `endday${n}`);
      return from === null ? [] : [`${from}/${to ?? (row.cell(`endyear${n}`) === "-7" ? ".." : "")}`];
    });
    if (spells.length === 0 && cells.problems.length === 0) cells.wrong(row, "startyear1", "A participant has no beginning.");
    if (number === null || code === null || side === null || initiator === null || outcome === null || spells.length === 0) continue;
    const at = [{ source, at: `war ${number}, ${row.cell("statename")}` }];
    const war: War = wars.get(String(number)) ?? {
      id: `cow-war-${number}`,
      title: row.cell("warname"),
      participants: [],
      links: { cow: [{ id: String(number) }] },
      sources: [{ source, at: `war ${number}` }],
    };
    war.participants!.push({
      state: ids.of(code, Number(spells[0]!.slice(0, 4)), row.cell("statename")),
      side: String(side),
      during: spells,
      initiator: initiator === 1 ? "yes" : "no",
      outcome: WAR_OUTCOMES[outcome - 1]!,
      ...(deaths !== null && deaths >= 0 && { deaths: String(deaths) }),
      sources: at,
    });
    wars.set(String(number), war);
  }
  if (cells.problems.length > 0) return failed(...cells.problems);
  return ok({
    info: {
      id: source,
      title: "Correlates of War: Inter-State Wars",
      version: "4.0",
      covers: "1816-01-01/2007-12-31",
      asOf: "2007-12-31",
      bindsFrom: "signature",
      citation: CITATION,
      citations: [CITATION],
      counts: { wars: wars.size, participants: table.rows.length },
    },
    things: {
      ...noThings(),
      states: ids.made,
      wars: byId(wars.values()),
      sources: sourceOf(source, "Inter-State War Data, version 4.0", "2007-12-31"),
    },
    members: null,
    notices: [],
  });
}

export function byId<T extends { id: string }>(things: Iterable<T>): Map<string, T> {
  return new Map([...things].map((thing) => [thing.id, thing]));
}

/** The one source of an imported dataset; `on` is the day up to which the data go. */
export function sourceOf(id: string, title: string, on: string) {
  return byId([{ id, title, kind: "database" as const, checked: { on, how: "read" as const } }]);
}
