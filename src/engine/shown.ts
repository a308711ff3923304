import { instrumentOf, type Promised } from "./commitments.js";
import { listedDates } from "./status.js";
import type { Timeline } from "./timeline.js";
import type { Wording } from "./wording.js";

/** What an answer says of a promise, whoever the promisor is and whatever the case. */
export interface Shown extends Omit<Promised, "promisor" | "promisee"> {
  /** Whom the attack must hit; null: the promisee. */
  protects: string[] | null;
}

export function shownOf(timeline: Timeline, { provision, protects, article, force, response, text, sources, ...rest }: Wording): Shown {
  return {
    treaty: timeline.treaty.id,
    title: timeline.treaty.short ?? timeline.treaty.title,
    signed: listedDates(timeline).signed,
    // Its own object: rows of one promise are known by it, so that what they have in common is written once.
    instrument: { ...instrumentOf(rest, timeline) },
    provision: provision.id,
    article: article ?? null,
    obligation: provision.obligation,
    force,
    response: response ?? null,
    text,
    sources,
    protects: protects ? [...(protects.states ?? []), ...(protects.areas ?? [])] : null,
  };
}
