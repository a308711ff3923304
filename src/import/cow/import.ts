import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import { readTable, type Table } from "../csv.js";
import type { Imported, ImportFile, KnownStates } from "../imported.js";
import { isFile } from "../recognised.js";
import { ALLIANCES, formalAlliances } from "./alliances.js";
import { DYADIC_WARS, dyadicWars } from "./dyadic-wars.js";
import { CONTIGUITY, MAJORS, STATES, stateSystem } from "./system.js";
import { INTERSTATE_WARS, interstateWars } from "./wars.js";

/**
 * What a folder holds of the Correlates of War project's files, told by their columns: the state system with major powers and contiguity,
 * interstate wars, directed dyadic wars, formal alliances by member. Each product becomes a dataset of its own.
 */
export function importCow(files: readonly ImportFile[], states: KnownStates): Outcome<Imported[]> {
  const problems: Problem[] = [];
  const tables: Table[] = [];
  const left: string[] = [];
  for (const { file, text } of files) {
    const table = readTable(file, text);
    if (!table.ok) problems.push(...table.problems);
    else tables.push(table.value);
  }
  const used = new Set<Table>();
  const find = (known: typeof STATES): Table | null => {
    const found = tables.find((table) => !used.has(table) && isFile(table, known)) ?? null;
    if (found) used.add(found);
    return found;
  };
  // The list of states has every column of the list of major powers, so it is looked for first.
  const list = find(STATES);
  const majors = find(MAJORS);
  const contiguity = find(CONTIGUITY);
  const wars = find(INTERSTATE_WARS);
  const dyadic = find(DYADIC_WARS);
  const alliances = find(ALLIANCES);
  for (const table of tables) if (!used.has(table)) left.push(table.file);
  // A file by whose name somebody clearly meant one of these is told what it lacks, rather than passed over.
  for (const [name, known] of MEANT) {
    for (const table of tables) if (!used.has(table) && name.test(table.file)) problems.push(...missing(table, known));
  }
  const made: Imported[] = [];
  const take = (outcome: Outcome<Imported>) => {
    if (outcome.ok) made.push(outcome.value);
    else problems.push(...outcome.problems);
  };
  if (list) take(stateSystem(list, majors, contiguity, states));
  if (wars) take(interstateWars(wars, states));
  if (dyadic) take(dyadicWars(dyadic, states));
  if (alliances) take(formalAlliances(alliances, states));
  if (problems.length > 0) return failed(...problems);
  if (made.length === 0) {
    return failed(
      problem("missing-file", "The folder has none of the files of the Correlates of War project that the import knows.", {
        hint: "Known are: state system membership, major powers, contiguity (spells), inter-state wars 4.0, directed dyadic wars, formal alliances 4.1 by member.",
      }),
    );
  }
  if (left.length > 0)
    made[0]!.notices.push(problem("skipped-rows", `Files that were not read: ${left.join(", ")}.`, { severity: "notice" }));
  return ok(made);
}

const MEANT = [
  [/^alliance_v4/i, ALLIANCES],
  [/inter-?statewar/i, INTERSTATE_WARS],
  [/dyadic_?war/i, DYADIC_WARS],
  [/^(cow_)?states/i, STATES],
  [/majors/i, MAJORS],
  [/contdir/i, CONTIGUITY],
] as const;

function missing(table: Table, { what, columns }: (typeof MEANT)[number][1]): Problem[] {
  const lacks = columns.filter((name) => !table.columns.includes(name));
  if (lacks.length === 0) return [];
  return [
    problem("unknown-version", `These are not the columns of ${what}: ${lacks.join(", ")} missing.`, { at: { file: table.file, line: 1 } }),
  ];
}
