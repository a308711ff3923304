import type { z } from "zod";
import { type FilePlace, failed, type Outcome, ok } from "../base/problem.js";
import { warQuestion } from "../model/schema/war.js";

import { schemaProblems } from "./schema-problems.js";
import { readYaml } from "./yaml.js";

/** A war as its file asks about it. */
export type WarQuestion = Omit<z.infer<typeof warQuestion>, "episodes"> & {
  episodes: (z.infer<typeof warQuestion>["episodes"][number] & { at: FilePlace })[];
};

/** Reads the file of a war: YAML with dated episodes. All problems come back at once. */
export function readWar(file: string, text: string): Outcome<WarQuestion> {
  const { yaml, problems } = readYaml(file, text);
  if (!yaml) return failed(...problems);
  const result = warQuestion.safeParse(yaml.value);
  if (result.success && problems.length === 0) {
    const episodes = result.data.episodes.map((episode, i) => ({ ...episode, at: yaml.placeOf(["episodes", i]) }));
    return ok({ ...result.data, episodes });
  }
  return failed(...problems, ...schemaProblems(result.success ? [] : result.error.issues, yaml, warQuestion));
}
