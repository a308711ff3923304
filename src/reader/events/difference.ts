import { writtenDate } from "../../base/edtf.js";
import { overlaps } from "../../base/interval.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Modality } from "../claim.js";
import { wordsOf } from "../verdict/naming.js";
import { isCalledBy, triggersIn } from "../verdict/promise.js";
import { countingsIn } from "./counting.js";
import { fieldsOf } from "./fields.js";
import { type Member, stateCode } from "./member.js";
import { type Difference, valuesOf } from "./value.js";

/** What members of one event do not tell alike. A report that leaves a thing out differs from none. */
export function differencesIn(members: readonly Member[]): Difference[] {
  if (members.length < 2) return [];
  if (members[0]!.claim.kind === "reckoning") return countingsIn(members);
  return [
    ...dates(members),
    ...words(members, "mode"),
    ...obligations(members),
    ...triggers(members),
    ...words(members, "level"),
    ...words(members, "host"),
    ...words(members, "duration"),
    ...places(members),
    ...strangers(members),
    ...targets(members),
    ...modality(members),
  ];
}

function differing(field: string, values: Difference["values"], what: string): Difference[] {
  return values.length < 2
    ? []
    : [{ field, values, says: `The reports give different ${what}: ${values.map(({ value }) => value).join("; ")}.` }];
}

/** Dates differ where two of them have no day in common; a coarser one that has the other in it does not differ. */
function dates(members: readonly Member[]): Difference[] {
  const told = members.flatMap(({ claim, days, report }) =>
    days && "date" in claim && claim.date !== null ? [{ date: claim.date, days, report }] : [],
  );
  const latestStart = Math.max(...told.map(({ days }) => days.from));
  const earliestEnd = Math.min(...told.map(({ days }) => days.to));
  if (told.length < 2 || latestStart <= earliestEnd) return [];
  const apart = told.filter(
    ({ days }) => !overlaps(days, { from: latestStart, to: latestStart }) || !overlaps(days, { from: earliestEnd, to: earliestEnd }),
  );
  return differing("date", valuesOf(apart.map(({ date, report }) => ({ value: writtenDate(date), report }))), "dates");
}

/** A field of one word or number. */
function words(members: readonly Member[], field: string): Difference[] {
  const said = members.flatMap(({ claim, report }) => {
    const value = fieldsOf(claim)[field];
    return typeof value === "string" ? [{ value, report }] : [];
  });
  return differing(field, valuesOf(said), NAMES[field] ?? `values of ${field}`);
}

const NAMES: Record<string, string> = { mode: "ways of ending", level: "levels", host: "hosts", duration: "lengths" };

/** Reports that tell what a treaty promises, each of them kinds that the other does not. */
function obligations(members: readonly Member[]): Difference[] {
  const said = members.flatMap(({ claim, report }) =>
    claim.kind === "provision" && claim.obligation !== "other" ? [{ value: claim.obligation, report }] : [],
  );
  const kinds = new Map<number, Set<string>>();
  for (const { value, report } of said) kinds.set(report, (kinds.get(report) ?? new Set()).add(value));
  const all = [...kinds.values()];
  const apart = all.some((one) => all.some((other) => [...one].every((kind) => !other.has(kind))));
  return apart
    ? differing("obligation", valuesOf(said.map(({ value, report }) => ({ value: OBLIGATION_WORDS[value], report }))), "promises")
    : [];
}

/** One kind of promise, due in cases that have nothing in common. */
function triggers(members: readonly Member[]): Difference[] {
  const said = members.flatMap(({ claim, report }) => {
    const kinds = claim.kind === "provision" ? triggersIn(claim.trigger) : [];
    return claim.kind === "provision" && kinds.length > 0 ? [{ kinds, report, obligation: claim.obligation, value: claim.trigger! }] : [];
  });
  const apart = said.filter((one) => {
    const first = said.find(({ obligation }) => obligation === one.obligation)!;
    return !isCalledBy(first.kinds, one.kinds);
  });
  const whole = apart.flatMap((one) => [said.find(({ obligation }) => obligation === one.obligation)!, one]);
  return differing("trigger", valuesOf(whole), "cases");
}

/** Places of which none stands in the other. */
function places(members: readonly Member[]): Difference[] {
  const said = members.flatMap(({ claim, report }) =>
    "place" in claim && claim.place !== null ? [{ value: claim.place, report, key: wordsOf(claim.place).join(" ") }] : [],
  );
  const first = said[0];
  const apart = said.filter(({ key }) => !key.includes(first!.key) && !first!.key.includes(key));
  return apart.length === 0 ? [] : differing("place", valuesOf([first!, ...apart]), "places");
}

/** Parties of which neither list has the other in it. */
function strangers(members: readonly Member[]): Difference[] {
  const said = members.flatMap(({ claim, report }) => {
    const states = claim.kind === "termination" ? claim.by : "parties" in claim ? claim.parties : [];
    return states.length > 0 ? [{ states: new Set(states.map(stateCode)), report }] : [];
  });
  const first = said[0];
  const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((state) => b.has(state));
  const apart = said.filter(({ states }) => !within(states, first!.states) && !within(first!.states, states));
  const values = valuesOf(
    [...(apart.length > 0 ? [first!] : []), ...apart].map(({ states, report }) => ({ value: [...states].sort().join(", "), report })),
  );
  return differing(members[0]!.claim.kind === "termination" ? "by" : "parties", values, "states");
}

/** What a treaty is said to bear on, where the links or the words are not the same. */
function targets(members: readonly Member[]): Difference[] {
  const said = members.flatMap(({ claim, report }) => {
    if (claim.kind !== "relation") return [];
    const linked = claim.links.to ?? [];
    return [{ value: claim.to, key: linked.length > 0 ? [...linked].sort().join(" ") : wordsOf(claim.to).join(" "), report }];
  });
  const byKey = new Map(said.toReversed().map(({ key, value }) => [key, value]));
  return differing("to", valuesOf(said.map(({ key, report }) => ({ value: byKey.get(key)!, report }))), "treaties");
}

/** Told as a fact by some, as something to come, possible or not so by others. A report that does both differs from none. */
function modality(members: readonly Member[]): Difference[] {
  const ways = new Map<number, Set<Modality>>();
  for (const { claim, report } of members) ways.set(report, (ways.get(report) ?? new Set()).add(claim.modality));
  const plain = [...ways].flatMap(([report, [way, ...more]]) => (way && more.length === 0 ? [{ value: MODALITY_WORDS[way], report }] : []));
  return differing("modality", valuesOf(plain), "ways of putting it");
}

const MODALITY_WORDS: Record<Modality, string> = {
  asserted: "as a fact",
  planned: "as something to come",
  possible: "as something that may be",
  denied: "as not so",
};
