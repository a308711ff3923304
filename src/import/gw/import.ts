import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import type { State } from "../../model/index.js";
import { sourceOf } from "../cow/wars.js";
import { readTable } from "../csv.js";
import { isoDate } from "../dates.js";
import type { Imported, ImportFile, KnownStates } from "../imported.js";
import { isFile, type KnownFile, recognised } from "../recognised.js";
import { StateIds } from "../strangers.js";
import { noThings } from "../things.js";

const GW: KnownFile = {
  what: "Gleditsch and Ward's list of states",
  columns: ["gwcode", "stateabb", "statename", "startdate", "enddate"],
  from: "http://ksgleditsch.com/statelist.html",
};

const CITATION =
  "Gleditsch, Kristian S., and Michael D. Ward. 1999. A Revised List of Independent States since the Congress of Vienna. International Interactions 25 (4): 393-413.";

/** Gleditsch and Ward's states. The file has one row for each stretch of independence. */
export function importGw(files: readonly ImportFile[], known: KnownStates): Outcome<Imported[]> {
  for (const { file, text } of files) {
    const table = readTable(file, text);
    if (!table.ok) {
      if (/gw/i.test(file)) return table;
      continue;
    }
    if (!isFile(table.value, GW)) {
      if (/gw|gleditsch|iisystem/i.test(file)) {
        const told = recognised(table.value, GW);
        if (!told.ok) return told;
      }
      continue;
    }
    const read = recognised(table.value, GW);
    if (!read.ok) return read;
    const cells = read.value;
    const ids = new StateIds("gw", known);
    const states = new Map<string, State>();
    let last = "";
    for (const row of table.value.rows) {
      const code = cells.whole(row, "gwcode", 1, 999);
      const [start, end] = [isoDate(row, cells, "startdate"), isoDate(row, cells, "enddate")];
      if (code === null || start === null || end === null) continue;
      if (end < start) cells.wrong(row, "enddate", "The end comes before the beginning.");
      if (end > last) last = end;
      const name = row.cell("statename");
      const id = ids.of(code, Number(start.slice(0, 4)), name);
      const [during, sources] = [`${start}/${end}`, [{ source: "gw-states", at: `${code} ${name}` }]];
      const state: State = states.get(id) ?? { id, name, names: [], statehood: [], codes: [], capitals: [] };
      state.names.push({ name, during, sources });
      state.statehood.push({ during, sources });
      state.codes!.push({ system: "gw", code: String(code), abbreviation: row.cell("stateabb"), during, sources });
      states.set(id, state);
    }
    if (cells.problems.length > 0) return failed(...cells.problems);
    const version = last.slice(0, 4);
    return ok([
      {
        info: {
          id: `gw-${version}`,
          title: "Gleditsch and Ward's independent states",
          version,
          covers: `1816-01-01/${last}`,
          asOf: last,
          bindsFrom: "signature",
          citation: CITATION,
          citations: [CITATION],
          counts: { states: states.size, spells: table.value.rows.length },
        },
        things: { ...noThings(), states, sources: sourceOf("gw-states", "A Revised List of Independent States", last) },
        members: null,
        notices: [],
      },
    ]);
  }
  return failed(
    problem("missing-file", "The folder has no list of states with the columns gwcode, stateabb, statename, startdate, enddate.", {
      hint: `Get it from ${GW.from}`,
    }),
  );
}
