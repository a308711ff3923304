// The time of the seven similarities alone, in a process that has the dataset in memory: median seconds.
import { performance } from "node:perf_hooks";
import { openPanelSource, panel, record } from "../../dist/index.js";

export async function similarityOnly(home, times) {
  const states = (await record()).states;
  const source = openPanelSource("atop-5.1", `${home}/casus`);
  const seconds = [];
  for (let run = 0; run < times; run++) {
    const from = performance.now();
    let rows = 0;
    const question = {
      unit: "dyad-years",
      source,
      states,
      codes: "cow",
      rows: "system",
      resolution: "year",
      measures: ["similarity"],
      from: 1816,
      to: 2012,
    };
    for (const chunk of panel(question).chunks) rows += chunk.rows;
    if (rows !== 880_485) throw new Error(`${rows} rows`);
    seconds.push((performance.now() - from) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(times / 2)];
}
