import { LATEST } from "../../base/day.js";
import { durationOf, writtenDuration } from "../../base/duration.js";
import type { Interval } from "../../base/interval.js";
import { listed } from "../../base/wording.js";
import type { ClaimOf, Verdict } from "../claim.js";
import { type Asked, afterwards, daysOf, recordEnds } from "./asked.js";
import { countryOf, type Encounter, encounters, isAt, isComplete, meantAmong, metBy, nearestTo, visitsOf } from "./encounter.js";
import { meetingGround, meetingWords, onDate, sourceIds, verdict } from "./ground.js";
import { placeNames, stateIdOf, wordsOf } from "./naming.js";
import { type Who, whoIs } from "./people.js";

/** That people or the leaders of states met, held against the meetings on record: who, when, where, for how long. */
export function checkMeeting(asked: Asked, claim: ClaimOf<"meeting">): Verdict {
  const people = claim.participants.map((name) => whoIs(asked.dataset, name, claim.links));
  const unknown = people.filter(({ person, state }) => person === null && state === null);
  if (people.length < 2 || unknown.length === people.length)
    return verdict("not-checkable", "The claim does not say who of the record met whom");
  const strangers = people.filter(({ person, name }) => person === null && !isState(asked, name));
  if (strangers.length > 0) return unrecorded(asked, claim, people, absence(strangers, claim));
  const found = metBy(asked.dataset, people);
  const meant = placed(asked, found, claim.place, daysOf(claim.date), isComing(claim));
  if (!meant) return elsewhere(asked, claim, people, found, null);
  return agreed(asked, meant, claim, claim.format, claim.duration);
}

/** That somebody visited a country, held against the visits on record; being there for a meeting with a third is no visit to the host, but is told. */
export function checkVisit(asked: Asked, claim: ClaimOf<"visit">): Verdict {
  const { dataset } = asked;
  const who = whoIs(dataset, claim.visitor, claim.links);
  const host = claim.host === null ? hostAt(asked, claim.place) : stateIdOf(dataset, claim.host);
  if (who.person === null && (who.state === null || !isState(asked, claim.visitor))) {
    if (who.state === null && host === null) return verdict("not-checkable", `The record knows neither ${claim.visitor} nor the host`);
    return unrecorded(asked, claim, [who], absence([who], claim));
  }
  if (host === null && claim.place === null) return verdict("not-checkable", "The claim does not say where the visit went");
  const found = visitsOf(dataset, who, host);
  const claimed = daysOf(claim.date);
  const meant = placed(asked, found, claim.place, claimed, isComing(claim));
  if (meant) return agreed(asked, meant, claim, null, null);
  const there = encounters(dataset).filter(
    ({ meeting, present }) =>
      who.person !== null &&
      present.includes(who.person) &&
      (host === null || meeting.country === host) &&
      !found.some((one) => one.meeting === meeting),
  );
  const passing = claimed && meantAmong(asked, there, claimed, false);
  if (passing)
    return verdict(
      "supported",
      `${claim.visitor} was there: ${meetingWords(passing.meeting)}; the record has it as a meeting and not as a visit to the host`,
      [meetingGround(passing.meeting)],
    );
  return elsewhere(asked, claim, [who], found, host);
}

function isComing({ modality }: ClaimOf<"visit"> | ClaimOf<"meeting">): boolean {
  return modality === "planned" || modality === "possible";
}

function isState({ dataset }: Asked, name: string): boolean {
  return stateIdOf(dataset, name) !== null || /\b(?:leaders?|presidents?|delegations?|officials?)$/i.test(name);
}

/** The meeting meant at the claimed place; at whatever place where none there fits, so that the place is corrected. */
function placed(
  asked: Asked,
  found: readonly Encounter[],
  place: string | null,
  claimed: Interval | null,
  coming: boolean,
): Encounter | undefined {
  const there = found.filter((encounter) => isAt(asked.dataset, encounter, place));
  return meantAmong(asked, there, claimed, coming) ?? (claimed ? meantAmong(asked, found, claimed, coming) : undefined);
}

function hostAt({ dataset }: Asked, place: string | null): string | null {
  if (place === null) return null;
  return stateIdOf(dataset, place) ?? countryOf(dataset, place);
}

function agreed(
  asked: Asked,
  meant: Encounter,
  claim: ClaimOf<"visit"> | ClaimOf<"meeting">,
  format: string | null,
  duration: string | null,
): Verdict {
  const { meeting, days } = meant;
  const says = meetingWords(meeting);
  const ground = meetingGround(meeting);
  if (!isAt(asked.dataset, meant, claim.place) && placeNames(asked.dataset).has(wordsOf(claim.place!.split(",")[0]!).join(" ")))
    return verdict("imprecise", "They met then, but at another place", [ground], says);
  const session = format === null ? undefined : meeting.sessions?.find((one) => one.format === formatIn(format));
  const against = session
    ? [
        {
          ...ground,
          says: `${session.format} session${session.duration ? ` of ${writtenDuration(session.duration)}` : ""} at: ${says}`,
          sources: sourceIds(session.sources),
        },
      ]
    : [ground];
  const [claimed, recorded] = [minutes(duration), minutes(session?.duration ?? null)];
  if (claimed !== null && recorded !== null && Math.abs(claimed - recorded) > Math.max(15, recorded / 4))
    return verdict(
      "imprecise",
      `They met then, but not for ${writtenDuration(duration!)}`,
      against,
      `${says}: the ${session!.format} session took about ${writtenDuration(session!.duration!)}`,
    );
  return verdict("supported", `${says}${afterwards(asked, days.from)}`, against);
}

function minutes(duration: string | null): number | null {
  const length = duration === null ? null : durationOf(duration);
  return length === null || length.months + length.days > 0 ? null : length.minutes;
}

/** The session that a report's word means. */
function formatIn(format: string): string | null {
  if (/one[- ]on[- ]one|private|t[eê]te|alone|face[- ]to[- ]face/i.test(format)) return "private";
  if (/expand|extended|delegation/i.test(format)) return "expanded";
  if (/dinner|reception|banquet/i.test(format)) return "dinner";
  return /press/i.test(format) ? "press" : null;
}

/** Days within which a meeting on record is the one meant, wrongly dated. */
const CLOSE = 7;

/** No meeting on record fits: contradicted only in a time for which the record is complete. */
function elsewhere(
  asked: Asked,
  claim: ClaimOf<"visit"> | ClaimOf<"meeting">,
  people: readonly Who[],
  found: readonly Encounter[],
  host: string | null,
): Verdict {
  const claimed = daysOf(claim.date);
  const of = claim.kind === "visit" ? "visits" : "meetings";
  const coming = isComing(claim);
  if (coming) return verdict("not-checkable", `The record has no such ${claim.kind} after the report; what is to come it cannot show`);
  const time = claimed ?? { from: asked.published, to: asked.published };
  const near = nearestTo(found, time);
  const against = near ? [meetingGround(near.meeting)] : [];
  const apart = near ? Math.max(0, near.days.from - time.to, time.from - near.days.to) : 0;
  const held = near
    ? `${claimed && apart <= CLOSE ? `the ${claim.kind} was` : "the nearest on record"}: ${meetingWords(near.meeting)}`
    : "";
  if (claimed && isComplete(asked, of, people, host, claimed))
    return verdict(
      "contradicted",
      `The record has every ${claim.kind} of theirs in that time, and none ${onDate(claim.date!)}`,
      against,
      near ? held : `No such ${claim.kind} took place ${onDate(claim.date!)}`,
    );
  const dated = claimed !== null || asked.published < LATEST;
  const beyond = dated && time.from > recordEnds(asked) ? `, which ends before ${claimed ? "then" : "the report"},` : "";
  const why = `The record${beyond} has no such ${claim.kind}${claimed ? ` ${onDate(claim.date!)}` : ""}`;
  return verdict("new", near ? `${why}; ${held}` : why, against);
}

function unrecorded(asked: Asked, claim: ClaimOf<"visit"> | ClaimOf<"meeting">, people: readonly Who[], why: string): Verdict {
  const known =
    people.some(({ person, state }) => person !== null || state !== null) ||
    (claim.kind === "visit" && claim.host !== null && stateIdOf(asked.dataset, claim.host) !== null);
  return verdict(known && claim.modality === "asserted" ? "new" : "not-checkable", why);
}

/** Nobody that the record knows: it can have no meeting or visit of theirs. */
function absence(strangers: readonly Who[], { kind, date }: ClaimOf<"visit"> | ClaimOf<"meeting">): string {
  const names = listed([...new Set(strangers.map(({ name }) => name))]);
  const then = date === null ? "" : ` ${onDate(date)}`;
  return `The record does not know ${names}, and so has no such ${kind}${then}`;
}
