import { spanOf } from "../../base/edtf.js";
import type { Meeting, Person, Things } from "../../model/record.js";
import type { Finding, Has } from "./finding.js";

/** Participants of sessions take part in the meeting; visitors are among its participants. */
export function checkMeeting(meeting: Meeting, things: Things, has: Has): Finding[] {
  const present = new Set(meeting.participants.map(({ person }) => person));
  const findings: Finding[] = [];
  const misnamed = [...present].some((person) => person !== undefined && !has("people", person));
  for (const [index, person] of (meeting.visit?.of ?? []).entries()) {
    if (!present.has(person) && has("people", person) && !misnamed) {
      findings.push({
        path: ["visit", "of", index],
        code: "unknown-person",
        message: `The visitor "${person}" is not among the participants.`,
        hint: "Add the person to participants.",
      });
    }
  }
  for (const [index, { person, office }] of meeting.participants.entries()) {
    if (!person && !office)
      findings.push({ path: ["participants", index], code: "missing-key", message: "A participant needs a person or an office." });
  }
  for (const [index, outcome] of (meeting.outcomes ?? []).entries()) {
    if (outcome.kind !== "signed") continue;
    const treaty = things.treaties.get(outcome.treaty);
    const day = spanOf(meeting.date);
    const signed = treaty?.lifecycle.find(({ event }) => event === "signature")?.date;
    const span = typeof signed === "string" ? spanOf(signed) : null;
    if (day && span && (span.from.lo > day.to.hi || span.to.hi < day.from.lo)) {
      findings.push({
        path: ["outcomes", index, "treaty"],
        code: "out-of-order",
        message: `${outcome.treaty} was signed on ${signed}, not at this meeting (${meeting.date}).`,
      });
    }
  }
  return findings;
}

/** A person's office must name its days in a form that begins before it ends; the schema has seen to that. Nothing more is checked yet but doubles. */
export function checkPerson(person: Person): Finding[] {
  const seen = new Set<string>();
  return person.offices.flatMap((office, index) => {
    const key = `${office.state} ${office.office} ${office.during}`;
    if (seen.has(key)) return [{ path: ["offices", index], code: "duplicate-id" as const, message: "This office stands twice." }];
    seen.add(key);
    return [];
  });
}
