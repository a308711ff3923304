import type { ShowAnswer, ShownMeeting, ShownPerson, ShownSource, ShownState, ShownTreaty } from "../../app/ask/show.js";
import { writtenDuration } from "../../base/duration.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import { conditionsWords, responseWords } from "../../engine/words.js";
import { type Claim, OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { capital, columns, heading, listed, wrapped } from "./layout.js";
import { citationsWords, citationWords, sourceWords } from "./sources.js";

/** One thing of the record with what follows from it and the sources. */
export function renderShow(answer: ShowAnswer, dataset: Dataset, terminal: Terminal): string {
  const body = {
    treaty: () => renderTreaty(answer as ShownTreaty, dataset, terminal),
    meeting: () => renderMeeting(answer as ShownMeeting, dataset, terminal),
    state: () => renderState(answer as ShownState, terminal),
    person: () => renderPerson(answer as ShownPerson, dataset, terminal),
    source: () => renderSource(answer as ShownSource, terminal),
  }[answer.kind]();
  return [...body, ...renderComputed(answer, terminal), ...renderSources(answer, terminal)].join("\n");
}

function renderComputed({ computed }: ShowAnswer, terminal: Terminal): string[] {
  if (computed.length === 0) return [];
  return [
    "",
    heading("Computed", terminal),
    ...computed.flatMap(({ says, restsOn }) => [
      wrapped(`${capital(says)}`, terminal.width, "    ", "  "),
      terminal.paint.dim(wrapped(`rests on ${restsOn.join(", ")}`, terminal.width, "      ", "    ")),
    ]),
  ];
}

function renderSources({ sources }: ShowAnswer, { paint, width, ...rest }: Terminal): string[] {
  if (sources.length === 0) return [];
  const lines = sources.map((source) =>
    paint.dim(wrapped(`${sourceWords(source)}${source.at.length > 0 ? ` (${source.at.join("; ")})` : ""}`, width, "    ", "  ")),
  );
  return ["", heading(`Sources: ${sources.length}`, { paint, width, ...rest }), ...lines];
}

function renderTreaty({ body, parties, status }: ShownTreaty, dataset: Dataset, terminal: Terminal): string[] {
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

function renderMeeting({ body }: ShownMeeting, dataset: Dataset, terminal: Terminal): string[] {
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

/** What sources report, with who said it and what the record's evidence makes of it. */
function renderClaims(claims: readonly Claim[] | undefined, dataset: Dataset, terminal: Terminal): string[] {
  if (!claims?.length) return [];
  const lines = claims.map((claim) => {
    const who = (claim.attribution ?? []).map(({ who: said, via }) => (via ? `${said}, via ${via}` : said)).join("; ");
    const { kind, attribution: _a, source, finding, note, modality, ...fields } = claim;
    const words = Object.entries(fields)
      .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(", ") : value}`)
      .join("; ");
    return wrapped(
      `${finding ?? "not judged"}: ${kind}, ${words}${modality && modality !== "asserted" ? ` (${modality})` : ""}.${note ? ` ${note}` : ""} [${[who, citationWords(dataset, source)].filter(Boolean).join("; ")}]`,
      terminal.width,
      "    ",
      "  ",
    );
  });
  return ["", heading("Reported", terminal), ...lines];
}

function renderState({ body, name, codes, commitments }: ShownState, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const lines = [
    paint.bold(name),
    paint.dim(`${body.id}; ISO ${codes.iso3 ?? "-"}, COW ${codes.cow ?? "-"}, GW ${codes.gw ?? "-"}`),
    "",
    heading("Names", terminal),
  ];
  lines.push(
    columns(
      body.names.map((spell) => [
        writtenDate(spell.during),
        spell.official && spell.official !== spell.name ? `${spell.name} (${spell.official})` : spell.name,
      ]),
      2,
      "  ",
    ),
  );
  lines.push(
    "",
    heading("Statehood", terminal),
    ...body.statehood.map(({ during, began, ended }) =>
      wrapped([writtenDate(during), began, ended].filter(Boolean).join("; "), width, "    ", "  "),
    ),
  );
  lines.push(
    "",
    heading("Codes", terminal),
    columns(
      (body.codes ?? []).map(({ system, code, abbreviation, during }) => [system, code, abbreviation ?? "", writtenDate(during)]),
      2,
      "  ",
    ),
  );
  lines.push(
    "",
    heading("Capitals", terminal),
    columns(
      body.capitals.map((place) => [place.name, `${place.lat}, ${place.lon}`, writtenDate(place.during)]),
      2,
      "  ",
    ),
  );
  for (const { relation, state, date, note } of body.identity ?? [])
    lines.push(
      wrapped(`${capital(relation.replaceAll("-", " "))} ${state}${date ? ` (${writtenDate(date)})` : ""}. ${note ?? ""}`, width, "  "),
    );
  const owes = commitments.filter(({ promisor, status }) => promisor.id === body.id && status === "in-force");
  if (owes.length > 0)
    lines.push(
      "",
      heading("Owes", terminal),
      columns(
        owes.map((row) => [OBLIGATION_WORDS[row.obligation], `to ${row.promisee.id.toUpperCase()}`, row.title]),
        2,
        "  ",
      ),
    );
  const owed = commitments.filter(({ promisee, status }) => promisee.id === body.id && status === "in-force");
  if (owed.length > 0)
    lines.push(
      "",
      heading("Is owed", terminal),
      columns(
        owed.map((row) => [OBLIGATION_WORDS[row.obligation], `by ${row.promisor.id.toUpperCase()}`, row.title]),
        2,
        "  ",
      ),
    );
  if (body.note) lines.push("", wrapped(`Note: ${body.note}`, width));
  return lines;
}

function renderPerson({ body, meetings }: ShownPerson, _dataset: Dataset, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const lines = [paint.bold(body.name), paint.dim([body.id, ...(body.aliases ?? [])].join(", ")), "", heading("Offices", terminal)];
  lines.push(
    columns(
      body.offices.map(({ office, state, during }) => [writtenDate(during), `${office}, ${state.toUpperCase()}`]),
      2,
      "  ",
    ),
  );
  if (meetings.length > 0)
    lines.push(
      "",
      heading("Meetings", terminal),
      columns(
        meetings.map(({ id, title, date }) => [writtenDate(date), `${title} ${paint.dim(id)}`]),
        2,
        "  ",
      ),
    );
  if (body.note) lines.push("", wrapped(`Note: ${body.note}`, width));
  return lines;
}

function renderSource({ body }: ShownSource, { paint, width }: Terminal): string[] {
  const facts = [body.kind.replaceAll("-", " "), body.author, body.publisher, body.date && writtenDate(body.date), body.language]
    .filter(Boolean)
    .join(", ");
  return [
    wrapped(paint.bold(body.title), width),
    facts,
    ...(body.url ? [body.url] : []),
    `Consulted ${writtenDate(body.checked.on)} (${body.checked.how}).`,
    ...(body.note ? [wrapped(body.note, width)] : []),
  ];
}
