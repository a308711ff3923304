import type { ShowAnswer, ShownMeeting, ShownPerson, ShownSource, ShownState, ShownTreaty } from "../../app/ask/show.js";
import type { ShownPlace } from "../../app/ask/show-place.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { capital, columns, heading, wrapped } from "./layout.js";
import { renderMeeting } from "./show-meeting.js";
import { renderTreaty } from "./show-treaty.js";
import { sourceWords } from "./sources.js";

/** One thing of the record with what follows from it and the sources. */
export function renderShow(answer: ShowAnswer, dataset: Dataset, terminal: Terminal): string {
  const body = {
    treaty: () => renderTreaty(answer as ShownTreaty, dataset, terminal),
    meeting: () => renderMeeting(answer as ShownMeeting, dataset, terminal),
    state: () => renderState(answer as ShownState, terminal),
    person: () => renderPerson(answer as ShownPerson, dataset, terminal),
    place: () => renderPlace(answer as ShownPlace, dataset, terminal),
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

function renderState({ body, name, codesOn, commitments }: ShownState, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const lines = [
    paint.bold(name),
    paint.dim(`${body.id}; ISO ${codesOn.iso3 ?? "-"}, COW ${codesOn.cow ?? "-"}, GW ${codesOn.gw ?? "-"}`),
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

function renderPlace({ body }: ShownPlace, dataset: Dataset, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const held = (body.held ?? []).map(({ state, as, during, note }) => [
    writtenDate(during),
    `${dataset.states.get(state)?.name ?? state}, ${as}${note ? `. ${note}` : ""}`,
  ]);
  return [
    paint.bold(body.name),
    paint.dim(`${body.id}; ${body.kind}; ${body.lat}, ${body.lon}${body.in ? `; in ${body.in.join(", ")}` : ""}`),
    ...(held.length > 0
      ? ["", heading("Held by", terminal), ...held.map(([when, who]) => wrapped(`${when}  ${who}`, width, "    ", "  "))]
      : []),
    ...(body.note ? ["", wrapped(body.note, width)] : []),
  ];
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
