import { LATEST } from "../../base/day.js";
import { writtenDate, writtenDay } from "../../base/edtf.js";
import { type Interval, overlaps } from "../../base/interval.js";
import { capital } from "../../base/wording.js";
import type { Ending } from "../../engine/ending.js";
import { signedDay } from "../../engine/entry.js";
import { partySpells } from "../../engine/force.js";
import { suspensions } from "../../engine/suspension.js";
import type { TimedEvent, Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { ClaimOf, Verdict } from "../claim.js";
import { type Asked, afterwards, agrees, daysOf, meantIn, recordEnds, statesOf, timelineFor } from "./asked.js";
import { departures, endDate, endedHow, endGrounds, fits, noticesOf, wholeEnding } from "./ending-words.js";
import { before } from "./ends.js";
import { BARE, eventGround, noTreaty, onDate, provisionGround, stateNames, treatyName, verdict, whenWords } from "./ground.js";
import { meantBy } from "./linking.js";
import { CLAUSE, clauseIn, promisesOf } from "./promise.js";
import { yearIn } from "./settling.js";

type Termination = ClaimOf<"termination">;

/** That an instrument, or one clause of it, ended or was suspended: held against its legal ending, not against what followed in politics. */
export function checkTermination(asked: Asked, told: Termination): Verdict {
  // "The treaty of 1961 was annulled": the year is the treaty's.
  const named = yearIn(told.instrument, told.quote);
  const claim = named !== null && told.date === String(named) ? { ...told, date: null } : told;
  const own = meantIn(asked, claim.instrument, claim.links.instrument, claim.by);
  const ids = own.length > 0 ? own : meantIn(asked, claim.instrument, undefined, []);
  const timelines = ids.map((id) => timelineFor(asked, id)).filter((timeline) => timeline !== null);
  if (timelines.length === 0) {
    const clear = claim.modality === "asserted" && !BARE.test(claim.instrument);
    return verdict(clear ? "new" : "not-checkable", noTreaty(claim.instrument));
  }
  const verdicts = timelines.map((timeline) => terminationOf(asked, claim, endedInstead(asked, claim, timeline)));
  return verdicts.find(({ is }) => is === "supported") ?? verdicts.find(({ is }) => is === "imprecise") ?? verdicts.at(-1)!;
}

/** "Russia annulled the treaty", "the clause that was abolished": where the words fit any treaty of the two, the last that had ended is meant. */
function endedInstead(asked: Asked, claim: Termination, timeline: Timeline): Timeline {
  const end = wholeEnding(timeline);
  if ((claim.links.instrument ?? []).length > 0 || claim.modality !== "asserted" || (end && end.day <= asked.published)) return timeline;
  const parties = timeline.treaty.parties.map(({ state }) => state);
  if (meantBy(asked.dataset, claim.instrument, parties, null, asked.document.published).by !== "parties") return timeline;
  const kind = CLAUSE.test(claim.instrument) ? clauseIn(asked, claim, claim.instrument) : null;
  const had = (one: Timeline) => kind === null || one.treaty.provisions?.some(({ obligation }) => obligation === kind);
  return (
    before(asked, timeline).findLast(
      (one) => one.treaty.binding === "legal" && had(one) && (wholeEnding(one)?.day ?? LATEST) <= asked.published,
    ) ?? timeline
  );
}

function terminationOf(asked: Asked, claim: Termination, timeline: Timeline): Verdict {
  if (claim.mode === "suspended") return suspended(asked, claim, timeline);
  const by = statesOf(asked, claim.by);
  const bilateral = timeline.treaty.parties.length === 2;
  if (!bilateral && by.length > 0 && claim.mode !== "replaced") return left(asked, claim, timeline, by);
  const ending = wholeEnding(timeline);
  const clause = CLAUSE.test(claim.instrument) ? clauseOf(asked, claim, timeline, ending) : null;
  return clause ?? whole(asked, claim, timeline, ending, by);
}

/** The end of the treaty as a whole: first the day, then the way, then who did it. */
function whole(asked: Asked, claim: Termination, timeline: Timeline, ending: Ending | null, by: readonly string[]): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const claimed = daysOf(claim.date);
  if (!ending) return goesOn(asked, claim, timeline, claimed);
  const against = endGrounds(asked, timeline, ending);
  const how = endedHow(asked, timeline, ending);
  const span = endSpan(ending);
  const notice = noticesOf(timeline).find(({ at }) => claimed && overlaps(claimed, { from: at.choices[0]!.lo, to: at.choices[0]!.hi }));
  if (!agrees(claimed, span)) {
    const written = writtenDate(claim.date!);
    if (notice && claimed!.from <= span.from)
      return verdict(
        "imprecise",
        `What happened then was a notice: the end of ${name} came ${endDate(ending)}`,
        against,
        `${capital(stateNames(asked, notice.by ?? [], span.from) || "a party")} gave notice ${whenWords(notice)}; the treaty ${endedHow(asked, timeline, ending, true)}`,
      );
    const then =
      claimed!.to < span.from
        ? `${name} had not ended ${isDay(claim.date!) ? "by" : "in"} ${written}`
        : `${name} had already ended by ${written}`;
    return verdict("contradicted", then, against, `${name} ${how}`);
  }
  if (claimed === null && claim.modality === "asserted" && span.from > asked.published)
    return verdict("contradicted", `${name} was still in force at the time of the report`, against, `${name} ${how}`);
  if (!fits(claim.mode, ending.how))
    return verdict("imprecise", `${name} ended, but it was not ${claim.mode}`, against, `${name} was not ${claim.mode}: it ${how}`);
  const actors = actorsOf(timeline, ending);
  const others = by.filter((state) => !actors.includes(state));
  if (actors.length > 0 && others.length > 0 && others.length === by.length)
    return verdict(
      "imprecise",
      `${name} ended so, but not by an act of ${stateNames(asked, others, span.from)}`,
      against,
      `${name} ${how}`,
    );
  return verdict("supported", `${name} ${how}${afterwards(asked, span.from)}`, against);
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

/** Whose act the ending was, where it was somebody's: of the end itself, or of the notice before it. */
function actorsOf(timeline: Timeline, { event }: Ending): readonly string[] {
  return event?.by ?? noticesOf(timeline).flatMap(({ by }) => by ?? []);
}

function endSpan({ event, day }: Ending): Interval {
  const choice = event?.at.choices[0];
  // The last day in force and the first day not in force are both called the end.
  return choice ? { from: choice.lo - 1, to: choice.hi } : { from: day - 1, to: day };
}

/** No end is on record: contradicted as far as the record reaches. */
function goesOn(asked: Asked, claim: Termination, timeline: Timeline, claimed: Interval | null): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const notices = noticesOf(timeline);
  const signature = timeline.events.find(({ event }) => event === "signature");
  const against = [...notices, ...(signature ? [signature] : [])].map((event) => eventGround(asked, timeline, event));
  const day = claimed?.from ?? asked.published;
  if (claim.modality === "planned" || claim.modality === "possible")
    return verdict("not-checkable", `The record has no end of ${name}; what is to come it cannot show`, against);
  if (day > recordEnds(asked) && day < LATEST)
    return verdict("new", `The record has no end of ${name} up to ${writtenDay(recordEnds(asked))}, its last day`, against);
  const noticed = notices.length > 0 ? `; a notice was given ${whenWords(notices[0]!)}` : "";
  return verdict("contradicted", `The record has no end of ${name}`, against, `${name} is still in force${noticed}`);
}

/** What some parties did while the treaty went on for others. */
function left(asked: Asked, claim: Termination, timeline: Timeline, by: readonly string[]): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const claimed = daysOf(claim.date);
  const who = stateNames(asked, by, claimed?.from ?? asked.published);
  const strangers = by.filter((state) => !timeline.treaty.parties.some((party) => party.state === state));
  if (strangers.length > 0) return verdict("contradicted", `${stateNames(asked, strangers, asked.published)} was no party to ${name}`);
  const own = departures(timeline).filter((event) => event.by?.some((state) => by.includes(state)));
  const ending = wholeEnding(timeline);
  if (own.length === 0) {
    if (ending && (claimed === null || overlaps(claimed, endSpan(ending)))) return whole(asked, claim, timeline, ending, []);
    const bound = by.some((state) => partySpells(timeline, state, PREFERRED).some(({ until }) => until >= LATEST));
    const later = (claimed?.from ?? asked.published) > recordEnds(asked) && asked.published < LATEST;
    if (later) return verdict("new", `The record, which ends before, has no such step of ${who}`);
    if (!bound)
      return verdict(
        "contradicted",
        `${who} did not leave ${name} by itself`,
        ending ? endGrounds(asked, timeline, ending) : [],
        ending ? `${name} ${endedHow(asked, timeline, ending)}` : null,
      );
    return verdict("contradicted", `${who} never left ${name}`, joined(asked, timeline, by), `${who} is still a party to ${name}`);
  }
  const event =
    own.find(({ at }) => agrees(claimed, { from: at.choices[0]!.lo, to: at.choices[0]!.hi })) ??
    own.find(({ event: kind }) => kind !== "notice") ??
    own[0]!;
  const against = own.map((one) => eventGround(asked, timeline, one));
  const says = `${who} ${LEAVING[event.event] ?? "gave notice to leave"} ${name} ${whenWords(event)}`;
  const leave = own.find(({ event: kind }) => kind !== "notice");
  if (!agrees(claimed, { from: event.at.choices[0]!.lo, to: event.at.choices[0]!.hi }))
    return verdict("contradicted", `${who} did not leave ${name} ${onDate(claim.date!)}`, against, says);
  if (claimed === null && claim.modality === "asserted" && event.at.choices[0]!.lo > asked.published)
    return verdict("contradicted", `${who} had not left ${name} at the time of the report`, against, says);
  if (event.event === "notice" && leave && claimed)
    return verdict("imprecise", `${who} then gave notice`, against, `${says}; it left ${whenWords(leave)}`);
  return verdict("supported", `${says}${afterwards(asked, event.at.choices[0]!.lo)}`, against);
}

const LEAVING: Record<string, string> = { withdrawal: "withdrew from", denunciation: "denounced" };

function joined(asked: Asked, timeline: Timeline, by: readonly string[]) {
  const event =
    timeline.events.find((one) => ["accession", "signature"].includes(one.event) && one.by?.some((state) => by.includes(state))) ??
    timeline.events.find((one) => one.event === "signature");
  return event ? [eventGround(asked, timeline, event)] : [];
}

function suspended(asked: Asked, claim: Termination, timeline: Timeline): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const claimed = daysOf(claim.date);
  const by = statesOf(asked, claim.by);
  const rests = timeline.events.filter(({ event }) => event === "suspension");
  const own = rests.filter((event) => by.length === 0 || !event.by || by.some((state) => event.by!.includes(state)));
  const meant = own.find((event) => agrees(claimed, restSpan(timeline, event)));
  if (meant)
    return verdict(
      "supported",
      `${name} was suspended${whoseRest(asked, meant)} ${whenWords(meant)}${afterwards(asked, meant.at.choices[0]!.lo)}`,
      [eventGround(asked, timeline, meant)],
    );
  const against = own.map((event) => eventGround(asked, timeline, event));
  if (own.length > 0)
    return verdict(
      "contradicted",
      `${name} was not suspended then`,
      against,
      `${name} was suspended${whoseRest(asked, own[0]!)} ${whenWords(own[0]!)}`,
    );
  const ending = wholeEnding(timeline);
  if (ending && agrees(claimed, endSpan(ending)))
    return verdict(
      "imprecise",
      `${name} was not suspended, it ended`,
      endGrounds(asked, timeline, ending),
      `${name} ${endedHow(asked, timeline, ending)}`,
    );
  const day = claimed?.from ?? asked.published;
  if (day > recordEnds(asked)) return verdict("new", `The record, which ends before, has no suspension of ${name}`);
  return verdict("not-checkable", `The record has no suspension of ${name}, and need not have every step short of an end`);
}

/** By whom and towards whom. */
function whoseRest(asked: Asked, { by, towards, at }: TimedEvent): string {
  const day = at.choices[0]!.lo;
  return `${by ? ` by ${stateNames(asked, by, day)}` : ""}${towards ? ` towards ${stateNames(asked, towards, day)}` : ""}`;
}

/** From the suspension to the day on which it was resumed. */
function restSpan(timeline: Timeline, { at }: TimedEvent): Interval {
  const from = at.choices[0]!.lo;
  return { from, to: Math.max(at.choices[0]!.hi, suspensions(timeline, PREFERRED).find((one) => one.from === from)?.until ?? from) };
}

/** The end of one clause: by a later wording that dropped it, else with the treaty. Null where the words name no clause that is on record. */
function clauseOf(asked: Asked, claim: Termination, timeline: Timeline, ending: Ending | null): Verdict | null {
  const kind = clauseIn(asked, claim, claim.instrument);
  const promise =
    kind && promisesOf(asked, timeline, [], signedDay(timeline, PREFERRED)).find(({ wording }) => wording.provision.obligation === kind);
  if (!kind || !promise) return null;
  const name = treatyName(asked, timeline.treaty.id);
  const clause = `the clause on ${OBLIGATION_WORDS[kind]} of ${name}`;
  const ground = provisionGround(timeline, promise.wording);
  const claimed = daysOf(claim.date);
  const still = promisesOf(asked, timeline, [], LATEST - 1).some(({ wording }) => wording.provision.id === promise.wording.provision.id);
  if (!still) return null;
  if (!ending) return verdict("contradicted", `${clause} is still in force`, [ground], `${clause} is still in force`);
  const against = [ground, ...endGrounds(asked, timeline, ending)];
  const correction = `${clause} was not ended by itself; it ended with the treaty, which ${endedHow(asked, timeline, ending)}`;
  if (claimed && claimed.to < endSpan(ending).from)
    return verdict("contradicted", `${clause} was still in force in ${writtenDate(claim.date!)}`, against, correction);
  if (claimed && claimed.from > endSpan(ending).to) return verdict("contradicted", `${clause} had already ended`, against, correction);
  return verdict(
    fits(claim.mode, ending.how) ? "supported" : "imprecise",
    `${clause} ended with the treaty, which ${endedHow(asked, timeline, ending)}`,
    against,
    correction,
  );
}
