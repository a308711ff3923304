import type { Dataset } from "../../engine/dataset.js";
import {
  DECISIONS,
  type Force,
  MEANS,
  OBLIGATION_WORDS,
  type Obligation,
  PRIMARY_OBLIGATIONS,
  type Provision,
  QUALIFIERS,
  type Response,
  SECONDARY_OBLIGATIONS,
  type Trigger,
} from "../../model/index.js";
import type { Asker } from "./asker.js";
import { askConditions } from "./conditions.js";
import type { SourceBook } from "./sources.js";
import { askStates } from "./states.js";

/** The borders between the five primary kinds, in the order in which they are asked (docs/coding-guide.md). */
const TESTS: readonly { kind: Obligation; ask: string }[] = [
  { kind: "defense", ask: "Must a party help the other when the other is attacked, by force or by what it judges necessary?" },
  { kind: "offense", ask: "Must a party fight beside the other in a war, also one that the other began?" },
  { kind: "neutrality", ask: "Must a party stay out of a war of the other with a third state, or give the third state no help?" },
  { kind: "nonaggression", ask: "Must the parties not attack each other, or use no force between them?" },
  { kind: "consultation", ask: "Must they talk with each other when a threat, an attack or a crisis comes?" },
];

const MEANINGS: Partial<Record<Obligation, string>> = {
  "no-aid-to-enemy": "no help to a state that attacks the other",
  "no-contrary-alliance": "no treaty aimed against the other",
  "no-separate-peace": "no peace without the other",
  "military-cooperation": "joint staffs, exercises, command",
  "military-aid": "arms, training, money",
  basing: "forces on the other's territory",
  guarantee: "of a third state's or area's independence",
};

const TRIGGER_HINTS: readonly { value: Trigger; hint: string }[] = [
  { value: "armed-attack", hint: "an attack has begun" },
  { value: "war", hint: "a state of war, whoever began it" },
  { value: "threat", hint: "an attack threatens" },
  { value: "crisis", hint: "a tense situation short of that" },
  { value: "standing", hint: "due at all times, called by no event" },
];

const FORCE_HINTS: readonly { value: Force; hint: string }[] = [
  { value: "duty", hint: "the party must" },
  { value: "right", hint: "it may" },
  { value: "declaration", hint: "it says that it means to" },
];

/** The treaty's promises, one after the other; at least one. */
export async function askProvisions(asker: Asker, dataset: Dataset, book: SourceBook, parties: readonly string[]): Promise<Provision[]> {
  asker.tell("Provisions: one for each promise in each article. A different promise for another case is another provision.");
  const provisions: Provision[] = [];
  do {
    provisions.push(await askProvision(asker, dataset, book, parties, provisions));
  } while (await asker.agree(`provision-${provisions.length + 1}`, "Another promise?", false));
  return provisions;
}

async function askProvision(
  asker: Asker,
  dataset: Dataset,
  book: SourceBook,
  parties: readonly string[],
  before: readonly Provision[],
): Promise<Provision> {
  const key = `provision-${before.length + 1}`;
  const obligation = await askObligation(asker, key);
  const article = await asker.text(`${key}-article`, { ask: "In which article?", example: "art. 4", optional: true });
  const primary = (PRIMARY_OBLIGATIONS as readonly string[]).includes(obligation);
  const everybody = await asker.agree(`${key}-mutual`, "Does every party owe it to every other?", true);
  const promisors = everybody ? [] : await askStates(asker, dataset, `${key}-promisors`, "Who owes it?", { among: parties });
  const promisees = everybody ? [] : await askStates(asker, dataset, `${key}-promisees`, "To whom?", { among: parties });
  const trigger = await asker.several(`${key}-trigger`, "What calls it due? Choose none to leave what its kind implies.", TRIGGER_HINTS);
  const conditions = primary ? await askConditions(asker, dataset, key) : null;
  const response = obligation === "defense" || obligation === "offense" ? await askResponse(asker, key) : null;
  const force = await asker.choose(`${key}-force`, "Is it a duty, a right, or only declared?", FORCE_HINTS, "duty");
  const text = await asker.text(`${key}-text`, { ask: "What does the article say, in your own words?" });
  return {
    id: freeId(article, obligation, before),
    obligation,
    ...(article && { article }),
    ...(promisors.length > 0 && { promisors }),
    ...(promisees.length > 0 && { promisees }),
    ...(trigger.length > 0 && { trigger }),
    ...(conditions && { conditions }),
    ...(response && { response }),
    ...(force !== "duty" && { force }),
    text,
    sources: await book.cite(key, "so", article),
  };
}

async function askObligation(asker: Asker, key: string): Promise<Obligation> {
  const known = await asker.choose<Obligation | "help">(`${key}-obligation`, "What is promised?", [
    { value: "help", label: "ask me", hint: "a few questions that decide it" },
    ...[...PRIMARY_OBLIGATIONS, ...SECONDARY_OBLIGATIONS].map((value) => ({
      value,
      label: OBLIGATION_WORDS[value],
      ...(MEANINGS[value] && { hint: MEANINGS[value] }),
    })),
  ]);
  if (known !== "help") return known;
  for (const { kind, ask } of TESTS) {
    if (!(await asker.agree(`${key}-is-${kind}`, ask, false))) continue;
    asker.tell(`That is ${OBLIGATION_WORDS[kind]}.`);
    return kind;
  }
  return asker.choose(
    `${key}-secondary`,
    "None of the five primary kinds. Which of these?",
    SECONDARY_OBLIGATIONS.map((value) => ({ value, label: OBLIGATION_WORDS[value], ...(MEANINGS[value] && { hint: MEANINGS[value] }) })),
  );
}

async function askResponse(asker: Asker, key: string): Promise<Response> {
  const words = <T extends string>(values: readonly T[]) =>
    [...values, "unknown" as const].map((value) => ({ value, label: value.replaceAll("-", " ") }));
  const means = await asker.choose(`${key}-means`, "With what must it answer?", words(MEANS));
  const timing = await asker.choose(`${key}-timing`, "How soon?", words(["immediate", "unspecified"] as const));
  const decision = await asker.choose(`${key}-decision`, "Who decides that the promise is due?", words(DECISIONS));
  const qualifiers = await asker.several(`${key}-qualifiers`, "To what does the text bind the answer?", [
    { value: QUALIFIERS[0], label: "article 51 of the UN Charter" },
    { value: QUALIFIERS[1], label: "each party's own law" },
    { value: QUALIFIERS[2], label: "the UN Charter" },
    { value: QUALIFIERS[3], label: "a regional organisation" },
  ]);
  return { means, timing, decision, qualifiers: qualifiers.length > 0 ? qualifiers : "none" };
}

/** `art-4` from "art. 4", else the obligation's name; with a number where it is taken. */
function freeId(article: string, obligation: Obligation, before: readonly Provision[]): string {
  const found = /^(?:art(?:icle|s)?\.?)\s*(\d+|[IVX]+)/i.exec(article)?.[1];
  const wanted = found ? `art-${found.toLowerCase()}` : obligation;
  const taken = new Set(before.map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = found && n === 2 ? `${wanted}-${obligation}` : `${wanted}-${n}`;
  return id;
}
