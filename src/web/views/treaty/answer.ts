import type { ShownTreaty } from "../../../app/ask/show.js";
import type { Treaty } from "../../../model/index.js";

/** A treaty as `GET /treaties/{id}` answers it: its own fields, its kind as `type`, and what the engine found. */
export type TreatyAnswer = Omit<Treaty, "kind" | "parties"> & Omit<ShownTreaty, "body"> & { type: Treaty["kind"] };

/** A date of an event: EDTF, unknown, or the day of another treaty's event. */
export type EventDate = Treaty["lifecycle"][number]["date"];

/** A date of an event as one that can be written or drawn; null where it has none of its own. */
export function ownDate(date: EventDate | undefined): string | null {
  return typeof date === "string" && date !== "unknown" ? date : null;
}

/** The first date of an event of the treaty that has one. */
export function dateOf(treaty: TreatyAnswer, event: string): string | null {
  return ownDate(treaty.lifecycle.find((one) => one.event === event)?.date);
}
