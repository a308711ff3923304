import { datasetFrom } from "../app/dataset.js";
import { isoDay, LATEST } from "../base/day.js";
import { type Problem, problem } from "../base/problem.js";
import { type Overlap, unexplainedOverlaps } from "../engine/overlap.js";
import { inOrder, type ReadOptions, type ReadRecord, readRecord } from "../text/record.js";
import { readYaml } from "../text/yaml.js";

/**
 * Reads and checks a record as `casus validate` does. The strict validation also asks the engine what only dates reckoned
 * together can show; of a record that cannot be read whole, it asks that once the rest is mended.
 */
export function checkRecord(texts: ReadonlyMap<string, string>, options: ReadOptions = {}): ReadRecord {
  const read = readRecord(texts, options);
  if (!options.strict || !read.info || !read.sound) return read;
  const found = unexplainedOverlaps(datasetFrom(read.info, read.things)).map((overlap) => unexplained(overlap, texts));
  return { ...read, problems: inOrder([...read.problems, ...found]) };
}

function unexplained({ treaty, relation, replaced, pair, days, from, to }: Overlap, texts: ReadonlyMap<string, string>): Problem {
  const file = `treaties/${treaty}.yaml`;
  const { yaml } = readYaml(file, texts.get(file)!);
  const time = to >= LATEST - 1 ? `since ${isoDay(from)}` : `from ${isoDay(from)} to ${isoDay(to)} (${days} days)`;
  return problem("unexplained-overlap", `"${replaced}" stays in force beside it between ${pair.join(" and ")}, ${time}.`, {
    ...(yaml && { at: yaml.placeOf(["relations", relation, "treaty"]) }),
    hint: "Say why in a note on this relation, or end the earlier treaty and say how in the text of that event.",
  });
}
