import type { z } from "zod";
import type { Folder } from "../model/folder.js";
import type { Thing } from "../model/record.js";
import { SCHEMAS } from "../model/schema/index.js";
import type { Path } from "./yaml.js";

/** A file's value with its mistakes made good enough to look for others, and where it was touched. */
export interface Repaired {
  thing: Thing<Folder>;
  touched: Path[];
}

type Issue = z.core.$ZodIssue;

/**
 * Puts something harmless where the schema found a mistake, so that what needs a sound value (order of dates, actors, ids) can
 * still be checked and all mistakes of a file come back at once. Null where that does not make it sound.
 */
export function repaired(folder: Folder, id: string, value: unknown, issues: readonly Issue[]): Repaired | null {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const touched: Path[] = [];
  for (const issue of issues.flatMap((one) => deepest(one, []))) {
    if (!mend(copy, issue)) return null;
    touched.push(issue.path);
  }
  const result = SCHEMAS[folder].safeParse(copy);
  return result.success ? { thing: { ...result.data, id } as Thing<Folder>, touched } : null;
}

/** Whether a finding is about something that was touched, and so about nothing that the file says. */
export function isTouched(path: Path, touched: readonly Path[]): boolean {
  return touched.some((one) => one.every((step, index) => index >= path.length || path[index] === step));
}

interface Fault {
  path: Path;
  fix: { kind: "delete"; keys: readonly string[] } | { kind: "put"; value: unknown };
}

function deepest(issue: Issue, base: Path): Fault[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case "unrecognized_keys":
      return [{ path, fix: { kind: "delete", keys: issue.keys } }];
    case "invalid_value":
      return [{ path, fix: { kind: "put", value: issue.values[0] } }];
    case "invalid_union": {
      const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0];
      return nearest ? nearest.flatMap((one) => deepest(one, path)) : [{ path, fix: { kind: "put", value: undefined } }];
    }
    case "invalid_type":
      return [{ path, fix: { kind: "put", value: placeholder(path, issue.expected) } }];
    case "custom":
      return [{ path, fix: { kind: "put", value: issue.params?.code === "missing-key" ? "unknown" : undefined } }];
    default:
      return [{ path, fix: { kind: "put", value: undefined } }];
  }
}

function placeholder(path: Path, expected: string): unknown {
  if (expected === "array") return path.at(-1) === "sources" ? [{ source: "none" }] : undefined;
  return expected === "string" ? "none" : undefined;
}

/** Dates may always be unknown; any other value without a placeholder cannot be mended. */
function mend(root: unknown, { path, fix }: Fault): boolean {
  const parent = path
    .slice(0, fix.kind === "delete" ? undefined : -1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], root);
  if (parent === null || typeof parent !== "object") return false;
  if (fix.kind === "delete") {
    for (const key of fix.keys) delete (parent as Record<string, unknown>)[key];
    return true;
  }
  const value = fix.value ?? (path.at(-1) === "date" ? "unknown" : undefined);
  if (value === undefined) return false;
  (parent as Record<string, unknown>)[path.at(-1)!] = value;
  return true;
}
