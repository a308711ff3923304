import { civilDate } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { hull, overlaps } from "../../base/interval.js";
import { rememberedForBoth } from "../../base/memo.js";
import { listed, ordinalWord } from "../../base/wording.js";
import type { Dataset } from "../../engine/dataset.js";
import { type Reckoning, reckonings, yearsBetween } from "../../engine/reckoning.js";
import type { Meeting } from "../../model/index.js";
import type { ClaimOf, Ground, Verdict } from "../claim.js";
import { type Asked, daysOf } from "./asked.js";
import { countedIn, occasionsNear } from "./counted.js";
import { meantAmong, metBy, visitsOf, yearOf } from "./encounter.js";
import { meetingGround, meetingWords, verdict } from "./ground.js";
import type { Who } from "./people.js";
import { numberIn, withinIn } from "./quantity.js";
import { wordsAfter } from "./sentence.js";

type ReckoningClaim = ClaimOf<"reckoning">;

/** "The third such meeting", "first visit in 24 years": reckoned anew from the meetings on record, each time with those that it rests on. */
export function checkReckoning(asked: Asked, claim: ReckoningClaim): Verdict {
  const { groups, host } = countedIn(asked, claim);
  if (groups.length === 0)
    return verdict("not-checkable", "It is not clear whose meetings or visits are counted, or the record does not know them");
  const verdicts = groups.flatMap((people) =>
    candidates(asked, claim, people, host)
      .map((meeting) => reckonedOf(asked, claim, meeting, people))
      .filter((one) => one !== null),
  );
  if (verdicts.length === 0) return verdict("not-checkable", `The record has no such ${claim.of}, and so nothing to count`);
  return verdicts.find(({ is }) => is === "supported") ?? verdicts[0]!;
}

/** The meetings that it may be said of, the likeliest first: one told in the same words, and the last up to the report (the first after it, where it is to come). */
function candidates(asked: Asked, claim: ReckoningClaim, people: readonly Who[], host: string | null): Meeting[] {
  const found = claim.of === "visit" ? visitsOf(asked.dataset, people[0]!, host) : metBy(asked.dataset, people);
  const coming = claim.modality === "planned" || claim.modality === "possible";
  const same = occasionsNear(asked, claim)
    .filter((one) => one.start < claim.end && claim.start < one.end && one.date !== null)
    .flatMap((one) => found.filter(({ days }) => overlaps(days, daysOf(one.date) ?? { from: 1, to: 0 })))
    .toSorted((a, b) => b.days.from - a.days.from);
  const latest = meantAmong(asked, found, null, coming);
  const fresh = latest !== undefined && latest.days.to >= asked.published - FRESH;
  const ordered = [...(fresh ? [latest] : []), ...same, ...(latest ? [latest] : [])];
  return [...new Set(ordered.map(({ meeting }) => meeting))];
}

/** Days within which a report of a meeting is of that meeting. */
const FRESH = 31;

const reckoned = rememberedForBoth((dataset: Dataset, meeting: Meeting): Reckoning[] => reckonings(dataset, meeting));

/** The verdict if it is said of one meeting; null where the record does not reckon such a thing of it. */
function reckonedOf(asked: Asked, claim: ReckoningClaim, meeting: Meeting, people: readonly Who[]): Verdict | null {
  const all = reckoned(asked.dataset, meeting).filter(({ of, subject }) => of === claim.of && concerns(subject, people));
  const counts = all.filter(({ measure }) => measure === "ordinal");
  if (claim.measure === "ordinal") return ordinal(asked, claim, meeting, counts);
  const gaps = counts.map((count) => gapOf(asked.dataset, meeting, count)).filter((gap) => gap !== null);
  return claim.measure === "first_in_years"
    ? firstInYears(asked, claim, meeting, gaps, counts)
    : firstSince(asked, claim, meeting, gaps, counts);
}

function concerns({ kind, ids }: Reckoning["subject"], people: readonly Who[]): boolean {
  const known = people.flatMap(({ person, state }) => (kind === "persons" ? [person] : [state])).filter((id) => id !== null);
  if (kind === "leaders") return known.length > 0 && known.every((id) => ids.includes(id));
  return people.some(({ person }) => person !== null) && known.every((id) => ids.includes(id));
}

function ordinal(asked: Asked, claim: ReckoningClaim, meeting: Meeting, counts: readonly Reckoning[]): Verdict | null {
  const value = numberIn(claim.value);
  if (value === null || counts.length === 0) return null;
  const within = withinIn(`${claim.value} ${claim.subject ?? ""} ${claim.quote}${wordsAfter(asked.document.text, claim)}`);
  if (within) return ordinalWithin(asked, meeting, counts[0]!, value, within);
  const right = counts.find((count) => count.value === value);
  if (right) return verdict("supported", `${right.says}, ${restWords(asked, right)}${otherCount(right, counts)}`, grounds(asked, right));
  const best = counts[0]!;
  const says = `${best.says}, ${restWords(asked, best)}`;
  if (!best.complete && value > best.value)
    return verdict("not-checkable", `${says}; the record's series is not declared complete`, grounds(asked, best));
  return verdict("imprecise", `It was not the ${ordinalWord(value)}`, grounds(asked, best), says);
}

/** What the other way of counting gives: the third meeting of two people can be the ninth of leaders of their states. */
function otherCount(right: Reckoning, counts: readonly Reckoning[]): string {
  const other = counts.find(({ subject, value }) => subject.kind !== right.subject.kind && value !== right.value);
  return other ? `; ${other.says.replace(/^At\b/, "at").replace(/^The\b/, "the")}` : "";
}

/** "The second meeting in a year" counts only those of that time. */
function ordinalWithin(asked: Asked, meeting: Meeting, count: Reckoning, value: number, months: number): Verdict {
  const day = hull(spanOf(meeting.date)!).from;
  const recent = count.restsOn.filter((id) => day - hull(spanOf(asked.dataset.meeting(id)!.date)!).to <= months * 30.44 + 1);
  const inYear = count.restsOn.filter((id) => yearOf(hull(spanOf(asked.dataset.meeting(id)!.date)!).from) === yearOf(day));
  const limited = { ...count, restsOn: months === 12 && inYear.length === value ? inYear : recent };
  const found = limited.restsOn.length;
  const time = months === 12 ? "a year" : `${months} months`;
  const all = `the ${ordinalWord(count.value)} in all, ${restWords(asked, count)}`;
  const says = `the ${ordinalWord(found)} within ${time} and ${all}`;
  if (found === value) return verdict("supported", says, grounds(asked, limited));
  return count.complete || value < found
    ? verdict("imprecise", `It was not the ${ordinalWord(value)} within ${time}`, grounds(asked, count), says)
    : verdict("not-checkable", `${says}; the record's series is not declared complete`, grounds(asked, count));
}

/** The one before, and the years between: by the difference of calendar years, with the completed years beside it. */
interface Gap {
  count: Reckoning;
  before: Meeting;
  years: number;
  completed: number;
}

function gapOf(dataset: Dataset, meeting: Meeting, count: Reckoning): Gap | null {
  const id = count.restsOn.findLast((one) => one !== meeting.id);
  const before = id === undefined ? undefined : dataset.meeting(id);
  if (!before) return null;
  const [from, to] = [spanOf(before.date)!.from.lo, spanOf(meeting.date)!.from.lo];
  return { count, before, years: civilDate(to).year - civilDate(from).year, completed: yearsBetween(from, to) };
}

function gapWords({ before, years, completed }: Gap): string {
  const method = years === completed ? `${years} years` : `${years} years by the calendar (${completed} completed)`;
  return `${method} after the one before (${meetingWords(before)})`;
}

function firstInYears(
  asked: Asked,
  claim: ReckoningClaim,
  meeting: Meeting,
  gaps: readonly Gap[],
  counts: readonly Reckoning[],
): Verdict | null {
  const value = numberIn(claim.value);
  if (value === null) return null;
  if (gaps.length === 0) return firstOfAll(asked, meeting, counts);
  const right = gaps.find(({ years, completed }) => years === value || completed === value);
  const against = (gap: Gap) => [meetingGround(gap.before), meetingGround(meeting)];
  if (right) return verdict("supported", `${meeting.title} came ${gapWords(right)}`, against(right));
  const best = gaps[0]!;
  const says = `${meeting.title} came ${gapWords(best)}`;
  if (!isGapComplete(asked, meeting, best) && value < best.completed)
    return verdict("not-checkable", `As far as the record goes, ${says}; its series is not declared complete`, against(best));
  return verdict("imprecise", `It was not ${value} years`, against(best), says);
}

/** "The first since 2000": the one before was then. */
function firstSince(
  asked: Asked,
  claim: ReckoningClaim,
  meeting: Meeting,
  gaps: readonly Gap[],
  counts: readonly Reckoning[],
): Verdict | null {
  const year = /\b(1[5-9]|20)\d\d\b/.exec(claim.value)?.[0];
  if (year === undefined) return null;
  if (gaps.length === 0) return firstOfAll(asked, meeting, counts);
  const time = daysOf(claim.value) ?? daysOf(year)!;
  const right = gaps.find(({ before }) => overlaps(hull(spanOf(before.date)!), time));
  const best = right ?? gaps[0]!;
  const against = [meetingGround(best.before), meetingGround(meeting)];
  const says = `the one before was: ${meetingWords(best.before)}`;
  if (right) return verdict("supported", says, against);
  const later = hull(spanOf(best.before.date)!).from > time.to;
  if (!later && !isGapComplete(asked, meeting, best))
    return verdict("not-checkable", `As far as the record goes, ${says}; its series is not declared complete`, against);
  return verdict("imprecise", `It was not the first since ${year}`, against, says);
}

function isGapComplete({ dataset }: Asked, meeting: Meeting, { count }: Gap): boolean {
  return (
    count.complete ||
    reckoned(dataset, meeting).some(
      ({ measure, of, subject, complete }) =>
        measure === "first_in_years" && of === count.of && subject.kind === count.subject.kind && complete,
    )
  );
}

/** None before it is on record: a gap in years cannot be told. */
function firstOfAll(asked: Asked, meeting: Meeting, counts: readonly Reckoning[]): Verdict | null {
  const first = counts[0];
  if (!first) return null;
  return first.complete
    ? verdict("imprecise", "There was none before it", [meetingGround(meeting)], `${first.says}, ${restWords(asked, first)}`)
    : verdict("not-checkable", "The record has none before it, and its series is not declared complete", [meetingGround(meeting)]);
}

/** On which meetings a count rests, in words. */
function restWords({ dataset }: Asked, { restsOn, complete }: Reckoning): string {
  const meetings = restsOn
    .map((id) => dataset.meeting(id)!)
    .map(({ place, date }) => `${place.split(",")[0]} ${yearOf(hull(spanOf(date)!).from)}`);
  return `counted: ${listed(meetings)}${complete ? " (a series that the record has complete)" : ""}`;
}

function grounds({ dataset }: Asked, { restsOn }: Reckoning): Ground[] {
  return restsOn.map((id) => meetingGround(dataset.meeting(id)!));
}
