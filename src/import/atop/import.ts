import { dayOf, isoDay } from "../../base/day.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { Source, State, Treaty } from "../../model/index.js";
import { readTable } from "../csv.js";
import type { Imported, ImportFile, KnownStates } from "../imported.js";
import { noThings } from "../things.js";
import { memberRows, NO_STATE } from "./member-rows.js";
import { type AtopMember, readMembers } from "./read.js";
import { treatyOf } from "./treaties.js";

const CITATION =
  "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long. 2002. Alliance Treaty Obligations and Provisions, 1815-1944. International Interactions 28 (3): 237-260.";

/** ATOP from the files that its users download: the member file is needed, the alliance and phase files are held against it. */
export function importAtop(files: readonly ImportFile[], states: KnownStates): Outcome<Imported> {
  const named = (end: RegExp) => files.find(({ file }) => end.test(file.toLowerCase()));
  const memberFile = named(/^atop[\d_.]*m\.csv$/);
  if (!memberFile) {
    return failed(
      problem("missing-file", "The folder has no member file of ATOP.", {
        hint: "It is named like atop5_1m.csv; get it from https://www.atopdata.org",
      }),
    );
  }
  const table = readTable(memberFile.file, memberFile.text);
  if (!table.ok) return table;
  const read = readMembers(table.value);
  if (!read.ok) return read;
  const { version, members, notices } = read.value;
  const sister = checkSisters(files, members);
  if (sister.problems.length > 0) return failed(...sister.problems);

  const extra = new Map<string, State>();
  const unknown = new Set<number>();
  const id = ({ member, entry }: AtopMember): string => {
    const known = member < NO_STATE ? states.of("cow", member, entry.year) : null;
    if (known) return known;
    const made = member < NO_STATE ? `cow-${member}` : `atop-member-${member}`;
    if (!extra.has(made)) {
      extra.set(made, stranger(made, member));
      unknown.add(member);
    }
    return made;
  };
  const groups = new Map<number, AtopMember[]>();
  for (const row of members) {
    const held = groups.get(row.atopid);
    if (held) held.push(row);
    else groups.set(row.atopid, [row]);
  }
  const project = {
    prefix: "atop",
    name: "ATOP",
    source: `atop-${version.version}`,
    link: "atop" as const,
    note: "Coded by the Alliance Treaty Obligations and Provisions project. Its dates run from signature or accession; entry into force is not coded.",
  };
  const threats = ({ threats: codes, entry }: AtopMember) => codes.flatMap((code) => states.of("cow", code, entry.year) ?? []);
  const treaties = new Map<string, Treaty>();
  for (const [atopid, rows] of groups) {
    const treaty = treatyOf(atopid, rows, project, id, states.name, threats);
    treaties.set(treaty.id, treaty);
  }
  const end = dayOf(version.through, 12, 31);
  const source: Source = {
    id: project.source,
    title: `Alliance Treaty Obligations and Provisions, version ${version.version}`,
    kind: "database",
    checked: { on: isoDay(end), how: "read" },
  };
  const skipped =
    unknown.size > 0
      ? [
          problem(
            "skipped-rows",
            `${unknown.size} member number${unknown.size === 1 ? "" : "s"} not among the shipped states (${[...unknown].slice(0, 8).join(", ")}${unknown.size > 8 ? ", ..." : ""}): kept under their number, and left out of panels where the number is 1000 or more.`,
            { severity: "notice" },
          ),
        ]
      : [];
  return ok({
    info: {
      id: `atop-${version.version}`,
      title: "Alliance Treaty Obligations and Provisions",
      version: version.version,
      covers: `1815-01-01/${version.through}-12-31`,
      asOf: `${version.through}-12-31`,
      bindsFrom: "signature",
      citation: CITATION,
      citations: [CITATION],
      counts: { "member rows": members.length, alliances: groups.size },
    },
    things: { ...noThings(), treaties, states: extra, sources: new Map([[source.id, source]]) },
    members: memberRows(members, id),
    notices: [...notices, ...sister.notices, ...skipped],
  });
}

/** The alliance and phase files must tell of the same alliances as the member file: a download cut short shows here. */
function checkSisters(files: readonly ImportFile[], members: readonly AtopMember[]): { problems: Problem[]; notices: Problem[] } {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const ids = new Set(members.map(({ atopid }) => String(atopid)));
  for (const { file, text } of files) {
    const level = /^atop[\d_.]*(aph|a)\.csv$/.exec(file.toLowerCase())?.[1];
    if (!level) continue;
    const table = readTable(file, text);
    if (!table.ok) {
      problems.push(...table.problems);
      continue;
    }
    if (!table.value.columns.includes("atopid")) {
      problems.push(problem("unknown-version", "The file has no column atopid.", { at: { file, line: 1 } }));
      continue;
    }
    const told = new Set(table.value.rows.map((row) => row.cell("atopid")));
    const without = [...ids].filter((one) => !told.has(one));
    const beyond = [...told].filter((one) => !ids.has(one));
    if (without.length + beyond.length > 0) {
      const words = [
        without.length > 0 && `${without.length} alliances of the member file are not in it (${without.slice(0, 5).join(", ")})`,
        beyond.length > 0 && `${beyond.length} of its alliances are not in the member file (${beyond.slice(0, 5).join(", ")})`,
      ];
      problems.push(
        problem("truncated-file", `${words.filter(Boolean).join("; ")}.`, {
          at: { file },
          hint: "Are the files of one version, and whole?",
        }),
      );
    }
  }
  const other = files.filter(({ file }) => file.toLowerCase().endsWith(".csv") && !/^atop[\d_.]*(aph|a|m)\.csv$/.test(file.toLowerCase()));
  if (other.length > 0) {
    notices.push(
      problem("skipped-rows", `Files that the import does not need: ${other.map(({ file }) => file).join(", ")}.`, { severity: "notice" }),
    );
  }
  return { problems, notices };
}

/** A member that is none of the shipped states, under its number. */
function stranger(id: string, member: number): State {
  return {
    id,
    name: `ATOP member ${member}`,
    names: [],
    statehood: [{ during: "1815-01-01/..", sources: [] }],
    codes: [],
    capitals: [],
  } as unknown as State;
}
