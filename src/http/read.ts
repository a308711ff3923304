import type { z } from "zod";
import { nearest } from "../base/id.js";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";

/** Reads parameters from the query of an address: each once, but for lists, which may be repeated; unknown ones are a problem. */
export function readQuery<Q extends z.ZodObject>(schema: Q, query: string): Outcome<z.output<Q>> {
  const given: Record<string, unknown> = {};
  const problems: Problem[] = [];
  if (query !== "") {
    const lists = listsOf(schema);
    for (const [name, value] of new URLSearchParams(query)) {
      if (lists.has(name)) given[name] = [...((given[name] as string[] | undefined) ?? []), value];
      else if (Object.hasOwn(given, name)) problems.push(problem("bad-question", `The parameter "${shortened(name)}" is given twice.`));
      // Two datasets are joined by a plus, which a query writes for a space.
      else given[name] = name === "dataset" ? value.replaceAll(" ", "+") : value;
    }
  }
  const read = schema.safeParse(given);
  if (read.success && problems.length === 0) return ok(read.data);
  return failed(...problems, ...(read.success ? [] : problemsIn(read.error, "parameter", Object.keys(schema.shape))));
}

const known = new WeakMap<z.ZodObject, ReadonlySet<string>>();

function listsOf(schema: z.ZodObject): ReadonlySet<string> {
  let lists = known.get(schema);
  if (!lists) {
    lists = new Set(Object.entries(schema.shape).flatMap(([name, type]) => (isList(type as z.ZodType) ? [name] : [])));
    known.set(schema, lists);
  }
  return lists;
}

function isList(type: z.ZodType): boolean {
  const { def } = type as unknown as { def: { type: string; innerType?: z.ZodType } };
  return def.type === "array" || (def.innerType !== undefined && isList(def.innerType));
}

/** Reads a body as JSON, and that by its schema. */
export function readBody<B extends z.ZodType>(schema: B, text: string, example: unknown): Outcome<z.output<B>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(
      problem("bad-value", `The body is not well-formed JSON: ${shortened((error as Error).message, 160)}`, {
        hint: `For instance: ${shortened(JSON.stringify(example), 120)}`,
      }),
    );
  }
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const { shape } = schema as unknown as { shape?: Record<string, unknown> };
  return failed(...problemsIn(read.error, "field", Object.keys(shape ?? {})));
}

/** What a schema finds wrong, as our problems. */
export function problemsIn(error: z.ZodError, what: string, names: readonly string[]): Problem[] {
  return error.issues.slice(0, 20).flatMap((issue): Problem[] => {
    const at = issue.path.length > 0 ? `The ${what} ${shortened(issue.path.map(String).join("."))}` : "The body";
    if (issue.code === "unrecognized_keys") {
      return issue.keys.slice(0, 20).map((key) => {
        const near = nearest(key.slice(0, 60), names);
        const hint = near.length > 0 ? `Try: ${near.join(", ")}` : names.length > 0 ? `There are: ${names.join(", ")}` : undefined;
        return problem("unknown-key", `There is no ${what} "${shortened(key)}" here.`, hint === undefined ? {} : { hint });
      });
    }
    if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return [problem("missing-key", `${at} is missing.`)];
    return [problem(issue.code === "invalid_type" ? "wrong-type" : "bad-value", `${at}: ${issue.message}.`)];
  });
}

function shortened(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most)}...` : text;
}
