import type { z } from "zod";
import type { Folder } from "../model/record.js";
import { references, TERRITORY_KINDS } from "../model/schema/reference.js";
import type { Path } from "./yaml.js";

/** An id in a file that must name a thing of the record. */
export interface Reference {
  to: Folder;
  id: string;
  path: Path;
}

type Schema = z.core.$ZodType;

/** Every reference in a value, found by walking the schema that the value satisfies. */
export function* referencesIn(schema: Schema, value: unknown, path: Path = []): Generator<Reference> {
  const reference = references.get(schema);
  if (reference && typeof value === "string") {
    if (reference.to !== "areas" || !TERRITORY_KINDS.includes(value)) yield { to: reference.to, id: value, path };
    return;
  }
  const def = schema._zod.def as unknown as SchemaDef;
  switch (def.type) {
    case "optional":
      if (value !== undefined) yield* referencesIn(def.innerType, value, path);
      return;
    case "object":
      for (const [key, inner] of Object.entries(def.shape)) {
        const held = (value as Record<string, unknown>)[key];
        if (held !== undefined) yield* referencesIn(inner, held, [...path, key]);
      }
      return;
    case "array":
      for (const [index, item] of (value as unknown[]).entries()) yield* referencesIn(def.element, item, [...path, index]);
      return;
    case "union": {
      const taken = def.options.find((option) => (option as z.ZodType).safeParse(value).success);
      if (taken) yield* referencesIn(taken, value, path);
      return;
    }
    default:
      return;
  }
}

type SchemaDef =
  | { type: "optional"; innerType: Schema }
  | { type: "object"; shape: Record<string, Schema> }
  | { type: "array"; element: Schema }
  | { type: "union"; options: Schema[] }
  | { type: "string" | "enum" | "literal" | "record" };
