import type { z } from "zod";
import { nearest } from "../base/id.js";
import { type Problem, type ProblemCode, problem } from "../base/problem.js";
import { branchFor, defOf, isMapping, type Schema } from "./schema-branch.js";
import type { Path, YamlFile } from "./yaml.js";

type Issue = z.core.$ZodIssue;

/** The problems of one file in our own form, each at the line and column that it is about. */
export function schemaProblems(issues: readonly Issue[], yaml: YamlFile, schema: Schema): Problem[] {
  return allLocated(issues, yaml, schema, []);
}

/** A value of the wrong type is told once, not also as too short; a misspelled key once, not also as missing. */
function allLocated(issues: readonly Issue[], yaml: YamlFile, schema: Schema, base: Path): Problem[] {
  const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => path.join("\n")));
  const misspelled = new Set(issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? meantKeys(issue, yaml, schema, base) : [])));
  return issues
    .filter(({ code, path }) => code !== "too_small" || !mistyped.has(path.join("\n")))
    .filter(({ path }) => !misspelled.has(path.join("\n")))
    .flatMap((issue) => located(issue, yaml, schema, base));
}

/** The paths of the keys that unknown keys were most likely meant to be, where those are missing. */
function meantKeys(issue: Extract<Issue, { code: "unrecognized_keys" }>, yaml: YamlFile, schema: Schema, base: Path): string[] {
  const path = issue.path as Path;
  const known = keysAt(schema, yaml.value, [...base, ...path]);
  const meant = issue.keys.flatMap((key) => nearest(key, known, 1));
  return meant.filter((key) => valueAt(yaml.value, [...base, ...path, key]) === undefined).map((key) => [...path, key].join("\n"));
}

function located(issue: Issue, yaml: YamlFile, schema: Schema, base: Path): Problem[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const given = valueAt(yaml.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        problem("unknown-key", `There is no key "${key}" here.`, {
          at: yaml.placeOf([...path, key], "key"),
          ...tryOneOf(nearest(key, keysAt(schema, yaml.value, path))),
        }),
      );
    case "invalid_union":
      return union(issue, yaml, schema, path, given);
    case "invalid_type":
      if (given === undefined) return [missing(path, yaml)];
      return [wrongType(path, yaml, given, issue.expected)];
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
function union(issue: Extract<Issue, { code: "invalid_union" }>, yaml: YamlFile, schema: Schema, path: Path, given: unknown): Problem[] {
  if (given === undefined) return [missing(path, yaml)];
  if (issue.errors.length === 0) {
    const options = (issue as { options?: unknown[] }).options?.map(String) ?? [];
    return [badValue(path, yaml, given, options)];
  }
  const otherShape = (error: Issue): boolean =>
    error.path.length === 0 && (error.code === "invalid_type" || (error.code === "invalid_value" && typeof given !== "string"));
  const sameShape = issue.errors.filter((errors) => !errors.some(otherShape));
  const structured = sameShape.filter((errors) => !errors.every((error) => error.code === "invalid_value" && error.path.length === 0));
  if (structured.length === 0 && sameShape.length > 0) return [badValue(path, yaml, given, sameShape.flat().flatMap(allowedWords))];
  const meant = (structured.length > 0 ? structured : issue.errors).toSorted((a, b) => a.length - b.length)[0]!;
  return allLocated(meant, yaml, schema, path);
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

function wrongType(path: Path, yaml: YamlFile, given: unknown, expected: string): Problem {
  return problem("wrong-type", `${keyWords(path)} should be ${typeWords(expected)}, not ${valueWords(given)}.`, { at: yaml.placeOf(path) });
}

function badValue(path: Path, yaml: YamlFile, given: unknown, allowed: readonly string[]): Problem {
  if (typeof given !== "string") return wrongType(path, yaml, given, "string");
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

function allowedWords(issue: Issue): string[] {
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
}

/** The keys that the mapping at a path may have, for did-you-mean. */
function keysAt(schema: Schema, root: unknown, path: Path): string[] {
  let [at, value] = [branchFor(schema, root), root];
  for (const step of path) {
    const def = at && defOf(at);
    value = valueAt(value, [step]);
    const inner = def?.type === "object" ? def.shape[String(step)] : def?.type === "array" ? def.element : undefined;
    at = inner ? branchFor(inner, value) : null;
  }
  const def = at && defOf(at);
  const given = isMapping(value) ? Object.keys(value) : [];
  return def?.type === "object" ? Object.keys(def.shape).filter((key) => !given.includes(key)) : [];
}
