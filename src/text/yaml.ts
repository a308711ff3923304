import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from "yaml";
import { type FilePlace, type Problem, problem } from "../base/problem.js";
import { aliasesIn } from "./aliases.js";
import { tooDeepAt } from "./nesting.js";

/** A path into a YAML value: keys and indexes. */
export type Path = readonly (string | number)[];

export interface YamlFile {
  value: unknown;
  /** The place of the value at a path, or of the key there; of the nearest enclosing value where the path leads nowhere. */
  placeOf(path: Path, part?: "key" | "value"): FilePlace;
}

/**
 * Reads YAML with every scalar as text (failsafe schema), and remembers where each value stands.
 * Malformed text comes back as problems without a value. Of a key that stands twice the last value is taken, beside the problem.
 */
export function readYaml(file: string, marked: string): { yaml?: YamlFile; problems: Problem[] } {
  const text = marked.replace(/^\uFEFF/, "");
  const lines = new LineCounter();
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const malformed = (offset: number, message: string, hint?: string): Problem =>
    problem("bad-yaml", message, { at: placeAt(offset), ...(hint && { hint }) });
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const before = text.slice(0, deep).split("\n");
    const at = { file, line: before.length, column: before.at(-1)!.length + 1 };
    return { problems: [problem("bad-yaml", "The file nests too deep.", { at })] };
  }
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const problems = document.errors.map((error) =>
    error.code === "DUPLICATE_KEY"
      ? problem("duplicate-key", "This key stands twice in one mapping.", { at: placeAt(error.pos[0]), hint: "Keep one of the two." })
      : malformed(startOf(error, document), error.message),
  );
  if (problems.some(({ code }) => code === "bad-yaml")) return { problems: onePerLine(problems) };
  if (!isMap(document.contents)) {
    return { problems: [problem("not-a-mapping", "The file should hold keys and values.", { at: { file, line: 1, column: 1 } })] };
  }
  const aliases = aliasesIn(document);
  if (aliases.broken.length > 0) return { problems: aliases.broken.map(({ node, why }) => malformed(node.range![0], why)) };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    if (!aliases.first) throw error;
    return { problems: [malformed(aliases.first.range![0], "The aliases multiply too far.", "Write the values out.")] };
  }
  const placeOf = (path: Path, part: "key" | "value" = "value"): FilePlace => {
    for (let length = path.length; length > 0; length--) {
      const node = nodeAt(document.contents as Node, path.slice(0, length), length === path.length ? part : "value");
      if (node?.range) return placeAt(node.range[0]);
    }
    return placeAt(document.contents?.range?.[0] ?? 0);
  };
  return { yaml: { value, placeOf }, problems };
}

/** An unclosed quotation mark is noticed at the end of the text; the mistake stands where it opens. */
function startOf(error: YAMLError, document: Document): number {
  let start = error.pos[0];
  if (error.code !== "MISSING_CHAR") return start;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") && range && range[0] < start && range[1] === error.pos[0]) start = range[0];
    },
  });
  return start;
}

/** The library's further errors on the line of a malformed place follow from the first. */
function onePerLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number | undefined>();
  return problems.filter(({ code, at }) => {
    if (code !== "bad-yaml") return true;
    const fresh = !lines.has(at?.line);
    lines.add(at?.line);
    return fresh;
  });
}

function nodeAt(root: Node, path: Path, part: "key" | "value"): Node | undefined {
  const parent = path.slice(0, -1).reduce<Node | undefined>((node, step) => child(node, step), root);
  const last = path.at(-1)!;
  if (part === "value" || !isMap(parent)) return child(parent, last);
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(last));
  return isNode(pair?.key) ? pair.key : undefined;
}

function child(node: Node | undefined, step: string | number): Node | undefined {
  if (!node || !("get" in node)) return undefined;
  const found = (node as { get(key: unknown, keepScalar: boolean): unknown }).get(step, true);
  return isNode(found) ? found : undefined;
}
