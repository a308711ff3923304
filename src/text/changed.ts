import { type Problem, problem } from "../base/problem.js";
import type { Folder } from "../model/folder.js";
import type { Thing } from "../model/record.js";
import { SCHEMAS } from "../model/schema/index.js";
import { readFileText } from "./file.js";
import { referencesIn } from "./references.js";

/** Files read on their own: the sound things by `folder/id`, and the problems of the rest. */
export interface ReadChanges {
  things: Map<string, Thing<Folder>>;
  problems: Problem[];
}

/**
 * Reads some files of a record whose other files are known to be sound. Each is checked by itself, and each of its references
 * against what `has` (by `folder/id`) and what comes with the same change.
 */
export function readChangedTexts(texts: ReadonlyMap<string, string>, has: (key: string) => boolean): ReadChanges {
  const reads = [...texts].map(([file, text]) => readFileText(file, text));
  const problems = reads.flatMap((read) => read.problems);
  const things = new Map<string, Thing<Folder>>();
  for (const read of reads) if ("thing" in read && read.thing) things.set(`${read.folder}/${read.id}`, read.thing);
  for (const read of reads) {
    if (!("thing" in read) || !read.thing) continue;
    for (const { to, id, path } of referencesIn(SCHEMAS[read.folder], read.thing)) {
      if (things.has(`${to}/${id}`) || has(`${to}/${id}`)) continue;
      problems.push(
        problem("unknown-id", `"${id}" is not in record/${to}.`, { at: read.yaml!.placeOf(path), hint: "Run: casus validate" }),
      );
    }
  }
  return { things, problems };
}
