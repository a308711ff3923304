import { Lexer } from "yaml";

/** Deeper than any record; the composer of the YAML library recurses, and far deeper it would exhaust the stack. */
const DEEPEST = 200;

/** The offset at which a text nests too deep to be composed, or null. Indentation counts by its columns; most texts hold too few marks. */
export function tooDeepAt(text: string): number | null {
  if (text.length < DEEPEST || (text.match(/[[{?-]| {2}/g)?.length ?? 0) * 2 < DEEPEST) return null;
  let [offset, flow, indent, marks] = [0, 0, 0, 0];
  let [lineStart, scalar] = [true, false];
  for (const token of new Lexer().lex(text)) {
    if (scalar) scalar = false;
    else if (CONTROLS.has(token)) {
      scalar = token === SCALAR;
      continue;
    } else if (token === "[" || token === "{") flow += 1;
    else if (token === "]" || token === "}") flow = Math.max(0, flow - 1);
    else if (token === "-" || token === "?") marks += 1;
    else if (token === "\n" || token === "\r\n") [indent, marks] = [0, 0];
    else if (lineStart && token.startsWith(" ") && flow === 0) indent = token.length;
    if (flow + indent + marks > DEEPEST && token.trim() !== "") return offset;
    lineStart = token.endsWith("\n");
    offset += token.length;
  }
  return null;
}

const SCALAR = "\u001F";
/** Tokens of the lexer that stand for no character of the text: document, broken flow and scalar ahead. */
const CONTROLS = new Set(["\u0002", "\u0018", SCALAR]);
