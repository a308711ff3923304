import { LATEST } from "../../base/day.js";
import { writtenDate } from "../../base/edtf.js";
import { listed } from "../../base/wording.js";
import { entryDay } from "../../engine/entry.js";
import { statusIn } from "../../engine/force.js";
import type { Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import type { Meeting } from "../../model/index.js";
import type { ClaimOf, Ground, Verdict } from "../claim.js";
import { type Asked, afterwards, statesOf, timelineFor } from "./asked.js";
import { encounters } from "./encounter.js";
import { endedHow, endGrounds, wholeEnding } from "./ending-words.js";
import { eventGround, provisionGround, sourceIds, stateNames, treatyName, verdict, whenWords } from "./ground.js";
import { wordsOf } from "./naming.js";
import { whoIs } from "./people.js";
import { promisesOf } from "./promise.js";

type Outcome<K extends string> = Extract<NonNullable<Meeting["outcomes"]>[number], { kind: K }>;

/** What states are to each other: an alliance where one owes the other defense in law; the rest is judgement, unless a treaty bears the very name. */
export function checkRelationship(asked: Asked, claim: ClaimOf<"relationship">): Verdict {
  const states = statesOf(asked, claim.parties);
  if (states.length < 2) return verdict("not-checkable", "The claim does not name two states that the record has");
  if (claim.level === "alliance") return alliance(asked, states);
  if (claim.level === "strategic_partnership") return partnership(asked, claim, states);
  return verdict("not-checkable", "The record holds treaties and meetings; how relations are is a judgement");
}

/** Treaties between all the states that promise defense, oldest first. */
function defending(asked: Asked, states: readonly string[]): { timeline: Timeline; ground: Ground }[] {
  return shared(asked, states).flatMap((timeline) => {
    if (timeline.treaty.binding !== "legal") return [];
    const promise = promisesOf(asked, timeline, states.slice(0, 2), asked.published).find(
      ({ wording }) => wording.provision.obligation === "defense",
    );
    return promise ? [{ timeline, ground: provisionGround(timeline, promise.wording) }] : [];
  });
}

function shared(asked: Asked, states: readonly string[]): Timeline[] {
  return asked.dataset
    .treatiesOf(states[0]!)
    .filter((id) => states.every((state) => asked.dataset.treaties.get(id)!.parties.includes(state)))
    .map((id) => timelineFor(asked, id)!)
    .sort((a, b) => (a.events[0]!.at.choices[0]!.lo ?? 0) - (b.events[0]!.at.choices[0]!.lo ?? 0));
}

function alliance(asked: Asked, states: readonly string[]): Verdict {
  const day = Math.min(asked.published, LATEST - 1);
  const all = defending(asked, states).map((one) => ({ ...one, status: statusIn(one.timeline, day, PREFERRED) }));
  const names = (found: typeof all) => listed(found.map(({ timeline }) => treatyName(asked, timeline.treaty.id)));
  const said = sayings(
    asked,
    "relationship",
    (outcome) => outcome.level === "alliance" && states.every((state) => outcome.parties.includes(state)),
  );
  const against = (found: typeof all) => [...found.map(({ ground }) => ground), ...said];
  const force = all.filter(({ status }) => status === "in-force");
  if (force.length > 0)
    return verdict("supported", `${names(force)} binds them to defense, in force on the day of the report`, against(force));
  const signed = all.filter(({ status }) => status === "signed");
  if (signed.length > 0) {
    const last = signed.at(-1)!.timeline;
    const entry = entryDay(last, PREFERRED);
    const entered = last.events.find(({ event }) => event === "entry-into-force");
    const from =
      entry === null ? "but is not in force" : `but is in force only ${entered ? whenWords(entered).replace(/^on /, "from ") : "later"}`;
    return verdict(
      "imprecise",
      `The treaty that promises defense was signed, but not yet in force`,
      [...against(signed), ...(entered ? [eventGround(asked, last, entered)] : [])],
      `${names(signed)}, which promises defense, was signed ${from}${entry === null ? "" : afterwards(asked, entry)}`,
    );
  }
  const ended = all.findLast(({ status }) => status === "ended");
  if (ended) {
    const ending = wholeEnding(ended.timeline)!;
    return verdict(
      "contradicted",
      `No treaty on record then bound them to defense`,
      [ended.ground, ...endGrounds(asked, ended.timeline, ending), ...said],
      `${treatyName(asked, ended.timeline.treaty.id)} promised defense; it ${endedHow(asked, ended.timeline, ending)}`,
    );
  }
  return verdict(
    "not-checkable",
    `The record has no treaty of ${stateNames(asked, states, asked.published)} that promises defense; an alliance can also be a judgement`,
    said,
  );
}

function partnership(asked: Asked, claim: ClaimOf<"relationship">, states: readonly string[]): Verdict {
  const named = shared(asked, states).find(({ treaty }) =>
    /strategic partnership/i.test(`${treaty.title} ${(treaty.aliases ?? []).join(" ")}`),
  );
  const said = sayings(
    asked,
    "relationship",
    (outcome) => outcome.level === "strategic_partnership" && states.every((state) => outcome.parties.includes(state)),
  );
  const signature = named?.events.find(({ event }) => event === "signature");
  if (named && signature)
    return verdict(
      "supported",
      `${treatyName(asked, named.treaty.id)} names it so; signed ${whenWords(signature)}${afterwards(asked, signature.at.choices[0]!.lo)}`,
      [eventGround(asked, named, signature), ...said],
    );
  if (said.length > 0) return verdict("supported", `It was declared so: ${said[0]!.says}`, said);
  return verdict(
    "not-checkable",
    `The record has no treaty of ${stateNames(asked, states, asked.published)} that says so${claim.words ? ` ("${claim.words}")` : ""}`,
  );
}

/** What came of meetings up to the report, of one kind. */
function sayings<K extends "relationship" | "cooperation" | "invitation">(
  asked: Asked,
  kind: K,
  wanted: (outcome: Outcome<K>) => boolean,
): Ground[] {
  return encounters(asked.dataset)
    .filter(({ days }) => days.from <= asked.published)
    .flatMap(({ meeting }) =>
      (meeting.outcomes ?? [])
        .filter((outcome) => outcome.kind === kind && wanted(outcome as Outcome<K>))
        .map((outcome): Ground => {
          const says = `${outcomeWords(asked, outcome as Outcome<K>)}, ${writtenDate(meeting.date)}`;
          return { kind: "meeting", id: meeting.id, says, sources: sourceIds(outcome.sources) };
        }),
    );
}

function outcomeWords({ dataset }: Asked, outcome: Outcome<"relationship" | "cooperation" | "invitation">): string {
  const by = outcome.by ? ` (said by ${listed(outcome.by.map((id) => dataset.people.get(id)?.name ?? id))})` : "";
  const name = (id: string) => dataset.people.get(id)?.name ?? id;
  switch (outcome.kind) {
    case "relationship":
      return `${outcome.words ?? outcome.level.replace("_", " ")}${by}`;
    case "cooperation":
      return `cooperation: ${outcome.domains.join(", ")}${by}`;
    case "invitation":
      return `${name(outcome.inviter)} invited ${name(outcome.invitee)} to ${outcome.place}`;
  }
}

/** That somebody was invited: held against the invitations that came of meetings. */
export function checkInvitation(asked: Asked, claim: ClaimOf<"invitation">): Verdict {
  const [by, invitee] = [claim.by, claim.invitee].map((name) => whoIs(asked.dataset, name, claim.links)) as [
    ReturnType<typeof whoIs>,
    ReturnType<typeof whoIs>,
  ];
  if (by.person === null || invitee.person === null) return verdict("not-checkable", "The record does not know who invited whom");
  const found = sayings(asked, "invitation", (outcome) => outcome.inviter === by.person && outcome.invitee === invitee.person);
  return found.length > 0
    ? verdict("supported", found.at(-1)!.says, [found.at(-1)!])
    : verdict("not-checkable", `The record has no invitation of ${claim.invitee} by ${claim.by} up to the report`);
}

/** That states cooperate or may: held against the provisions that are in force or signed, and what was declared at meetings. */
export function checkCooperation(asked: Asked, claim: ClaimOf<"cooperation">): Verdict {
  const states = statesOf(asked, claim.parties);
  if (states.length < 2) return verdict("not-checkable", "The claim does not name two states that the record has");
  const military = claim.domains.some((domain) => /milit|defen[cs]e|arms|munition|weapon|security/i.test(domain));
  // "Military and technical" is one matter, arms and what belongs to them.
  const civil = claim.domains.some(
    (domain) =>
      !(military && /^techn/i.test(domain)) &&
      /econom|trade|commerc|invest|scien|techn|energy|health|space|agricul|transport|cultur|tourism|medic/i.test(domain) &&
      !/milit/i.test(domain),
  );
  const wanted = new Set([...(military ? ["military-cooperation", "military-aid"] : []), ...(civil ? ["economic-cooperation"] : [])]);
  const day = Math.min(asked.published, LATEST - 1);
  const linked = claim.links.instrument ?? [];
  const provisions = shared(asked, states)
    .filter(
      (timeline) =>
        linked.includes(timeline.treaty.id) ||
        (timeline.treaty.parties.length === states.length && ["in-force", "signed"].includes(statusIn(timeline, day, PREFERRED))),
    )
    .flatMap((timeline) =>
      promisesOf(asked, timeline, states.slice(0, 2), asked.published)
        .filter(({ wording }) => wanted.has(wording.provision.obligation))
        .map(({ wording }) => ({ name: treatyName(asked, timeline.treaty.id), ground: provisionGround(timeline, wording) })),
    );
  const said = sayings(
    asked,
    "cooperation",
    (outcome) =>
      states.every((state) => outcome.parties.includes(state)) && outcome.domains.some((domain) => sharesWord(domain, claim.domains)),
  );
  if (provisions.length > 0)
    return verdict("supported", `It is provided for by ${listed([...new Set(provisions.map(({ name }) => name))])}`, [
      ...provisions.map(({ ground }) => ground),
      ...said,
    ]);
  if (said.length > 0) return verdict("supported", said.at(-1)!.says, said);
  return verdict("not-checkable", `The record has no promise of ${stateNames(asked, states, asked.published)} on this`);
}

function sharesWord(domain: string, domains: readonly string[]): boolean {
  const words = wordsOf(domain);
  return domains.some((one) => wordsOf(one).some((word) => words.includes(word)));
}
