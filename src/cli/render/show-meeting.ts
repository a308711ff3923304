import type { ShownMeeting } from "../../app/ask/show.js";
import { writtenDuration } from "../../base/duration.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Terminal } from "../terminal.js";
import { renderClaims } from "./claims.js";
import { columns, heading, wrapped } from "./layout.js";

/** A meeting: participants, sessions, outcomes, and what is reported of it. */
export function renderMeeting({ body }: ShownMeeting, dataset: Dataset, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const who = (one: { person?: string | undefined; office?: string | undefined; state: string }) =>
    [one.person && (dataset.people.get(one.person)?.name ?? one.person), one.office, one.state.toUpperCase()].filter(Boolean).join(", ");
  const lines = [
    wrapped(paint.bold(body.title), width),
    paint.dim(`${body.id}, ${body.kind}, ${body.place} (${body.country.toUpperCase()})`),
    writtenDate(body.date),
    "",
    heading("Participants", terminal),
  ];
  lines.push(
    columns(
      body.participants.map((one) => [one.role, who(one)]),
      2,
      "  ",
    ),
  );
  if (body.sessions?.length) lines.push("", heading("Sessions", terminal));
  for (const { format, duration, approximate, text, topics } of body.sessions ?? []) {
    lines.push(
      wrapped(
        `${format}${duration ? `, ${approximate ? "about " : ""}${writtenDuration(duration)}` : ""}. ${text ?? ""}${topics ? ` Topics: ${topics.join(", ")}.` : ""}`,
        width,
        "    ",
        "  ",
      ),
    );
  }
  if (body.outcomes?.length) lines.push("", heading("Outcomes", terminal));
  for (const outcome of body.outcomes ?? []) {
    const by = outcome.by ? ` (${outcome.by.map((id) => dataset.people.get(id)?.name ?? id).join(", ")})` : "";
    lines.push(wrapped(`${outcomeWords(outcome, dataset)}${by}. ${outcome.text ?? ""}`, width, "    ", "  "));
  }
  lines.push(...renderClaims(body.claims, dataset, terminal));
  if (body.note) lines.push("", wrapped(`Note: ${body.note}`, width));
  return lines;
}

function outcomeWords(outcome: NonNullable<ShownMeeting["body"]["outcomes"]>[number], dataset: Dataset): string {
  const name = (id: string) => dataset.people.get(id)?.name ?? id;
  switch (outcome.kind) {
    case "signed":
      return `Signed: ${dataset.treaties.get(outcome.treaty)?.short ?? outcome.treaty}`;
    case "invitation":
      return `Invitation: ${name(outcome.inviter)} invites ${name(outcome.invitee)} to ${outcome.place}`;
    case "relationship":
      return `Relations: ${outcome.words ?? outcome.level.replaceAll("_", " ")} (level: ${outcome.level.replaceAll("_", " ")})`;
    case "cooperation":
      return `Cooperation: ${outcome.domains.join(", ")}`;
    case "statement":
      return "Statement";
  }
}
