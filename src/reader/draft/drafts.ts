import { whenOf } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Source } from "../../model/index.js";
import type { CheckedClaim, ClaimOf, Reading } from "../claim.js";
import { claimEntry } from "./claim-entry.js";
import { type DraftFile, Drafting, given, type LeftOut, oneLine, REVIEW_NOTE } from "./drafting.js";
import { isTelling } from "./instrument.js";
import { groupMeetings, type MeetingClaims, mayBeOne, meetingFrom } from "./meeting-draft.js";
import { PersonDrafts } from "./person-draft.js";
import { TreatyDraft } from "./treaty-draft.js";

export type { DraftFile, LeftOut } from "./drafting.js";

/** Files for what a report newly tells, and the new claims that no file could be made of. */
export interface Drafts {
  files: DraftFile[];
  leftOut: LeftOut[];
}

type OfTreaty = ClaimOf<"signature" | "provision" | "relation" | "termination" | "in-force" | "ratification" | "accession">;
type OfMeeting = ClaimOf<"meeting"> | ClaimOf<"visit">;

/** The order in which a treaty grows: what later claims are held against comes first. */
const ORDER = ["signature", "accession", "in-force", "ratification", "provision", "relation", "termination"];

/**
 * Files of a record for the claims that a reading found new: treaties newly signed with what is said of them, meetings, the people
 * and the source that these need. Each validates beside the record, cites the place of the words, and is marked for review. What is
 * planned, possible or denied is written among a file's claims, never as a fact. `on` is the day of the reading (ISO).
 */
export function draftsOf(dataset: Dataset, reading: Reading, on: string): Drafts {
  const drafting = new Drafting(dataset, reading.document);
  const fresh = reading.claims.filter(({ verdict }) => verdict.is === "new");
  const treaties = draftTreaties(drafting, fresh.filter(isOfTreaty));
  const people = new PersonDrafts(drafting);
  const meetings = draftMeetings(drafting, people, fresh.filter(isOfMeeting));
  for (const claim of fresh) {
    if (!isOfTreaty(claim) && !isOfMeeting(claim))
      drafting.leave(claim, "A claim of this kind makes no file of its own; it may belong to the outcomes of a meeting.");
  }
  const files = [
    ...treaties.map(({ id, body }) => file("treaties", id, body, "Its kind and whether it binds in law were guessed from its name.")),
    ...meetings.map(({ id, body }) => file("meetings", id, body, "Look for participants whom the report does not name.")),
    ...[...people.made].map(([id, body]) => file("people", id, body, "Say when the office began and ended.")),
  ];
  if (files.length > 0)
    files.push(file("sources", drafting.source, sourceOf(drafting, on), "Add the report's address, and say what kind of source it is."));
  return { files, leftOut: drafting.leftOut.sort((a, b) => a.claim.start - b.claim.start) };
}

function draftTreaties(drafting: Drafting, claims: readonly OfTreaty[]): TreatyDraft[] {
  const drafts: TreatyDraft[] = [];
  const ordered = [...claims].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || vagueness(a) - vagueness(b) || a.start - b.start,
  );
  const put = (claim: OfTreaty): void => {
    const known = (claim.kind === "relation" ? claim.links.from : claim.links.instrument) ?? [];
    if (known.length > 0) return drafting.leave(claim, `It belongs to treaties/${known.join(", ")}, which the record has: add it by hand.`);
    const instrument = claim.kind === "relation" ? claim.from : claim.instrument;
    const date = "date" in claim ? claim.date : null;
    const meant = drafts.filter(
      (draft) => draft.mayBe(instrument, partiesOf(claim), date) && (claim.kind !== "signature" || draft.mayBeOf(date)),
    );
    if (meant.length > 1) return drafting.leave(claim, "It could mean several of the drafted treaties.");
    const why = meant[0] ? (claim.modality === "asserted" ? meant[0].add(claim) : meant[0].addClaim(claim)) : begin(claim);
    if (why !== null) drafting.leave(claim, why);
  };
  const begin = (claim: OfTreaty): string | null => {
    if (claim.modality !== "asserted") return `It is ${claim.modality}, and there is no file that it belongs to.`;
    if (claim.kind !== "signature") return "Which treaty is meant is neither in the record nor among the drafts.";
    const draft = TreatyDraft.from(drafting, claim);
    if (typeof draft === "string") return draft;
    drafts.push(draft);
    return null;
  };
  for (const asserted of [true, false]) for (const claim of ordered) if ((claim.modality === "asserted") === asserted) put(claim);
  return drafts;
}

/** Claims that tell their instrument from others come before those that do not. */
function vagueness(claim: OfTreaty): number {
  return claim.kind === "signature" && !isTelling(claim.instrument) ? 1 : 0;
}

/** The states that a claim gives an instrument; who joins it is no sign of which it is. */
function partiesOf(claim: OfTreaty): readonly string[] {
  if (claim.kind === "signature" || claim.kind === "provision" || claim.kind === "relation") return claim.parties;
  return claim.kind === "termination" || claim.kind === "ratification" ? claim.by : [];
}

type MeetingDraft = Exclude<ReturnType<typeof meetingFrom>, string>;

function draftMeetings(drafting: Drafting, people: PersonDrafts, claims: readonly OfMeeting[]): MeetingDraft[] {
  const groups = groupMeetings(claims.filter(({ modality }) => modality === "asserted"));
  const drafts = new Map<MeetingClaims, MeetingDraft>();
  for (const group of groups) {
    const made = meetingFrom(drafting, people, group);
    if (typeof made === "string") for (const claim of [...group.meetings, ...group.visits]) drafting.leave(claim, made);
    else drafts.set(group, made);
  }
  for (const claim of claims.filter(({ modality }) => modality !== "asserted")) {
    const near = [...drafts].find(([group]) => [...group.meetings, ...group.visits].some((other) => mayBeOne(other, claim)));
    const entry = near && claimEntry(drafting, claim);
    if (entry) near[1].body.claims = [...(near[1].body.claims ?? []), entry];
    else drafting.leave(claim, `It is ${claim.modality}, and there is no file that it belongs to.`);
  }
  return [...drafts.values()];
}

function sourceOf({ document }: Drafting, on: string): Omit<Source, "id"> {
  const { title, name, outlet, published } = document;
  return given({
    title: oneLine(title ?? name.replace(/^.*[/\\]/, "")) || "Untitled report",
    kind: "news" as const,
    publisher: outlet === null ? null : oneLine(outlet) || null,
    date: published !== null && whenOf(published) ? published : null,
    checked: { on, how: "read" as const },
    note: REVIEW_NOTE,
  }) as Omit<Source, "id">;
}

function file(folder: string, id: string, value: object, remark: string): DraftFile {
  return { path: `${folder}/${id}.yaml`, value, comment: `Drafted from a report by casus read; to be reviewed. ${remark}` };
}

function isOfTreaty(claim: CheckedClaim): claim is Extract<CheckedClaim, OfTreaty> {
  return ORDER.includes(claim.kind);
}

function isOfMeeting(claim: CheckedClaim): claim is Extract<CheckedClaim, OfMeeting> {
  return claim.kind === "meeting" || claim.kind === "visit";
}
