import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { War } from "../../model/index.js";
import { byId, sourceOf } from "../cow/wars.js";
import { type Row, readTable } from "../csv.js";
import { codedDate } from "../dates.js";
import type { Imported, ImportFile, KnownStates } from "../imported.js";
import { isFile, type KnownFile, recognised } from "../recognised.js";
import { StateIds } from "../strangers.js";
import { noThings } from "../things.js";

const IWD: KnownFile = {
  what: "the Interstate War Data",
  columns:
    "version larger_war_name larger_war_id init_war_id init_war_name year init_name init_ccode target_name target_ccode month_entry day_entry month_exit day_exit joiner".split(
      " ",
    ),
  from: "the Interstate War Data project (Reiter, Stam and Horowitz)",
};

const CITATION =
  "Reiter, Dan, Allan C. Stam, and Michael C. Horowitz. 2016. A Revised Look at Interstate Wars, 1816-2007. Journal of Conflict Resolution 60 (5): 956-976.";

type Episode = NonNullable<War["episodes"]>[number];

/** The Interstate War Data: a row for each initiator, target and year becomes an episode from the first entry to the last exit. */
export function importIwd(files: readonly ImportFile[], known: KnownStates): Outcome<Imported[]> {
  const tables = files.map(({ file, text }) => readTable(file, text));
  const bad = tables.find((table) => !table.ok);
  if (bad && !bad.ok) return bad;
  const table =
    tables.flatMap((one) => (one.ok ? [one.value] : [])).find((one) => isFile(one, IWD)) ?? (tables[0]?.ok ? tables[0].value : null);
  if (!table)
    return failed(problem("missing-file", "The folder has no file of the Interstate War Data.", { hint: `It comes from ${IWD.from}.` }));
  const read = recognised(table, IWD);
  if (!read.ok) return read;
  const cells = read.value;
  const ids = new StateIds("cow", known);
  const wars = new Map<number, War>();
  const spells = new Map<string, Episode>();
  const skipped: Problem[] = [];
  for (const row of table.rows) {
    const number = cells.whole(row, "larger_war_id", 1, 9999);
    const part = cells.whole(row, "init_war_id", 1, 9999);
    const [init, target] = [cells.whole(row, "init_ccode", 1, 999), cells.whole(row, "target_ccode", 1, 999)];
    const year = cells.whole(row, "year", 1800, 2100);
    const joiner = cells.whole(row, "joiner", 0, 1);
    if (number === null || part === null || init === null || target === null || year === null || joiner === null) continue;
    const attacker = ids.of(init, year, row.cell("init_name"));
    const attacked = ids.of(target, year, row.cell("target_name"));
    const source = [{ source: "iwd", at: `war ${number}, initiation ${part}` }];
    const war: War = wars.get(number) ?? {
      id: `iwd-war-${number}`,
      title: row.cell("larger_war_name"),
      episodes: [],
      links: { iwd: [{ id: String(number) }] },
      sources: source,
    };
    wars.set(number, war);
    for (const second of ["", "02"]) {
      const [from, to] = [dated(row, cells, "entry", second), dated(row, cells, "exit", second)];
      if (from === null) continue;
      if (to !== null && to < from) {
        skipped.push(
          problem("skipped-rows", `The exit (${to}) comes before the entry (${from}): the row is left out.`, {
            severity: "notice",
            at: { file: table.file, line: row.line },
          }),
        );
        continue;
      }
      const key = `${part}/${init}/${target}`;
      const before = spells.get(key);
      if (before && from.endsWith("-01-01") && before.to === `${year - 1}-12-31`) {
        if (to !== null) before.to = to;
        continue;
      }
      const alongside = others(row, "ally", ids, year, [attacker, attacked]);
      const against = others(row, "adv", ids, year, [attacker, attacked]);
      const episode: Episode = {
        attackers: [attacker],
        target: attacked,
        ...(alongside.length > 0 && { alongside }),
        ...(against.length > 0 && { against }),
        from,
        ...(to !== null && { to }),
        joiner: joiner === 1 ? "yes" : "no",
        sources: source,
      };
      spells.set(key, episode);
      war.episodes!.push(episode);
    }
  }
  if (cells.problems.length > 0) return failed(...cells.problems);
  const episodes = [...wars.values()].reduce((sum, war) => sum + war.episodes!.length, 0);
  const version = table.rows[0]!.cell("version");
  return ok([
    {
      info: {
        id: `iwd-${version}`,
        title: "Interstate War Data",
        version,
        covers: "1816-01-01/2007-12-31",
        asOf: "2007-12-31",
        bindsFrom: "signature",
        citation: CITATION,
        citations: [CITATION],
        counts: { wars: wars.size, episodes, rows: table.rows.length },
      },
      things: {
        ...noThings(),
        states: ids.made,
        wars: byId(wars.values()),
        sources: sourceOf("iwd", `Interstate War Data, version ${version}`, "2007-12-31"),
      },
      members: null,
      notices: skipped,
    },
  ]);
}

function dated(row: Row, cells: Parameters<typeof codedDate>[1], what: "entry" | "exit", second: string): string | null {
  if (second !== "" && ["", "NA"].includes(row.cell(`month_${what}${second}`))) return null;
  return codedDate(row, cells, "year", `month_${what}${second}`, `day_${what}${second}`);
}

/** The further states of a side, by their numbered columns; blanks and NA are none. */
function others(row: Row, side: "ally" | "adv", ids: StateIds, year: number, but: readonly string[]): string[] {
  const found: string[] = [];
  for (let n = 1; n <= 16; n++) {
    const code = Number(row.cell(`${side}${n}ccode`).trim() || Number.NaN);
    if (!Number.isInteger(code)) continue;
    const id = ids.of(code, year, row.cell(`${side}${n}name`));
    if (!but.includes(id) && !found.includes(id)) found.push(id);
  }
  return found;
}
