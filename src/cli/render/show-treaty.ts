import type { ShownTreaty } from "../../app/ask/show.js";
import { writtenDuration } from "../../base/duration.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import { conditionsWords, responseWords } from "../../engine/words.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { renderClaims } from "./claims.js";
import { capital, heading, listed, wrapped } from "./layout.js";
import { citationsWords } from "./sources.js";

/** A treaty: its head, lifecycle, term, provisions, invocations, and what is reported of it. */
export function renderTreaty({ body, parties, status }: ShownTreaty, dataset: Dataset, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const lines = [
    wrapped(paint.bold(body.title), width),
    paint.dim(
      `${body.id}, ${body.kind.replaceAll("-", " ")}, ${body.binding === "legal" ? "legally binding" : "politically binding only"}`,
    ),
  ];
  lines.push(
    wrapped(`Parties: ${listed(parties.map(({ name }) => name))}.`, width),
    wrapped(status.why, width),
    "",
    heading("Lifecycle", terminal),
  );
  for (const event of body.lifecycle) {
    const date =
      typeof event.date === "string"
        ? event.date === "unknown"
          ? "day unknown"
          : writtenDate(event.date)
        : `with ${event.date.sameAs.replace("#", ": ")}`;
    const by = event.by ? ` by ${event.by.map((id) => id.toUpperCase()).join(", ")}` : "";
    const people = event.signedBy ? ` (${event.signedBy.map((id) => dataset.people.get(id)?.name ?? id).join(", ")})` : "";
    lines.push(
      wrapped(
        `${date}: ${event.event.replaceAll("-", " ")}${by}${event.place ? `, ${event.place}` : ""}${people}. ${event.text ?? ""}`,
        width,
        "    ",
        "  ",
      ),
    );
    for (const { value, note } of event.disputed ?? [])
      lines.push(paint.dim(wrapped(`disputed: ${writtenDate(value)}. ${note ?? ""}`, width, "      ", "    ")));
  }
  if (body.term)
    lines.push("", heading("Term", terminal), wrapped(`${termWords(body.term)} ${body.term.article ?? ""}`.trim(), width, "  "));
  if (body.provisions?.length) lines.push("", heading("Provisions", terminal));
  for (const { id, obligation, article, text, response, conditions, force, sources } of body.provisions ?? []) {
    lines.push(
      `  ${paint.bold(OBLIGATION_WORDS[obligation])}${article ? `, ${article}` : ""} ${paint.dim(id)}${force && force !== "duty" ? ` (${force})` : ""}`,
      wrapped(text, width, "    "),
    );
    const details = [
      response ? responseWords(response) : "",
      conditions && conditions !== "none" ? `conditions: ${conditionsWords(conditions)}` : "",
    ].filter(Boolean);
    if (details.length > 0) lines.push(paint.dim(wrapped(capital(details.join("; ")), width, "    ")));
    lines.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, sources)}`, width, "    ")));
  }
  if (Array.isArray(body.invocations)) {
    lines.push("", heading("Invoked", terminal));
    for (const { date, by, provision, occasion, outcome } of body.invocations)
      lines.push(
        wrapped(
          `${writtenDate(date)}: ${provision}, by ${by.map((state) => state.toUpperCase()).join(", ")}; ${outcome.replaceAll("-", " ")}. ${occasion}`,
          width,
          "    ",
          "  ",
        ),
      );
  }
  lines.push(...renderClaims(body.claims, dataset, terminal));
  if (body.notes) lines.push("", heading("Differences from other data", terminal));
  for (const { about, dataset: other, id, states, reason, text } of body.notes ?? []) {
    const whose = states ? ` of ${states.map((state) => state.toUpperCase()).join(", ")}` : "";
    lines.push(wrapped(`${other}${id ? `, ${id}` : ""}: ${about}${whose} (${reason.replace("-", " ")}). ${text}`, width, "    ", "  "));
  }
  if (body.note) lines.push("", wrapped(`Note: ${body.note}`, width));
  return lines;
}

function termWords(term: NonNullable<ShownTreaty["body"]["term"]>): string {
  const renewal =
    term.renewal?.kind === "tacit"
      ? `, renewed by ${writtenDuration(term.renewal.length ?? term.length ?? "")} unless notice is given${term.renewal.notice ? ` ${writtenDuration(term.renewal.notice)} before` : ""}`
      : "";
  const length =
    term.kind === "fixed" && term.length
      ? `${writtenDuration(term.length)}${renewal}`
      : term.kind === "indefinite"
        ? "Indefinite"
        : "Not known";
  const exit = term.exit
    ? `; can be left: ${term.exit.allowed.replaceAll("-", " ")}${term.exit.notice ? `, ${writtenDuration(term.exit.notice)} after notice` : ""}`
    : "";
  return `${length}${exit}.`;
}
