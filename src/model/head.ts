import type { State } from "./record.js";

/** A state's names, codes and days without their evidence: what is needed to recognise and to name it. */
export interface CodedName {
  id: string;
  name: string;
  adjective?: string;
  names: readonly { name: string; official?: string; aliases?: readonly string[]; adjective?: string; during: string }[];
  /** The days on which it was a state; left out where the dataset does not say. */
  statehood?: readonly string[];
  codes: readonly { system: "iso3" | "cow" | "gw"; code: string; abbreviation?: string; during: string }[];
}

export function codedName({ id, name, adjective, names, codes, statehood }: State): CodedName {
  return {
    id,
    name,
    ...(adjective && { adjective }),
    names: names.map((spell) => ({
      name: spell.name,
      during: spell.during,
      ...(spell.official && { official: spell.official }),
      ...(spell.aliases && { aliases: spell.aliases }),
      ...(spell.adjective && { adjective: spell.adjective }),
    })),
    statehood: statehood.map(({ during }) => during),
    codes: (codes ?? []).map(({ system, code, abbreviation, during }) => ({ system, code, during, ...(abbreviation && { abbreviation }) })),
  };
}
