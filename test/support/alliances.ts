import { datasetFrom } from "../../src/app/dataset.js";
import { importFiles } from "../../src/app/imports.js";
import type { Dataset, StateHead } from "../../src/engine/dataset.js";
import { atopFile } from "./atop.js";

const state = (id: string, cow: string): [string, StateHead] => {
  const always = "1816-01-01/..";
  const head = { id, name: id, names: [], statehood: [always], codes: [{ system: "cow", code: cow, during: always }] };
  return [id, head as unknown as StateHead];
};

const STATES = new Map([state("gbr", "200"), state("fra", "220"), state("deu", "255"), state("rus", "365")]);

/** Made-up alliances in ATOP's form, through the importer, as a dataset. */
export function datasetOfTreaties(rows: Parameters<typeof atopFile>[0]): Dataset {
  const made = importFiles("atop", [{ file: "atop5_0m.csv", text: atopFile(rows) }], STATES);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { info, things } = made.value[0]!;
  const states = new Map(
    [...STATES].map(([id, head]) => [
      id,
      { ...head, statehood: (head.statehood ?? []).map((during) => ({ during, sources: [] })), capitals: [] },
    ]),
  );
  return datasetFrom(info, { ...things, states: states as never });
}
