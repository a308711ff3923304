import type { Folder } from "../../model/folder.js";
import type { Citation, Thing, Things } from "../../model/record.js";
import type { Path } from "../yaml.js";
import type { Finding } from "./finding.js";

/**
 * What the strict validation asks of the evidence: each fact rests on at least one source that was looked up, and each citation
 * says where in its source the fact stands.
 */
export function checkEvidence(thing: Thing<Folder>, things: Things): Finding[] {
  return [...citationsIn(thing, [])].flatMap(({ citations, path }) => [
    ...remembered(citations, path, things),
    ...unplaced(citations, path),
  ]);
}

function remembered(citations: readonly Citation[], path: Path, things: Things): Finding[] {
  const known = citations.map(({ source }) => things.sources.get(source)).filter((source) => source !== undefined);
  if (known.length < citations.length || known.some(({ checked }) => checked.how !== "memory")) return [];
  return [
    {
      path,
      code: "memory-only",
      message: "This fact rests on memory alone.",
      hint: "Cite a source that was looked up, or leave the fact out.",
    },
  ];
}

function unplaced(citations: readonly Citation[], path: Path): Finding[] {
  return citations.flatMap(({ source, at }, index): Finding[] =>
    at !== undefined && at.trim() !== ""
      ? []
      : [
          {
            path: [...path, index],
            code: "no-locator",
            message: `This citation does not say where in "${source}" the fact stands.`,
            hint: 'Add at: an article, page or paragraph, "entry: NAME" in a list, "headline", or "whole page" where it is short.',
          },
        ],
  );
}

function* citationsIn(value: unknown, path: Path): Generator<{ citations: Citation[]; path: Path }> {
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === "sources" && Array.isArray(inner)) yield { citations: inner as Citation[], path: [...path, step] };
    else yield* citationsIn(inner, [...path, step]);
  }
}
