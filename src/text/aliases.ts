import { type Document, type Node, visit } from "yaml";

/** Aliases of a document: the first, and those that cannot be followed because they name no anchor or hold themselves. */
export interface Aliases {
  first?: Node;
  broken: { node: Node; why: string }[];
}

export function aliasesIn(document: Document): Aliases {
  const anchors = new Map<string, Node>();
  const found: Aliases = { broken: [] };
  const remember = (_: unknown, node: Node & { anchor?: string }): void => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
  };
  visit(document, {
    Scalar: remember,
    Map: remember,
    Seq: remember,
    Alias(_, node, ancestors) {
      found.first ??= node;
      const target = anchors.get(node.source);
      if (!target) found.broken.push({ node, why: `There is no anchor "${node.source}" above.` });
      else if (ancestors.includes(target)) found.broken.push({ node, why: `The anchor "${node.source}" would hold itself.` });
    },
  });
  return found;
}
