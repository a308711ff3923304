import { z } from "zod";
import { HOLDINGS, PLACE_KINDS } from "../words.js";
import { decimal, disputed, during, note, positive, sources } from "./common.js";
import { placeId, stateId } from "./reference.js";

const holding = z
  .strictObject({
    state: stateId,
    as: z
      .enum(HOLDINGS)
      .describe(
        "home: part of its home (metropolitan) territory; dependency: under its sovereignty or mandate, not home; administration: held without sovereignty; claim: claimed only.",
      ),
    during,
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("Whose a place is, and from when to when. Several states may hold or claim one place at a time.");

export const place = z
  .strictObject({
    name: z.string().min(1).describe("The usual name in English."),
    aliases: z.array(z.string().min(1)).min(1).optional(),
    kind: z.enum(PLACE_KINDS).describe("sea and strait: waters, where an attack can only hit forces, ships or aircraft."),
    lat: decimal.describe("Degrees north, of a point that stands for it."),
    lon: decimal.describe("Degrees east."),
    radius: positive.optional().describe("A point nearer than so many kilometres counts as here."),
    in: z
      .array(placeId)
      .min(1)
      .optional()
      .describe("Larger places that it lies in: what holds of them holds of it, unless it says otherwise."),
    held: z.array(holding).min(1).optional().describe("Left out: that of the larger place; waters are nobody's."),
    sources,
    note: note.optional(),
  })
  .describe("A territory, island, sea or disputed place where an attack may happen, with sovereignty and administration through time.");
