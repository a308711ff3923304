import { durationOf } from "../../base/duration.js";
import { spanOf } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import type { Dataset } from "../../engine/dataset.js";
import { CLAIM_KINDS, type Claim, type ClaimKind, type ReportDocument, type Span } from "../claim.js";
import { claimsIn } from "./json.js";
import { ANSWERS, type Answered, LIMITS } from "./schema.js";

/** Why a claim of a model was not taken. */
export const DROP_REASONS = {
  kind: "it is of no known kind",
  form: "a field is missing, too long or not one of those allowed",
  quote: "its words do not stand in the text",
  date: "its date is not EDTF",
  state: "it names a state that the dataset does not have",
  name: "it names someone of whom the text does not speak",
  twice: "it says the same as another, of the same words",
  "too-many": "the part had too many claims",
} as const;
export type DropReason = keyof typeof DROP_REASONS;

/** What became of a model's claims: how many it made, how many were taken, and how many were dropped for what. */
export interface Sifted {
  found: number;
  kept: number;
  dropped: Partial<Record<DropReason, number>>;
}

/** What a document holds that claims are tested against; made once, used for every part. */
export interface Ground {
  text: string;
  words: ReadonlySet<string>;
  states: ReadonlySet<string>;
}

/** The words of a document and the state codes of a dataset. */
export function groundOf(document: ReportDocument, dataset: Dataset): Ground {
  const codes = [...dataset.states.values()].flatMap(({ id, codes }) => [
    ...(/^[a-z]{3}$/.test(id) ? [id.toUpperCase()] : []),
    ...codes.filter(({ system }) => system === "iso3").map(({ code }) => code),
  ]);
  const heading = `${document.title ?? ""} ${document.outlet ?? ""}`;
  return { text: document.text, words: new Set(wordsOf(`${heading} ${document.text}`)), states: new Set(codes) };
}

/** The words of the model in the body of a chat-completions reply; null where it has none. */
export function contentOf(body: unknown): { content: string; cutOff: boolean } | null {
  const choice = (body as { choices?: { message?: { content?: unknown }; finish_reason?: unknown }[] } | null)?.choices?.[0];
  const content = choice?.message?.content;
  const text = Array.isArray(content) ? content.map((part: { text?: unknown } | null) => part?.text ?? "").join("") : content;
  return typeof text === "string" && text.trim() !== "" ? { content: text, cutOff: choice!.finish_reason === "length" } : null;
}

/**
 * The claims in a model's words on one part of a document. Every claim must have the form of its kind, quote the part exactly, date
 * in EDTF, and name states of the dataset and people of the text; what fails is dropped and counted. Places are reckoned
 * from the quotation, never taken from the model. Null where the words hold no list of claims.
 */
export function readAnswer(content: string, part: Span, ground: Ground): { claims: Claim[]; sifted: Sifted; whole: boolean } | null {
  const found = claimsIn(content);
  if (!found) return null;
  const sifted: Sifted = { found: found.claims.length, kept: 0, dropped: {} };
  const drop = (reason: DropReason, count = 1): void => {
    sifted.dropped[reason] = (sifted.dropped[reason] ?? 0) + count;
  };
  if (found.claims.length > LIMITS.claims) drop("too-many", found.claims.length - LIMITS.claims);
  const ends = new Map<string, number>();
  const claims = found.claims.slice(0, LIMITS.claims).flatMap((raw): Claim[] => {
    const read = readOne(raw, part, ground, ends);
    if (typeof read === "string") drop(read);
    return typeof read === "string" ? [] : [read];
  });
  sifted.kept = claims.length;
  return { claims, sifted, whole: found.whole };
}

function readOne(raw: unknown, part: Span, ground: Ground, ends: Map<string, number>): Claim | DropReason {
  const kind = kindOf(raw);
  if (kind === null) return "kind";
  const formed = ANSWERS[kind].safeParse(raw);
  const result = formed.success && ANSWERS[kind].safeParse(cleaned(formed.data));
  if (!result || !result.success) return "form";
  const { quote: quoted, modality, attribution, ...said } = result.data as Answered;
  const quote = quoted.trim();
  const fields = { ...said, ...statesOf(said) } as Record<string, unknown>;
  const wrong = faultOf(fields, attribution, ground);
  if (wrong) return wrong;
  const key = JSON.stringify([quote, fields]);
  const before = ends.get(key);
  const start = quote === "" ? -1 : ground.text.indexOf(quote, before ?? part.start);
  if (start < 0 || start + quote.length > part.end) return before === undefined ? "quote" : "twice";
  const end = start + quote.length;
  ends.set(key, end);
  if (kind === "meeting" && durationOf(String(fields.duration)) === null) fields.duration = null;
  return { ...fields, start, end, quote, attribution, modality, origin: ["model"], links: {} } as unknown as Claim;
}

function kindOf(raw: unknown): ClaimKind | null {
  if (raw === null || typeof raw !== "object" || !Object.hasOwn(raw, "kind")) return null;
  return CLAIM_KINDS.find((kind) => kind === (raw as { kind: unknown }).kind) ?? null;
}

/** State codes in upper case, as the contract has them. */
function statesOf(said: Record<string, unknown>): Record<string, unknown> {
  const upper = (codes: unknown) => [...new Set((codes as string[]).map((code) => code.trim().toUpperCase()))];
  return {
    ...(Array.isArray(said.parties) && { parties: upper(said.parties) }),
    ...(Array.isArray(said.by) && { by: upper(said.by) }),
    ...(typeof said.host === "string" && { host: said.host.trim().toUpperCase() }),
  };
}

function faultOf(fields: Record<string, unknown>, attribution: Claim["attribution"], ground: Ground): DropReason | null {
  if (typeof fields.date === "string" && spanOf(fields.date) === null) return "date";
  const lists = [fields.parties, fields.by].filter(Array.isArray).flat() as string[];
  const codes = [...lists, ...(typeof fields.host === "string" ? [fields.host] : [])];
  if (!codes.every((code) => ground.states.has(code))) return "state";
  const people = [fields.visitor, fields.by, fields.invitee].filter((name) => typeof name === "string");
  const present = Array.isArray(fields.participants) ? (fields.participants as string[]) : [];
  const said = attribution.flatMap(({ who, via }) => [who, ...(via === null ? [] : [via])]);
  return [...people, ...present, ...said].every((name) => isNamed(name, ground)) ? null : "name";
}

/** Whether every word of a name stands in the text, or the name is a state's code. */
function isNamed(name: string, { words, states }: Ground): boolean {
  const own = wordsOf(name);
  return states.has(name) || (own.length > 0 && own.every((word) => words.has(word)));
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Control characters and marks of writing direction have no place in a field, and one that is empty then says nothing. The quotation
 * is compared as it is.
 */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ").trim() || null;
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === "quote" ? inner : cleaned(inner)]));
}
