import { remembered } from "../../base/memo.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Claim, ClaimOf } from "../claim.js";
import type { Asked } from "./asked.js";
import { countryOf } from "./encounter.js";
import { stateIdOf, statesNamedIn, wordsOf } from "./naming.js";
import { leads, type Who, whoIs } from "./people.js";

type ReckoningClaim = ClaimOf<"reckoning">;
type Occasion = ClaimOf<"visit"> | ClaimOf<"meeting">;

/** Whose meetings or visits a claim counts, each way in which its words can be read, and the host of the visits where it is told. */
export interface Counted {
  groups: Who[][];
  host: string | null;
}

/**
 * Whom a reckoning counts: people linked or named in its words; else those of the nearest visit or meeting that the document tells, if the record knows
 * all of them; else the states named. For meetings they are counted together, for visits each by himself.
 */
export function countedIn(asked: Asked, claim: ReckoningClaim): Counted {
  const text = `${claim.subject ?? ""} ${claim.quote}`;
  const near = occasionsNear(asked, claim)[0];
  const told = near ? peopleOf(asked, near) : [];
  const own = namedIn(asked, claim, text);
  const states = statesNamedIn(asked.dataset, text);
  if (claim.of === "visit") {
    const visitors = own.length > 0 ? own : told;
    const groups = visitors.length > 0 ? visitors.map((who) => [who]) : states.map((state) => [ofState(state)]);
    return { groups, host: hostIn(asked, text, states, groups.flat(), near) };
  }
  if (own.length >= 2) return { groups: [own], host: null };
  const complete = told.length >= 2 && own.every(({ person }) => told.some((one) => one.person === person));
  if (complete) return { groups: both(asked, told), host: null };
  return { groups: own.length === 0 && near === undefined && states.length === 2 ? both(asked, states.map(ofState)) : [], host: null };
}

/** Where only states are named: first the people who in the document's claims speak for them, then the states whoever led them. */
function both(asked: Asked, people: Who[]): Who[][] {
  if (people.length !== 2 || people.some(({ person }) => person !== null)) return [people];
  const speakers = people.flatMap(({ state }) => (state === null ? [] : (speakerOf(asked, state) ?? [])));
  return speakers.length === people.length ? [speakers, people] : [people];
}

/** The leader of a state who speaks for it in most of the document's claims. */
function speakerOf({ dataset, document, published }: Asked, state: string): Who | null {
  const most = speakersIn(document.claims ?? NONE)
    .filter(({ person, code }) => stateIdOf(dataset, code) === state && leads(dataset, person, state, published))
    .toSorted((a, b) => b.count - a.count)[0];
  return most ? { name: dataset.people.get(most.person)?.name ?? most.person, person: most.person, state } : null;
}

const NONE: readonly Claim[] = [];

/** The people on record who speak for states in the claims of a document, with how often each does. */
const speakersIn = remembered((claims: readonly Claim[]) => {
  const counts = new Map<string, { person: string; code: string; count: number }>();
  for (const { links } of claims) {
    for (const [name, code] of Object.entries(links.speaksFor ?? {})) {
      const person = links.people?.[name];
      if (person === undefined) continue;
      const known = counts.get(`${person} ${code}`);
      if (known) known.count += 1;
      else counts.set(`${person} ${code}`, { person, code, count: 1 });
    }
  }
  return [...counts.values()];
});

function ofState(state: string): Who {
  return { name: state, person: null, state };
}

/** The country visited: a state or place that the words name beside the visitor's own; else that of the visit told nearest. */
function hostIn(
  asked: Asked,
  text: string,
  states: readonly string[],
  visitors: readonly Who[],
  near: Occasion | undefined,
): string | null {
  const own = new Set(visitors.map(({ state }) => state));
  const named = states.find((state) => !own.has(state)) ?? countryOf(asked.dataset, text);
  if (named !== undefined && named !== null) return named;
  return near?.kind === "visit" && near.host !== null ? stateIdOf(asked.dataset, near.host) : null;
}

function namedIn(asked: Asked, { links }: ReckoningClaim, text: string): Who[] {
  const linked = Object.keys(links.people ?? {})
    .map((name) => whoIs(asked.dataset, name, links))
    .filter(({ person }) => person !== null);
  const padded = ` ${wordsOf(text).join(" ")} `;
  const named = paddedNames(asked.dataset)
    .filter(([name]) => padded.includes(name))
    .map(([, id]) => whoIs(asked.dataset, asked.dataset.people.get(id)!.name, {}));
  return [...new Map([...linked, ...named].map((who) => [who.person ?? who.name, who])).values()];
}

/** Full names and aliases of the people on record, as they stand between other words. */
const paddedNames = remembered((dataset: Dataset): [string, string][] =>
  [...dataset.people.values()].flatMap(({ id, name, aliases }) =>
    [name, ...(aliases ?? [])].map((one): [string, string] => [` ${wordsOf(one).join(" ")} `, id]),
  ),
);

/** How many visits and meetings before a claim, and after it, are looked at: a bound on what a claim costs in a long document. */
const NEAR = 100;

/** The visits and meetings that the document tells near a claim, by their distance in the text from it; those in the same words first. */
export function occasionsNear({ document }: Asked, { start, end }: ReckoningClaim): Occasion[] {
  const all = document.claims ? occasionsOf(document.claims) : [];
  let low = 0;
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const apart = (claim: Claim) => Math.max(0, claim.start - end, start - claim.end);
  return all.slice(Math.max(0, low - NEAR), low + NEAR).sort((a, b) => apart(a) - apart(b));
}

/** The visits and meetings among a document's claims, in the order of its text. */
const occasionsOf = remembered((claims: readonly Claim[]): Occasion[] =>
  claims.filter((claim): claim is Occasion => claim.kind === "visit" || claim.kind === "meeting").sort((a, b) => a.start - b.start),
);

/** The people of an occasion; none where the record does not know them all. */
function peopleOf(asked: Asked, claim: Occasion): Who[] {
  const names = claim.kind === "visit" ? [claim.visitor] : claim.participants;
  const people = names.map((name) => whoIs(asked.dataset, name, claim.links));
  return people.every(({ person, name }) => person !== null || stateIdOf(asked.dataset, name) !== null) ? people : [];
}
