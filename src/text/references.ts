import type { z } from "zod";
import type { Folder } from "../model/folder.js";
import { references, TERRITORY_KINDS } from "../model/schema/reference.js";
import { branchFor, defOf, isMapping, type Schema } from "./schema-branch.js";
import type { Path } from "./yaml.js";

/** An id in a file that must name a thing of the record. */
export interface Reference {
  to: Folder;
  id: string;
  path: Path;
}

/** Every reference in a value, found by walking its schema. What does not fit the schema is passed over; that is reported elsewhere. */
export function* referencesIn(schema: Schema, value: unknown, path: Path = []): Generator<Reference> {
  const branch = branchFor(schema, value);
  if (!branch) return;
  const reference = references.get(branch);
  if (reference) {
    const sound = typeof value === "string" && (branch as z.ZodType).safeParse(value).success;
    if (sound && !(reference.to === "areas" && TERRITORY_KINDS.includes(value))) yield { to: reference.to, id: value, path };
    return;
  }
  const def = defOf(branch);
  if (def.type === "object" && isMapping(value)) {
    for (const [key, inner] of Object.entries(def.shape))
      if (Object.hasOwn(value, key)) yield* referencesIn(inner, value[key], [...path, key]);
  } else if (def.type === "array" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referencesIn(def.element, item, [...path, index]);
  }
}
