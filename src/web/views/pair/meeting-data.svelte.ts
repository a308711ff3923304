import type { ShownMeeting } from "../../../app/ask/show.js";
import { asked, type Query } from "../../api.js";
import { type Question, question } from "../../question.svelte.js";

export interface ListedMeeting {
  id: string;
  title: string;
  date: string;
  place: string;
}

/** A meeting with what the engine counted of it. */
export interface MeetingDetail extends ListedMeeting {
  /** "third", of the same two persons, where the count is complete. */
  ordinal: string | null;
  says: string[];
}

/** The meetings of two states over all time; null while they are not there. */
export function meetingsOf(asks: () => { a: string; b: string; query: Query } | null): Question<ListedMeeting[]> {
  return question<ListedMeeting[]>(() => {
    const ask = asks();
    return (
      ask &&
      (async (signal) => {
        const listed = await asked<ListedMeeting[] | { meetings: ListedMeeting[] }>(
          "meetings",
          { ...ask.query, party: [ask.a, ask.b], limit: 200 },
          signal,
        );
        return (Array.isArray(listed) ? listed : listed.meetings).toSorted((x, y) => (x.date < y.date ? -1 : 1));
      })
    );
  });
}

/** What can be counted of meetings, by id; fetched one by one, after the list. */
export function reckoningsOf(
  asks: () => { ids: readonly string[]; query: Query } | null,
): Question<ReadonlyMap<string, Pick<MeetingDetail, "ordinal" | "says">>> {
  return question(() => {
    const ask = asks();
    return (
      ask &&
      (async (signal) => {
        const shown = await Promise.all(ask.ids.map((id) => asked<ShownMeeting>(`meetings/${encodeURIComponent(id)}`, ask.query, signal)));
        return new Map(
          shown.map(({ id, computed }) => [id, { ordinal: ordinalOf(computed), says: computed.map(({ says }) => says) }] as const),
        );
      })
    );
  });
}

function ordinalOf(computed: ShownMeeting["computed"]): string | null {
  const found = computed.find(
    ({ measure, of, subject, complete }) => measure === "ordinal" && of === "meeting" && subject?.kind === "persons" && complete,
  );
  return found ? (/^(\S+) meeting/.exec(found.says)?.[1] ?? null) : null;
}
