import type { Interval } from "../../base/interval.js";
import type { CheckedClaim, ClaimOf } from "../claim.js";
import { wordsOf } from "../verdict/naming.js";
import { type Member, stateCode } from "./member.js";

/** The members of each event together, in the order in which the reports first tell them. */
export function groupsOf(members: readonly Member[]): Member[][] {
  const parents = members.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = index; parents[at] !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number) => {
    const [x, y] = [rootOf(a), rootOf(b)];
    parents[Math.max(x, y)] = Math.min(x, y);
  };
  for (const { bucket, dated } of bucketsOf(members).values()) {
    if (dated) joinByDays(members, bucket, join);
    else for (const index of bucket) join(bucket[0]!, index);
  }
  const groups = new Map<number, Member[]>();
  members.forEach((member, index) => {
    const root = rootOf(index);
    const held = groups.get(root);
    if (held) held.push(member);
    else groups.set(root, [member]);
  });
  return [...groups.values()];
}

/** Members that share a key; `dated`: of one event only where their days overlap too. */
interface Bucket {
  bucket: number[];
  dated: boolean;
}

function bucketsOf(members: readonly Member[]): Map<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  members.forEach((member, index) => {
    for (const { key, dated } of keysOf(member)) {
      const held = buckets.get(key);
      if (held) held.bucket.push(index);
      else buckets.set(key, { bucket: [index], dated });
    }
  });
  return buckets;
}

/** By what a claim's event is known. */
function keysOf(member: Member): { key: string; dated: boolean }[] {
  const { claim, people } = member;
  const key = (...parts: (string | null)[]) => [claim.kind, ...parts].join("\n");
  const once = (...parts: (string | null)[]) => [{ key: key(...parts), dated: false }];
  switch (claim.kind) {
    case "signature":
    case "provision":
    case "in-force":
    case "ratification":
    case "accession":
    case "termination":
      return once(...stepOf(claim), instrumentOf(claim, claim.instrument ?? "", claim.links.instrument));
    case "relation":
      return once(claim.relation, instrumentOf(claim, claim.from, claim.links.from));
    case "relationship":
      return once(claim.level, ...people);
    case "cooperation":
      return once(...people);
    case "invitation":
      return once(...people);
    case "visit":
    case "meeting":
      return occasion(member, claim, key);
    case "reckoning":
      return counted(member, claim, key);
  }
}

/** What one state does with a treaty is its own event; so is a suspension beside an end. */
function stepOf(claim: CheckedClaim): string[] {
  if (claim.kind === "ratification" || claim.kind === "accession") return claim.by.map(stateCode).sort();
  return claim.kind === "termination" && claim.mode === "suspended" ? ["suspended"] : [];
}

/** The treaty by its id: as linked, else as the verdict found it; else its words with the parties. */
function instrumentOf(claim: CheckedClaim, words: string, linked: readonly string[] | undefined): string {
  if (linked && linked.length > 0) return linked.join(" ");
  const found =
    claim.verdict.is === "new" || claim.verdict.is === "not-checkable"
      ? undefined
      : claim.verdict.against.find(({ kind }) => kind === "treaty");
  if (found && claim.kind !== "relation") return found.id;
  const parties = "parties" in claim ? claim.parties.map(stateCode).sort().join(" ") : "";
  return `${parties}: ${wordsOf(words)
    .filter((word) => !COMMON.has(word))
    .sort()
    .join(" ")}`;
}

const COMMON = new Set("a an the new newly signed treaty agreement pact accord deal contract between of and on for".split(" "));

/** A meeting is known by any two of those who met, and by the record's meeting that it was found to be; a visit by visitor and host. */
function occasion(
  member: Member,
  claim: ClaimOf<"visit"> | ClaimOf<"meeting">,
  key: (...parts: string[]) => string,
): { key: string; dated: boolean }[] {
  const found =
    member.claim.verdict.is === "supported" || member.claim.verdict.is === "imprecise"
      ? member.claim.verdict.against.find(({ kind }) => kind === "meeting")
      : undefined;
  const recorded = found ? [{ key: key("record", found.id), dated: false }] : [];
  if (claim.kind === "visit") return [...recorded, { key: key(member.people[0]!, claim.host ?? placeOf(claim.place)), dated: true }];
  const people = [...new Set(member.people)].slice(0, MOST_PAIRED);
  const pairs = people.flatMap((one, at) => people.slice(at + 1).map((other) => ({ key: key(one, other), dated: true })));
  return [...recorded, ...(pairs.length > 0 ? pairs : [{ key: key(...people, placeOf(claim.place)), dated: true }])];
}

const MOST_PAIRED = 8;

function placeOf(place: string | null): string {
  return place === null ? "" : (wordsOf(place.split(",")[0]!)[0] ?? "");
}

/** What is counted: the record's last meeting that it rests on, and whatever the people did on those days; else the words. */
function counted(
  { claim: { verdict }, people }: Member,
  { of, subject }: ClaimOf<"reckoning">,
  key: (...parts: string[]) => string,
): { key: string; dated: boolean }[] {
  const last = verdict.against.findLast(({ kind }) => kind === "meeting");
  const recorded = last ? [{ key: key(of, "record", last.id), dated: false }] : [];
  return [...recorded, { key: key(of, ...(people.length > 0 ? people : wordsOf(subject ?? ""))), dated: true }];
}

/**
 * Joins members whose days overlap, the most exact first, so that "in 2024" does not tie a meeting of June to one of December: it goes to the first of them.
 * A member without days goes to the only event of its bucket, or to that last told before it in its own report; else the undated are one.
 */
function joinByDays(members: readonly Member[], bucket: readonly number[], join: (a: number, b: number) => void): void {
  const dated = bucket.filter((index) => members[index]!.days !== null);
  const length = (index: number) => members[index]!.days!.to - members[index]!.days!.from;
  const cores: { days: Interval; index: number }[] = [];
  for (const index of dated.toSorted((a, b) => length(a) - length(b) || a - b)) {
    const days = members[index]!.days!;
    const at = firstReaching(cores, days.from);
    const core = cores[at];
    const eve = [cores[at - 1], core].find((one) => one && isNextDay(members[one.index]!, members[index]!));
    if (core && core.days.from <= days.to) join(core.index, index);
    else if (eve) join(eve.index, index);
    else cores.splice(at, 0, { days, index });
  }
  const undated = bucket.filter((index) => members[index]!.days === null);
  const told = new Map(dated.map((index) => [members[index]!.report, index]));
  for (const index of undated) {
    const known = cores.length === 1 ? cores[0]!.index : told.get(members[index]!.report);
    if (known !== undefined && canBeOne(members[known]!, members[index]!)) join(known, index);
    else join(undated.find((one) => canBeOne(members[one]!, members[index]!)) ?? index, index);
  }
}

/** Reports that date one event a day apart, as they do across time zones: both to the day, and not in one report. */
function isNextDay(one: Member, other: Member): boolean {
  const [a, b] = [one.days!, other.days!];
  return a.from === a.to && b.from === b.to && Math.abs(a.from - b.from) === 1 && one.report !== other.report && canBeOne(one, other);
}

/** A meeting that is to come is not one that was, and one without a date is not one at another place. */
function canBeOne({ claim: one }: Member, { claim: other }: Member): boolean {
  if (isOpen(one) !== isOpen(other)) return false;
  const [a, b] = [one, other].map((claim) => ("place" in claim ? placeOf(claim.place) : ""));
  return a === "" || b === "" || a === b;
}

function isOpen({ modality }: CheckedClaim): boolean {
  return modality === "planned" || modality === "possible";
}

/** The place of the first stretch that ends on a day or later; stretches are in order and do not overlap. */
function firstReaching(cores: readonly { days: Interval }[], day: number): number {
  let low = 0;
  let high = cores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cores[middle]!.days.to < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
