import { isSlug, slugOf } from "../../base/id.js";
import type { Dataset } from "../../engine/dataset.js";
import { type BETWEEN_PARTIES, BINDINGS, type Source, type Treaty } from "../../model/index.js";
import { type Asker, wrongNumber } from "./asker.js";
import { askLifecycle, askTerm } from "./lifecycle.js";
import { askProvisions } from "./provisions.js";
import { SourceBook } from "./sources.js";
import { askStates } from "./states.js";

/** What an interview gives: a treaty without its id, and the sources that it cites. */
export interface TreatyDrawn {
  id: string;
  treaty: Omit<Treaty, "id">;
  sources: ReadonlyMap<string, Omit<Source, "id">>;
}

const KINDS: readonly { value: Treaty["kind"]; hint?: string }[] = [
  { value: "treaty" },
  { value: "protocol", hint: "made under another treaty" },
  { value: "agreement" },
  { value: "exchange-of-notes" },
  { value: "convention" },
  { value: "charter" },
  { value: "declaration", hint: "often political only" },
  { value: "communique", hint: "what was said after a meeting" },
];

const BINDING_HINTS = {
  legal: "it binds in law: ratified, registered, or made to bind by its words",
  political: "a commitment that does not",
};

const BETWEEN_HINTS: readonly { value: (typeof BETWEEN_PARTIES)[number] | "not-coded"; label?: string; hint: string }[] = [
  { value: "covered", hint: "an attack of one party on another calls it too" },
  { value: "excluded", hint: "the text leaves such a war out" },
  { value: "silent", hint: "the text does not say" },
  { value: "not-coded", label: "leave out", hint: "the text was not seen" },
];

/** Asks everything that makes a treaty's file, in order, and gives what is valid as it stands. `today` is the day of consulting (ISO). */
export async function askTreaty(asker: Asker, dataset: Dataset, today: string): Promise<TreatyDrawn> {
  asker.tell("A new treaty. Every fact needs a source, and the place in it. Write in your own words: no sentence of a text is copied.");
  const title = await asker.text("title", { ask: "Its title in English?" });
  const short = await asker.text("short", { ask: "A short name for lists?", optional: true });
  const parties = await askStates(asker, dataset, "parties", "Which states are or were parties?", { atLeast: 2 });
  const year = await asker.text("year", {
    ask: "Signed in which year?",
    wrong: (answer) => (/^\d{4}$/.test(answer) ? null : "Write four digits."),
  });
  const id = await asker.text("id", {
    ask: "Its id: a name in lower case that never changes?",
    offered: offeredId(dataset, parties, short || title, year),
    wrong: (answer) => {
      if (!isSlug(answer)) return "Small letters, digits and single hyphens: france-poland-1921.";
      return dataset.treaties.has(answer) ? "The record has a treaty of this id." : null;
    },
  });
  const kind = await asker.choose("kind", "What kind of instrument is it?", KINDS);
  const binding = await asker.choose(
    "binding",
    "Does it bind in law?",
    BINDINGS.map((value) => ({ value, hint: BINDING_HINTS[value] })),
  );
  const between = await asker.choose("between-parties", "Does it cover a war between its own parties?", BETWEEN_HINTS, "not-coded");
  const book = new SourceBook(
    asker,
    (one) => dataset.source(one) !== undefined,
    () => id,
    today,
  );
  const life = await askLifecycle(asker, dataset, book, parties);
  const term = await askTerm(asker, book);
  const provisions = await askProvisions(asker, dataset, book, parties);
  const replaced = await asker.text("replaces", {
    ask: "Does it replace a treaty of the record? Its id, or nothing.",
    optional: true,
    wrong: (answer) => (dataset.treaties.has(answer) ? null : "The record has no treaty of this id (casus list treaties)."),
  });
  const relations = replaced ? [{ relation: "replaces" as const, treaty: replaced, sources: await book.cite("replaces", "so") }] : [];
  const atop = await asker.text("atop", { ask: "Its number in ATOP?", optional: true, wrong: wrongNumber });
  const cow = await asker.text("cow", { ask: "Its number in the COW alliances?", optional: true, wrong: wrongNumber });
  const note = await asker.text("note", { ask: "Anything that a reader must know beside all this?", optional: true });
  const links = { ...(atop && { atop: [{ id: atop }] }), ...(cow && { cow: [{ id: cow }] }) };
  return {
    id,
    treaty: {
      title,
      ...(short && { short }),
      kind,
      binding,
      ...(between !== "not-coded" && { betweenParties: between }),
      parties: parties.map((state) => ({ state })),
      ...life,
      ...(term && { term }),
      provisions,
      ...(relations.length > 0 && { relations }),
      ...((atop || cow) && { links }),
      ...(note && { note }),
    },
    sources: book.made,
  };
}

/** `france-poland-1921` for two parties, else from the short name. */
function offeredId(dataset: Dataset, parties: readonly string[], name: string, year: string): string {
  const named = parties.length === 2 ? parties.map((id) => dataset.states.get(id)?.name ?? id).join(" ") : name;
  const base = slugOf(named)
    .replace(/-?\d{4}$/, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  const plain = `${base || "treaty"}-${year}`;
  let id = plain;
  for (let n = 2; dataset.treaties.has(id); n++) id = `${plain}-${n}`;
  return id;
}
