import type { z } from "zod";
import { failed, type Outcome, ok } from "../base/problem.js";
import { warQuestion } from "../model/schema/war.js";

import { schemaProblems } from "./schema-problems.js";
import { readYaml } from "./yaml.js";

/** A war as its file asks about it. */
export type WarQuestion = z.infer<typeof warQuestion>;

/** Reads the file of a war: YAML with dated episodes. All problems come back at once. */
export function readWar(file: string, text: string): Outcome<WarQuestion> {
  const { yaml, problems } = readYaml(file, text);
  if (!yaml) return failed(...problems);
  const result = warQuestion.safeParse(yaml.value);
  if (result.success && problems.length === 0) return ok(result.data);
  return failed(...problems, ...schemaProblems(result.success ? [] : result.error.issues, yaml, warQuestion));
}
