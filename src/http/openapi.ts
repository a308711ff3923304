import { z } from "zod";
import type { Example, Operation } from "./operation.js";
import { PROBLEM_TYPE } from "./problem.js";
import { components, problemDocument } from "./schemas/parts.js";

type Json = Record<string, unknown>;

/** Where the parts of the document lie that others refer to. */
const SCHEMAS = "#/components/schemas/";

/** The document of the API (OpenAPI 3.1): made from the operations and their schemas, so that it says what they do. */
export function openApi(operations: readonly Operation[], base: string, version: string): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of components) registry.add(schema, { id });
  for (const { id, answer } of operations) if (!registry.has(answer)) registry.add(answer, { id: `${capital(id)}Answer` });
  const nameOf = (schema: z.ZodType) => `${SCHEMAS}${registry.get(schema)!.id}`;
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = base + operation.path;
    paths[path] = { ...paths[path], [operation.method]: described(operation, base, nameOf) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "casus",
      version,
      summary: "What states have promised each other in treaties, and what falls due when.",
      description:
        "Read-only. Answers carry their reasons and sources. Dates are EDTF; what is not known is null or unknown, never 0 or no. Every answer to GET has an ETag that changes with the dataset; ask again with If-None-Match.",
      license: { name: "See LICENSE", identifier: "LicenseRef-casus" },
    },
    servers: [{ url: "/" }],
    tags: TAGS,
    paths,
    components: {
      schemas: schemasOf(registry),
      responses: {
        NotModified: { description: "The client holds this answer already (If-None-Match)." },
        Problem: {
          description: "What is wrong, with every problem at once.",
          content: { [PROBLEM_TYPE]: { schema: { $ref: nameOf(problemDocument) } } },
        },
      },
      headers: {
        ETag: { description: "Changes with the dataset, the version and the question.", schema: { type: "string" } },
        Link: { description: "To the next page (rel=next), or to what describes a file (rel=describedby).", schema: { type: "string" } },
        RetryAfter: { description: "Seconds.", schema: { type: "integer" } },
      },
    },
  };
}

const TAGS = [
  { name: "Datasets", description: "What is held." },
  { name: "Record", description: "States, treaties, meetings, people, places, sources and wars: lists, and each by itself." },
  { name: "Questions", description: "What treaties say, through time and side by side." },
  { name: "Scenarios", description: "What an attack calls due, and what that sets off." },
  { name: "Reports", description: "What news and communiques claim, held against the record." },
  { name: "Panels", description: "Tables for statistics." },
];

function described(operation: Operation, base: string, nameOf: (schema: z.ZodType) => string): Json {
  const { id, tag, summary, description, params, query, body, files, answer, otherTypes, paged, heavy, examples, method } = operation;
  const parameters = [...parametersIn(params, "path", examples), ...parametersIn(query, "query", examples)];
  const headers = {
    ...(method === "get" && { ETag: { $ref: "#/components/headers/ETag" } }),
    ...((paged || otherTypes) && { Link: { $ref: "#/components/headers/Link" } }),
  };
  const refused = [...REFUSALS, ...(body ? WITH_BODY : []), ...(heavy ? HEAVY : [])].sort((a, b) => a - b);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: bodySchema(body), examples: bodies(examples) },
          ...Object.fromEntries(Object.entries(files ?? {}).map(([type, told]) => [type, { schema: { description: told } }])),
        },
      },
    }),
    responses: {
      200: {
        description: "The answer.",
        ...(Object.keys(headers).length > 0 && { headers }),
        content: {
          "application/json": { schema: { $ref: nameOf(answer) } },
          ...Object.fromEntries(
            Object.entries(otherTypes ?? {}).map(([type, told]) => [
              type,
              { schema: { type: "string", description: told, ...(type.startsWith("text/") ? {} : { contentMediaType: type }) } },
            ]),
          ),
        },
      },
      ...(method === "get" && { 304: { $ref: "#/components/responses/NotModified" } }),
      ...Object.fromEntries(refused.map((status) => [status, { $ref: "#/components/responses/Problem" }])),
    },
    "x-examples": examples.map((example) => ({ summary: example.summary, ...requestOf(operation, base, example) })),
  };
}

const REFUSALS = [400, 404, 422, 500, 503];
const WITH_BODY = [408, 413, 415];
const HEAVY = [429];

/** The request that an example makes. */
export function requestOf(
  { method, path }: Operation,
  base: string,
  { path: parts = {}, query = {}, body }: Example,
): { method: string; url: string; body?: unknown } {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? "").replaceAll("%3A", ":"));
  const words = new URLSearchParams(query).toString().replaceAll("%2C", ",");
  return { method: method.toUpperCase(), url: `${base}${filled}${words === "" ? "" : `?${words}`}`, ...(body !== undefined && { body }) };
}

function parametersIn(schema: z.ZodObject, place: "path" | "query", examples: readonly Example[]): Json[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const { description, example, ...rest } = bare(z.toJSONSchema(type as z.ZodType, { io: "output", unrepresentable: "any" }) as Json);
    const given = examples.map((one) => (place === "path" ? one.path : one.query)?.[name]).find((value) => value !== undefined);
    const isList = rest.type === "array";
    const shown = isList || given === undefined ? example : rest.type === "integer" ? Number(given) : given;
    return {
      name,
      in: place,
      ...(description !== undefined && { description }),
      required: place === "path" || !(type as z.ZodType).safeParse(undefined).success,
      schema: rest,
      ...(isList && { style: "form", explode: true }),
      ...(shown !== undefined && { example: shown }),
    };
  });
}

function bodySchema(body: z.ZodType): Json {
  return bare(z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) as Json);
}

function bodies(examples: readonly Example[]): Json {
  return Object.fromEntries(examples.map(({ summary, body }, index) => [`example-${index + 1}`, { summary, value: body }]));
}

function schemasOf(registry: z.core.$ZodRegistry<{ id: string }>): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry as never, {
    uri: (id: string) => `${SCHEMAS}${id}`,
    unrepresentable: "any",
    io: "output",
  }) as unknown as { schemas: Record<string, Json> };
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, schema]) => [id, relocated(bare(schema), id) as Json]),
  );
}

/** References to the schema itself and to parts of it, as they are read from the whole document. */
function relocated(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((one) => relocated(one, id));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "$ref" && inner === "#") return [key, `${SCHEMAS}${id}`];
      if (key === "$ref" && typeof inner === "string" && inner.startsWith("#/$defs/")) return [key, `${SCHEMAS}${id}${inner.slice(1)}`];
      return [key, relocated(inner, id)];
    }),
  );
}

function bare({ $schema: _schema, $id: _id, ...rest }: Json): Json {
  return rest;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
