import { writtenDuration } from "../../../base/duration.js";
import type { Meeting } from "../../../model/index.js";
import { capital, listed, type Naming } from "../../words/naming.js";

export type Session = NonNullable<Meeting["sessions"]>[number];
export type Outcome = NonNullable<Meeting["outcomes"]>[number];
export type Participant = Meeting["participants"][number];

const FORMATS: Record<Session["format"], string> = {
  private: "Private talk",
  expanded: "Expanded talks",
  plenary: "Plenary session",
  dinner: "Dinner",
  ceremony: "Ceremony",
  press: "Statements to the press",
  other: "Session",
};

/** What a session was, and how long it lasted: "Expanded talks, about 1 hour 30 minutes". */
export function sessionWords({ format, duration, approximate }: Session): string {
  return `${FORMATS[format]}${duration ? `, ${approximate ? "about " : ""}${writtenDuration(duration)}` : ""}`;
}

export const ROLES: readonly { role: Participant["role"]; says: string }[] = [
  { role: "host", says: "Host" },
  { role: "visitor", says: "Visitor" },
  { role: "principal", says: "Principals" },
  { role: "delegation", says: "Delegations" },
  { role: "witness", says: "Witnesses" },
];

/** What came of a meeting, in words without the people and treaties that are linked beside it. */
export function outcomeWords(outcome: Outcome, naming: Naming): string {
  switch (outcome.kind) {
    case "signed":
      return "Signed";
    case "invitation":
      return "Invitation";
    case "relationship":
      return `Relations between ${naming.states(outcome.parties)}: ${outcome.words ?? outcome.level.replaceAll("_", " ")}`;
    case "cooperation":
      return `Cooperation between ${naming.states(outcome.parties)}: ${listed(outcome.domains)}`;
    case "statement":
      return "Statement";
  }
}

/** What kind of meeting it was: "State visit to North Korea"; "Summit". */
export function kindWords(type: string, visit: Meeting["visit"], naming: Naming): string {
  if (!visit) return capital(type);
  const form = visit.form && visit.form !== "unknown" ? `${visit.form} visit` : "visit";
  return capital(`${form} to ${naming.inText(visit.host)}`);
}
