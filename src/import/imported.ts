import type { Problem } from "../base/problem.js";
import type { DatasetInfo, Things } from "../model/index.js";
import type { MemberRows } from "./members.js";

/** A text file of a folder to import from. */
export interface ImportFile {
  file: string;
  text: string;
}

/** What an import made: a dataset in the record's own model, what panels need of it, and what was left out and why. */
export interface Imported {
  info: DatasetInfo & { citations: string[]; counts: Record<string, number> };
  things: Things;
  members: MemberRows | null;
  notices: Problem[];
}

/** Finds the state that a code of a system meant on a day; null where the shipped states have none. */
export type StateOf = (system: "cow" | "gw", code: number, year: number) => string | null;

/** The shipped states, as an import asks for them. */
export interface KnownStates {
  of: StateOf;
  /** The usual name of a state, or its id. */
  name(state: string): string;
}
