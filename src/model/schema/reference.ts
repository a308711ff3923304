import { z } from "zod";
import { isSlug, SLUG_PATTERN } from "../../base/id.js";
import type { Folder } from "../folder.js";

/** What an id refers to. One walk over the schema finds every reference of a file, so no check keeps its own list of keys. */
export const references = z.registry<{ to: Folder }>();

const slug = () =>
  z
    .string()
    .refine(isSlug, { params: { code: "bad-id" } })
    .meta({ pattern: SLUG_PATTERN });

export const stateId = slug()
  .describe("A state's id: lower-case ISO alpha-3 (rus), else a slug (austria-hungary).")
  .register(references, { to: "states" });
export const treatyId = slug().describe("A treaty's id.").register(references, { to: "treaties" });
export const personId = slug().describe("A person's id.").register(references, { to: "people" });
export const sourceId = slug().describe("The id of a file in record/sources.").register(references, { to: "sources" });
export const placeId = slug().describe("The id of a file in record/places.").register(references, { to: "places" });
export const areaId = slug()
  .describe("The id of a file in record/areas, or a territory of the target by kind.")
  .register(references, { to: "areas" });

/** Area ids that mean a territory of the state attacked rather than a fixed area. */
export const TERRITORY_KINDS = ["home-territory", "territory", "administered-territory"];
