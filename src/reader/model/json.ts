/** JSON found in a model's words. `whole` is false where the end was missing and only complete claims were saved. */
export interface FoundClaims {
  claims: unknown[];
  whole: boolean;
}

const MOST_STARTS = 50;

/** Models that think aloud close their thoughts so; what comes before is none of the answer. */
const THOUGHT = "</think>";

/**
 * The list of claims in what a model wrote: the text itself, a fenced block in it, or the first stretch of JSON amid chatter.
 * Of an answer that breaks off, the claims that are complete. Null where there is no such list.
 */
export function claimsIn(answer: string): FoundClaims | null {
  const text = answer.slice(answer.lastIndexOf(THOUGHT) < 0 ? 0 : answer.lastIndexOf(THOUGHT) + THOUGHT.length).replace(/^\uFEFF/, "");
  const fenced = text.split("```").filter((_, index) => index % 2 === 1);
  for (const whole of [text, ...fenced.map((block) => block.replace(/^[a-z]{0,10}\r?\n/i, ""))]) {
    const claims = listOf(parsed(whole.trim()));
    if (claims) return { claims, whole: true };
  }
  return amid(text);
}

/** Looks for stretches from each opening bracket on, so many of them at most; a stretch that ends is passed over whole. */
function amid(text: string): FoundClaims | null {
  let at = 0;
  for (let tries = 0; tries < MOST_STARTS; tries++) {
    const start = nextOf(text, at);
    if (start < 0) return null;
    const end = endOf(text, start);
    const claims = end === null ? null : listOf(parsed(text.slice(start, end)));
    if (claims) return { claims, whole: true };
    const saved = end === null ? cutOff(text.slice(start)) : null;
    if (saved) return saved;
    at = end ?? start + 1;
  }
  return null;
}

function nextOf(text: string, from: number): number {
  const found = /[[{]/g;
  found.lastIndex = from;
  return found.exec(text)?.index ?? -1;
}

/** Where the JSON value that opens at `start` ends; null where it does not. Reads on without calling itself, however deep it nests. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === "\\") i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return null;
}

/** The complete objects of a list that breaks off. */
function cutOff(text: string): FoundClaims | null {
  const list = /^\{\s*"claims"\s*:\s*\[|^\[/.exec(text);
  if (!list) return null;
  const claims: unknown[] = [];
  let at = list[0].length;
  for (;;) {
    const start = text.indexOf("{", at);
    const end = start < 0 ? null : endOf(text, start);
    if (end === null) return { claims, whole: false };
    const claim = parsed(text.slice(start, end));
    if (claim !== undefined) claims.push(claim);
    at = end;
  }
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const claims = value !== null && typeof value === "object" && Object.hasOwn(value, "claims") && (value as { claims: unknown }).claims;
  return Array.isArray(claims) ? claims : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
