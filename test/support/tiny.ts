import { datasetFrom } from "../../src/app/dataset.js";
import type { Dataset } from "../../src/engine/dataset.js";
import { FOLDERS, type Folder, type State, type Things, type Treaty } from "../../src/model/index.js";

const source = [{ source: "s" }];

/** A dataset of made-up states and treaties, for tests of rules: everything not given is the simplest sound value. */
export function tinyDataset(
  treaties: readonly Treaty[],
  states: readonly string[] = ["aaa", "bbb", "ccc"],
  bindsFrom: "signature" | "entry-into-force" = "entry-into-force",
): Dataset {
  const things = Object.fromEntries(FOLDERS.map((folder: Folder) => [folder, new Map()])) as unknown as {
    [F in Folder]: Map<string, unknown>;
  };
  for (const id of states) things.states.set(id, tinyState(id, states.indexOf(id) + 1));
  for (const treaty of treaties) things.treaties.set(treaty.id, treaty);
  return datasetFrom(
    { id: "tiny", title: "Tiny", version: "1.0.0", covers: "1816/..", asOf: "2026", bindsFrom, citation: "none" },
    things as unknown as Things,
  );
}

export function tinyState(id: string, number: number): State {
  const always = { during: "1816-01-01/..", sources: source };
  return {
    id,
    name: id.toUpperCase(),
    names: [{ name: id.toUpperCase(), ...always }],
    statehood: [always],
    codes: [{ system: "cow", code: String(number), ...always }],
    capitals: [{ name: "Capital", lat: "0", lon: "0", ...always }],
  };
}

/** A defense treaty of AAA and BBB of 1950, unless told otherwise. */
export function tinyTreaty(given: Partial<Treaty> = {}): Treaty {
  return {
    id: "t-1950",
    title: "Treaty of 1950",
    kind: "treaty",
    binding: "legal",
    parties: [{ state: "aaa" }, { state: "bbb" }],
    lifecycle: [
      { event: "signature", date: "1950-01-01", sources: source },
      { event: "entry-into-force", date: "1950-06-01", sources: source },
    ],
    provisions: [{ id: "art-1", obligation: "defense", conditions: "none", text: "Each defends the other.", sources: source }],
    ...given,
  };
}

export { source as tinySources };
