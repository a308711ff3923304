import type { State } from "../model/index.js";
import type { KnownStates } from "./imported.js";

/** Ids for the codes of a system: the shipped states', and made ones for codes that no shipped state had. */
export class StateIds {
  readonly made = new Map<string, State>();
  private readonly system: "cow" | "gw";
  private readonly states: KnownStates;

  constructor(system: "cow" | "gw", states: KnownStates) {
    this.system = system;
    this.states = states;
  }

  of(code: number, year: number, name?: string): string {
    const known = this.states.of(this.system, code, year);
    if (known) return known;
    const id = `${this.system}-${code}`;
    if (!this.made.has(id)) {
      this.made.set(id, {
        id,
        name: name ?? `${this.system.toUpperCase()} ${code}`,
        names: [],
        statehood: [],
        codes: [],
        capitals: [],
      });
    }
    return id;
  }
}
