import type { z } from "zod";

export type Schema = z.core.$ZodType;

/** The kinds of schema that a record is described with. */
export type SchemaDef =
  | { type: "optional"; innerType: Schema }
  | { type: "object"; shape: Record<string, Schema> }
  | { type: "array"; element: Schema }
  | { type: "union"; options: Schema[] }
  | { type: "literal"; values: unknown[] }
  | { type: "string" | "enum" | "record" };

export function defOf(schema: Schema): SchemaDef {
  return schema._zod.def as unknown as SchemaDef;
}

/** The schema that a value meets, or was meant to: what may be left out is taken as there, of a union the fitting branch. */
export function branchFor(schema: Schema, value: unknown): Schema | null {
  const def = defOf(schema);
  if (def.type === "optional") return branchFor(def.innerType, value);
  if (def.type !== "union") return schema;
  const fitting = def.options.filter((option) => fits(option, value));
  const taken = fitting.length > 1 ? fitting.find((option) => (option as z.ZodType).safeParse(value).success) : undefined;
  const meant = taken ?? fitting[0];
  return meant ? branchFor(meant, value) : null;
}

/** Whether a value has the shape of a schema, whatever is wrong within it; a mapping also its literal keys, such as `kind`. */
function fits(schema: Schema, value: unknown): boolean {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
      return fits(def.innerType, value);
    case "union":
      return def.options.some((option) => fits(option, value));
    case "array":
      return Array.isArray(value);
    case "object":
      return isMapping(value) && Object.entries(def.shape).every(([key, inner]) => fitsLiteral(inner, value[key]));
    case "record":
      return isMapping(value);
    case "literal":
      return def.values.includes(value);
    default:
      return typeof value === "string";
  }
}

function fitsLiteral(schema: Schema, value: unknown): boolean {
  const def = defOf(schema);
  return def.type !== "literal" || def.values.includes(value);
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
