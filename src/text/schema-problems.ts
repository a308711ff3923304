import { z } from "zod";
import { nearest } from "../base/id.js";
import { type Problem, type ProblemCode, problem } from "../base/problem.js";
import { SCHEMAS } from "../model/schema/index.js";
import type { Path, YamlFile } from "./yaml.js";

type Issue = z.core.$ZodIssue;

/** The problems of one file in our own form, each at the line and column that it is about. */
export function schemaProblems(issues: readonly Issue[], yaml: YamlFile, value: unknown): Problem[] {
  return issues.flatMap((issue) => located(issue, yaml, value, []));
}

function located(issue: Issue, yaml: YamlFile, root: unknown, base: Path): Problem[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const given = valueAt(root, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        problem("unknown-key", `There is no key "${key}" here.`, {
          at: yaml.placeOf([...path, key], "key"),
          ...tryOneOf(nearest(key, knownKeys())),
        }),
      );
    case "invalid_union":
      return union(issue, yaml, root, path, given);
    case "invalid_type":
      if (given === undefined) return [missing(path, yaml)];
      return [
        problem("wrong-type", `${keyWords(path)} should be ${typeWords(issue.expected)}, not ${valueWords(given)}.`, {
          at: yaml.placeOf(path),
        }),
      ];
    case "invalid_value":
      if (given === undefined) return [missing(path, yaml)];
      return [badValue(path, yaml, given, issue.values.map(String))];
    case "too_small":
      return [
        problem("bad-value", `${keyWords(path)} should hold at least ${issue.minimum}.`, {
          at: yaml.placeOf(path),
          hint: "Leave the key out if there is nothing to say.",
        }),
      ];
    case "custom":
      return [custom(issue.params?.code as ProblemCode | undefined, issue, path, yaml, given)];
    default:
      return [problem("bad-value", `${keyWords(path)} cannot be ${valueWords(given)}.`, { at: yaml.placeOf(path) })];
  }
}

/** Of a union's branches, the one that the writer most likely meant. */
function union(issue: Extract<Issue, { code: "invalid_union" }>, yaml: YamlFile, root: unknown, path: Path, given: unknown): Problem[] {
  if (given === undefined) return [missing(path, yaml)];
  if (issue.errors.length === 0) {
    const options = (issue as { options?: unknown[] }).options?.map(String) ?? [];
    return [badValue(path, yaml, given, options)];
  }
  const sameShape = issue.errors.filter((errors) => !errors.some((error) => error.path.length === 0 && error.code === "invalid_type"));
  const structured = sameShape.filter((errors) => !errors.every((error) => error.code === "invalid_value" && error.path.length === 0));
  const meant = (structured.length > 0 ? structured : sameShape.length > 0 ? sameShape : issue.errors).toSorted(
    (a, b) => a.length - b.length,
  )[0]!;
  return meant.flatMap((error) => located(error, yaml, root, path));
}

function custom(code: ProblemCode | undefined, issue: Issue, path: Path, yaml: YamlFile, given: unknown): Problem {
  const at = yaml.placeOf(path);
  switch (code) {
    case "bad-date":
      return problem(code, `${valueWords(given)} is no date in EDTF.`, {
        at,
        hint: 'Write "1996-09-10", "2000-02", "1815?" or "184X", in quotes.',
      });
    case "not-a-day":
      return problem(code, `${valueWords(given)} is a stretch of time where one date is meant.`, {
        at,
        hint: 'If the date is uncertain, write "[1995-08-07..1995-09-07]".',
      });
    case "bad-id":
      return problem(code, `${valueWords(given)} is no id.`, {
        at,
        hint: "Ids are lower-case words joined by hyphens, for instance russia-north-korea-2000.",
      });
    case "missing-key":
      return { ...missing(path, yaml), message: `${issue.message}.` };
    default:
      return problem("bad-value", `${keyWords(path)} cannot be ${valueWords(given)}.`, { at });
  }
}

function missing(path: Path, yaml: YamlFile): Problem {
  return problem("missing-key", `The key "${path.at(-1)}" is missing.`, { at: yaml.placeOf(path.slice(0, -1)) });
}

function badValue(path: Path, yaml: YamlFile, given: unknown, allowed: readonly string[]): Problem {
  const near = typeof given === "string" ? nearest(given, allowed) : [];
  const hint = near.length > 0 ? `Try: ${near.join(", ")}` : allowed.length > 0 ? `One of: ${allowed.join(", ")}` : undefined;
  return problem("bad-value", `${keyWords(path)} cannot be ${valueWords(given)}.`, { at: yaml.placeOf(path), ...(hint && { hint }) });
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value === null || typeof value !== "object" ? undefined : (value as Record<string, unknown>)[String(step)]),
    root,
  );
}

function keyWords(path: Path): string {
  const key = path.findLast((step) => typeof step === "string");
  return typeof path.at(-1) === "number" ? `An entry of "${key ?? "the file"}"` : `"${key ?? "The file"}"`;
}

function typeWords(expected: string): string {
  return (
    { object: "a mapping of keys to values", array: "a list", string: "a text", record: "a mapping of keys to values" }[expected] ??
    `of type ${expected}`
  );
}

function valueWords(given: unknown): string {
  if (Array.isArray(given)) return "a list";
  if (given !== null && typeof given === "object") return "a mapping";
  const text = String(given);
  return text === "" ? "empty" : `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

function tryOneOf(words: string[]): { hint?: string } {
  return words.length > 0 ? { hint: `Try: ${words.join(", ")}` } : {};
}

/** Keys that occur anywhere in the schemas, for did-you-mean; gathered once, when first needed. */
function knownKeys(): Set<string> {
  if (!keys) {
    keys = new Set();
    for (const schema of Object.values(SCHEMAS)) gather(z.toJSONSchema(schema), keys);
  }
  return keys;
}

let keys: Set<string> | undefined;

function gather(schema: unknown, into: Set<string>): void {
  if (schema === null || typeof schema !== "object") return;
  for (const [key, inner] of Object.entries(schema)) {
    if (key === "properties") for (const name of Object.keys(inner as object)) into.add(name);
    gather(inner, into);
  }
}
