import type { Folder } from "../../model/folder.js";
import type { Citation, Thing, Things } from "../../model/record.js";
import type { Path } from "../yaml.js";
import type { Finding } from "./finding.js";

/** A fact must rest on at least one source that was looked up: all of a fact's sources on memory is a finding of the strict validation. */
export function checkEvidence(thing: Thing<Folder>, things: Things): Finding[] {
  return [...citationsIn(thing, [])].flatMap(({ citations, path }) => {
    const known = citations.map(({ source }) => things.sources.get(source)).filter((source) => source !== undefined);
    if (known.length < citations.length || known.some(({ checked }) => checked.how !== "memory")) return [];
    return [
      {
        path,
        code: "memory-only" as const,
        message: "This fact rests on memory alone.",
        hint: "Cite a source that was looked up, or leave the fact out.",
      },
    ];
  });
}

function* citationsIn(value: unknown, path: Path): Generator<{ citations: Citation[]; path: Path }> {
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === "sources" && Array.isArray(inner)) yield { citations: inner as Citation[], path: [...path, step] };
    else yield* citationsIn(inner, [...path, step]);
  }
}
