import { writtenDate } from "../../base/edtf.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { CheckedClaim, ClaimKind } from "../claim.js";
import { type Member, stateCode } from "./member.js";

/** The fields of a kind of claim, by their names in it. */
export type Fields = Record<string, string | string[] | null>;

/** What claims say beside the frame that all have. */
export function fieldsOf(claim: CheckedClaim): Fields {
  const own = Object.entries(claim).filter(([name]) => !FRAME.has(name));
  return Object.fromEntries(
    own.map(([name, value]) => [name, STATES.has(name) && Array.isArray(value) ? value.map(stateCode) : value]),
  ) as Fields;
}

const FRAME = new Set(["kind", "quote", "start", "end", "attribution", "modality", "origin", "links", "verdict"]);
const STATES = new Set(["parties", "by"]);

/** The fields told together: the narrowest date, the fullest name, all members of a list; what only some tell is taken from them. */
export function mergedFields(members: readonly Member[]): Fields {
  const all = members.map(({ claim }) => fieldsOf(claim));
  const names = [...new Set(all.flatMap((fields) => Object.keys(fields)))];
  return Object.fromEntries(names.map((name) => [name, merged(name, members, all)]));
}

function merged(name: string, members: readonly Member[], all: readonly Fields[]): string | string[] | null {
  const values = all.map((fields) => fields[name]).filter((value) => value !== null && value !== undefined);
  if (name === "obligation") return [...new Set(values as string[])];
  if (name === "participants") return fullest(members);
  if (values.some(Array.isArray)) return [...new Set((values as string[][]).flat())];
  if (name === "date") return exactest(members, all);
  if (LONGEST.has(name)) return (values as string[]).toSorted((a, b) => b.length - a.length)[0] ?? null;
  return mostTold(values as string[]);
}

const LONGEST = new Set(["visitor", "invitee", "by", "place", "subject"]);

/** Everybody once, by the fullest name in the reports. */
function fullest(members: readonly Member[]): string[] {
  const names = new Map<string, string>();
  for (const { claim, nameOf } of members) {
    if (claim.kind !== "meeting") continue;
    for (const name of claim.participants) {
      const key = nameOf(name);
      if ((names.get(key)?.length ?? 0) < name.length) names.set(key, name);
    }
  }
  return [...names.values()];
}

function exactest(members: readonly Member[], all: readonly Fields[]): string | null {
  const dated = members.flatMap(({ days }, index) => (days ? [{ length: days.to - days.from, date: all[index]!.date as string }] : []));
  return dated.toSorted((a, b) => a.length - b.length)[0]?.date ?? null;
}

/** The value that most tell; of several, the first. */
function mostTold(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** An event in a few words: `signature of the new treaty, RUS and PRK, 19 June 2024`. */
export function says(kind: ClaimKind, fields: Fields): string {
  const text = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
  const list = (name: string) => (Array.isArray(fields[name]) ? fields[name].join(", ") : text(name));
  const parts = (...all: string[]) => all.filter((part) => part !== "").join(", ");
  const when = fields.date ? writtenDate(text("date")) : "";
  switch (kind) {
    case "signature":
      return parts(`signature of ${text("instrument")}`, list("parties"), when, text("place"));
    case "provision":
      return parts(`promises of ${text("instrument") || "an instrument that is not named"}: ${obligations(fields)}`, list("parties"));
    case "relation":
      return `${text("from")} ${text("relation").replace("-", " ")} ${text("to")}`;
    case "termination":
      return parts(`end of ${text("instrument")} (${text("mode")})`, list("by"), when);
    case "in-force":
      return parts(`${text("instrument")} in force`, when);
    case "ratification":
    case "accession":
      return parts(`${kind} of ${text("instrument")}`, list("by"), when);
    case "visit":
      return parts(`visit of ${text("visitor")} to ${text("host") || text("place") || "a place that is not named"}`, when);
    case "meeting":
      return parts(`meeting of ${list("participants")}`, text("place"), when);
    case "invitation":
      return parts(`${text("by")} invites ${text("invitee")}`, text("place"));
    case "relationship":
      return `${list("parties")}: ${text("level").replace("_", " ")}`;
    case "cooperation":
      return `cooperation of ${list("parties")}: ${list("domains")}`;
    case "reckoning":
      return parts(`how a ${text("of")} is counted`, text("subject"));
  }
}

function obligations(fields: Fields): string {
  const all = Array.isArray(fields.obligation) ? fields.obligation : [];
  return all.map((one) => (OBLIGATION_WORDS as Record<string, string>)[one] ?? one).join(", ");
}
