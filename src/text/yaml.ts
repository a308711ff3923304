import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { type Place, type Problem, problem } from "../base/problem.js";

/** A path into a YAML value: keys and indexes. */
export type Path = readonly (string | number)[];

export interface YamlFile {
  value: unknown;
  /** The place of the value at a path, or of the key there; of the nearest enclosing value where the path leads nowhere. */
  placeOf(path: Path, part?: "key" | "value"): Place;
}

/**
 * Reads YAML with every scalar as text (failsafe schema), and remembers where each value stands.
 * Malformed text and duplicate keys come back as problems; then there is no value to trust.
 */
export function readYaml(file: string, text: string): { yaml?: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const problems = document.errors.map((error) =>
    error.code === "DUPLICATE_KEY"
      ? problem("duplicate-key", "This key stands twice in one mapping.", { at: placeAt(error.pos[0]), hint: "Keep one of the two." })
      : problem("bad-yaml", error.message, { at: placeAt(error.pos[0]) }),
  );
  if (problems.length > 0) return { problems };
  if (!isMap(document.contents)) {
    return { problems: [problem("not-a-mapping", "The file should hold keys and values.", { at: { file, line: 1, column: 1 } })] };
  }
  const placeOf = (path: Path, part: "key" | "value" = "value"): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = nodeAt(document.contents as Node, path.slice(0, length), length === path.length ? part : "value");
      if (node?.range) return placeAt(node.range[0]);
    }
    return placeAt(document.contents?.range?.[0] ?? 0);
  };
  return { yaml: { value: document.toJS(), placeOf }, problems };
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
