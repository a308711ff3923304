import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import { CONTACTS, type State } from "../../model/index.js";
import type { Row, Table } from "../csv.js";
import { codedDate, isoDate } from "../dates.js";
import type { Imported, KnownStates } from "../imported.js";
import { type KnownFile, recognised } from "../recognised.js";
import { StateIds } from "../strangers.js";
import { noThings } from "../things.js";
import { sourceOf } from "./wars.js";

const from = "https://correlatesofwar.org";
const SPELL = "styear stmonth stday endyear endmonth endday".split(" ");

export const STATES: KnownFile = { what: "COW's State System Membership list", columns: ["stateabb", "ccode", "statenme", ...SPELL], from };
export const MAJORS: KnownFile = { what: "COW's list of major powers", columns: ["ccode", ...SPELL], from };
export const CONTIGUITY: KnownFile = {
  what: "COW's direct contiguity",
  columns: ["ccode1", "ccode2", "conttype", "stdate", "enddate"],
  from,
};

const CITATIONS = {
  states: "Correlates of War Project. 2017. State System Membership List, v2016. https://correlatesofwar.org",
  contiguity:
    "Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl, and Charles Gochman. 2002. The Correlates of War Project Direct Contiguity Data, Version 3. Conflict Management and Peace Science 19 (2): 58-66.",
};

/** The state system: members with their days, and, where their files are there, major powers and neighbours. */
export function stateSystem(list: Table, majors: Table | null, contiguity: Table | null, known: KnownStates): Outcome<Imported> {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const ids = new StateIds("cow", known);
  const source = "cow-system-2016";
  const cite = (at: string) => [{ source, at }];
  const states = new Map<string, State>();
  const read = recognised(list, STATES);
  if (!read.ok) return read;
  const spellOf = (cells: typeof read.value, row: Row) => {
    const start = codedDate(row, cells, "styear", "stmonth", "stday");
    const end = codedDate(row, cells, "endyear", "endmonth", "endday");
    if (start === null || end === null || end < start) cells.wrong(row, "styear", "The membership has no sound beginning and end.");
    return `${start}/${end}`;
  };
  for (const row of list.rows) {
    const code = read.value.whole(row, "ccode", 1, 999);
    const during = spellOf(read.value, row);
    if (code === null || read.value.problems.length > 0) continue;
    const [name, abbreviation] = [row.cell("statenme"), row.cell("stateabb")];
    const id = ids.of(code, Number(during.slice(0, 4)), name);
    const sources = cite(`${code} ${name}`);
    const state: State = states.get(id) ?? { id, name, names: [], statehood: [], codes: [], capitals: [] };
    state.names.push({ name, during, sources });
    state.statehood.push({ during, sources });
    state.codes!.push({ system: "cow", code: String(code), abbreviation, during, sources });
    states.set(id, state);
  }
  problems.push(...read.value.problems);
  let [powers, contacts, apart] = [0, 0, 0];
  if (majors) {
    const majorCells = recognised(majors, MAJORS);
    if (!majorCells.ok) problems.push(...majorCells.problems);
    else {
      for (const row of majors.rows) {
        const code = majorCells.value.whole(row, "ccode", 1, 999);
        const during = spellOf(majorCells.value, row);
        const state = code === null ? undefined : states.get(ids.of(code, Number(during.slice(0, 4))));
        if (!state) continue;
        (state.majorPower ??= []).push({ during, sources: cite(`major power ${code}`) });
        powers++;
      }
      problems.push(...majorCells.value.problems);
    }
  }
  if (contiguity) {
    const cells = recognised(contiguity, CONTIGUITY);
    if (!cells.ok) problems.push(...cells.problems);
    else {
      for (const row of contiguity.rows) {
        const [one, other] = [cells.value.whole(row, "ccode1", 1, 999), cells.value.whole(row, "ccode2", 1, 999)];
        const kind = cells.value.whole(row, "conttype", 0, CONTACTS.length);
        const [start, end] = [isoDate(row, cells.value, "stdate"), isoDate(row, cells.value, "enddate")];
        if (one === null || other === null || kind === null || start === null || end === null) continue;
        if (kind === 0) {
          apart++;
          continue;
        }
        const year = Number(start.slice(0, 4));
        const state = states.get(ids.of(one, year));
        if (!state) continue;
        (state.neighbours ??= []).push({
          state: ids.of(other, year),
          contact: CONTACTS[kind - 1]!,
          during: `${start}/${end}`,
          sources: cite(`contiguity ${one} ${other}`),
        });
        contacts++;
      }
      notices.push(...cells.value.slips());
      problems.push(...cells.value.problems);
      if (apart > 0) {
        notices.push(
          problem("skipped-rows", `${apart} spells of no contact (type 0) were left out.`, {
            severity: "notice",
            at: { file: contiguity.file },
          }),
        );
      }
    }
  }
  if (problems.length > 0) return failed(...problems);
  const citations = [CITATIONS.states, ...(contiguity ? [CITATIONS.contiguity] : [])];
  return ok({
    info: {
      id: source,
      title: "Correlates of War: state system",
      version: "2016",
      covers: "1816-01-01/2016-12-31",
      asOf: "2016-12-31",
      bindsFrom: "signature",
      citation: CITATIONS.states,
      citations,
      counts: { states: states.size, memberships: list.rows.length, "spells as major power": powers, "spells of contiguity": contacts },
    },
    things: { ...noThings(), states, sources: sourceOf(source, "State System Membership List, v2016", "2016-12-31") },
    members: null,
    notices,
  });
}
