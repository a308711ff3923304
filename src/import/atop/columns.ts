import type { EndCause } from "../../model/index.js";

/**
 * The columns of ATOP's member file that the import reads (Leeds, Ritter, Mitchell and Long 2002, and the codebooks of its versions), with
 * how each version is told from the others. Further columns are kept out of the model and named in a notice.
 */
export const REQUIRED = [
  "atopid",
  "member",
  "yrent",
  "moent",
  "dayent",
  "yrexit",
  "moexit",
  "dayexit",
  "phase",
  "defense",
  "offense",
  "neutral",
  "nonagg",
  "consul",
] as const;

/** Columns that say under what a promise falls due, with the kind of condition that each flags. */
export const CONDITION_COLUMNS = {
  defense: {
    adversary: "defcoadv",
    location: "defcoloc",
    conflict: "defcocon",
    number: "defconum",
    demand: "defcodem",
    unprovoked: "defconpr",
  },
  offense: { adversary: "offcoadv", location: "offcoloc", conflict: "offcocon", number: "offconum", demand: "offcodem" },
  neutral: {
    adversary: "neucoadv",
    location: "neucoloc",
    conflict: "neucocon",
    number: "neuconum",
    demand: "neucodem",
    unprovoked: "neuconpr",
    attacked: "neucoatt",
  },
  nonagg: {},
  consul: { adversary: "concoadv", location: "concoloc", conflict: "concocon", request: "concoreq" },
} as const;

export type PrimaryColumn = keyof typeof CONDITION_COLUMNS;

/** Secondary obligations: any value above 0 says that the treaty has such a provision. */
export const SECONDARY_COLUMNS = {
  notaiden: "no-aid-to-enemy",
  dipaid: "diplomatic-aid",
  terrres: "territory-and-resources",
  seppeace: "no-separate-peace",
  thirdcom: "no-commitments-to-others",
  noothall: "no-contrary-alliance",
  milcon: "military-cooperation",
  milaid: "military-aid",
  base: "basing",
  ecaid: "economic-cooperation",
} as const;

/** What the numbers of TERM say of how a member's obligations ended; 0: they had not when the data end. */
export const END_CAUSE: Readonly<Record<number, EndCause>> = { 1: "fulfilled", 2: "violation", 3: "renegotiated" };

/** Other columns of the member file, known and not carried over. */
export const KNOWN = [
  ..."cowid cow4id cowsys ineffect bilat maxphase wartime cowwar estmode pubsecr secrart proadd futmem speclgth length renounce proren".split(
    " ",
  ),
  ..."renewlgt termmode termcaus active conditio defcon offcon neucon concon olimob asymm obvary specthrt statthr1 statthr2".split(" "),
  ..."conwtin medarb intcom subord organ1 orgpurp1 organ2 orgpurp2 contrib armred acqterr divgains demwith reflnun refothio".split(" "),
  ..."natrefal compag nomicoop conres agprois conmen interv source sourcem new5 rev5 version".split(" "),
] as const;

export interface AtopVersion {
  version: string;
  /** The last year that the data cover. */
  through: number;
  /** Rows of the published member file, where known. */
  rows?: number;
}

/** The versions, latest first. A file that says its version is taken at its word; else its columns tell. */
export const VERSIONS: readonly AtopVersion[] = [
  { version: "5.1", through: 2018, rows: 2510 },
  { version: "5.0", through: 2018 },
  { version: "4.01", through: 2016 },
];

export function versionOf(columns: readonly string[], said: string): AtopVersion | null {
  const named = VERSIONS.find(({ version }) => version === said || Number(version) === Number(said || Number.NaN));
  if (named) return named;
  if (said !== "") return null;
  return VERSIONS.find(({ version }) => version === (columns.includes("new5") || columns.includes("cow4id") ? "5.0" : "4.01"))!;
}
