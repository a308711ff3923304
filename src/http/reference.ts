import { PROBLEM_CODES, type ProblemCode } from "../base/problem.js";
import { requestOf } from "./openapi.js";
import { type Operation, type Tag } from "./operation.js";
import { HTTP_CODES, statusOf } from "./problem.js";

type Json = Record<string, unknown>;

/** A text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[letter]!);
}

/** A page of the server's own, with its style beside it and no script. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/reference.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The reference of the API as a page: what its document says, for people. */
export function referencePage(operations: readonly Operation[], document: Json, base: string): string {
  const { tags, paths, components, info } = document as {
    tags: { name: Tag; description: string }[];
    paths: Record<string, Record<string, Json>>;
    components: { schemas: Record<string, Json> };
    info: { version: string; description: string };
  };
  const described = operations.map((operation) => ({ operation, told: paths[base + operation.path]![operation.method]! }));
  const of = (tag: Tag) => described.filter(({ operation }) => operation.tag === tag);
  const contents = tags
    .map(
      ({ name }) =>
        `<li><b>${name}</b>${of(name)
          .map(({ operation }) => `<a href="#${operation.id}">${escaped(operation.path === "" ? "/" : operation.path)}</a>`)
          .join("<br>")}</li>`,
    )
    .join("\n");
  const sections = tags
    .map(
      ({ name, description }) =>
        `<section><h2 id="${name.toLowerCase()}">${name}</h2>\n<p>${escaped(description)}</p>\n${of(name)
          .map(({ operation, told }) => article(operation, told, base, components.schemas))
          .join("\n")}</section>`,
    )
    .join("\n");
  return plainPage(
    "casus: reference of the API",
    `<h1>The API of casus</h1>
<p class="lead">What states have promised each other in treaties, and what falls due when. Version ${escaped(info.version)}; the document for programs is <a href="${base}/openapi.json">openapi.json</a>.</p>
<p>${escaped(info.description)}</p>
<p>What is wrong comes as <code>application/problem+json</code> with a code; the <a href="${base}/problems">list of codes</a> tells what each means.</p>
<nav aria-label="Addresses"><ul>
${contents}
</ul></nav>
${sections}`,
  );
}

function article(operation: Operation, told: Json, base: string, schemas: Record<string, Json>): string {
  const { id, method, path, summary, description, examples, files, otherTypes } = operation;
  const parameters = (told.parameters as Json[] | undefined) ?? [];
  const { requestBody, responses } = told as {
    requestBody?: { content: Record<string, { schema: Json }> };
    responses: Record<string, Json>;
  };
  const answer = (responses["200"]!.content as Record<string, { schema: Json }>)["application/json"]!.schema;
  return `<article id="${id}">
<h3>${escaped(summary)}</h3>
<code class="address"><span class="method">${method.toUpperCase()}</span>${escaped(base + path)}</code>
${description ? `<p>${escaped(description)}</p>` : ""}
${parameters.length > 0 ? parameterTable(parameters) : ""}
${requestBody ? `<details open><summary>The body</summary>${fields(requestBody.content["application/json"]!.schema, schemas, 0)}${typeList(files)}</details>` : ""}
<details><summary>The answer</summary>${fields(answer, schemas, 0)}${typeList(otherTypes)}</details>
${examples.map((example) => shownExample(operation, base, example)).join("\n")}
</article>`;
}

function typeList(types: Record<string, string> = {}): string {
  return Object.entries(types)
    .map(([type, what]) => `<p><code>${escaped(type)}</code>: ${escaped(what)}</p>`)
    .join("");
}

function shownExample(operation: Operation, base: string, example: Operation["examples"][number]): string {
  const { method, url, body } = requestOf(operation, base, example);
  if (method === "GET") return `<p>${escaped(example.summary)}: <a href="${escaped(url)}"><code>${escaped(url)}</code></a></p>`;
  const command = `curl http://localhost:7531${url} -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`;
  return `<p>${escaped(example.summary)}:</p>\n<pre>${escaped(command)}</pre>`;
}

function parameterTable(parameters: readonly Json[]): string {
  const rows = parameters.map(({ name, in: place, description, required, schema }) => {
    const where = place === "path" ? "in the path" : required ? "needed" : "";
    const { default: usual } = schema as { default?: unknown };
    const left = usual === undefined ? "" : ` Left out: ${String(usual)}.`;
    const type = typeWords(schema as Json);
    return `<tr><td><code>${escaped(String(name))}</code></td><td class="type">${escaped(type)}</td><td>${escaped(String(description ?? ""))}${escaped(left)} <span class="soft">${where}</span></td></tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th scope="col">Parameter</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

/** How deep parts are shown within parts; what lies deeper is in the document. */
const DEEPEST = 4;

/** Of how many forms of a part all are shown. */
const FEW = 3;

function resolved(schema: Json, schemas: Record<string, Json>): Json {
  const { $ref } = schema as { $ref?: string };
  return $ref === undefined ? schema : (schemas[$ref.split("/").at(-1)!] ?? {});
}

function fields(schema: Json, schemas: Record<string, Json>, depth: number): string {
  const found = resolved(schema, schemas) as {
    type?: string;
    items?: Json;
    properties?: Record<string, Json>;
    required?: string[];
    description?: string;
    anyOf?: Json[];
  };
  if (found.type === "array" && found.items)
    return `${depth === 0 ? `<p class="soft">A list${found.description ? `: ${escaped(found.description)}` : ""}. Each:</p>` : ""}${fields(found.items, schemas, depth)}`;
  if (found.anyOf && found.anyOf.length <= FEW && depth <= DEEPEST)
    return found.anyOf
      .map(
        (one) =>
          `${depth === 0 && one.description ? `<p class="soft">${escaped(String(one.description))}</p>` : ""}${fields(one, schemas, depth)}`,
      )
      .join("");
  if (!found.properties || depth > DEEPEST) return "";
  const rows = Object.entries(found.properties).map(([name, own]) => {
    const inner = resolved(own, schemas);
    const said = (own.description ?? inner.description) as string | undefined;
    const optional = found.required?.includes(name) ? "" : ", may be left out";
    const deeper = fields(own, schemas, depth + 1);
    const nested = deeper === "" ? "" : `<details><summary>its fields</summary>${deeper}</details>`;
    return `<dt><code>${escaped(name)}</code> <span class="type">${escaped(typeWords(own))}${optional}</span></dt><dd>${escaped(said ?? "")}${nested}</dd>`;
  });
  return `<dl>${rows.join("\n")}</dl>`;
}

function typeWords(schema: Json): string {
  const {
    $ref,
    type,
    items,
    enum: values,
    anyOf,
    const: only,
  } = schema as {
    $ref?: string;
    type?: string | string[];
    items?: Json;
    enum?: unknown[];
    anyOf?: Json[];
    const?: unknown;
  };
  if ($ref !== undefined) return $ref.split("/").at(-1)!;
  if (only !== undefined) return String(only);
  if (values) return values.length > 8 ? `one of ${values.length} words` : values.join(" | ");
  if (anyOf) return [...new Set(anyOf.map(typeWords))].join(" or ");
  if (type === "array") return `list of ${typeWords(items ?? {})}`;
  return Array.isArray(type) ? type.join(" or ") : (type ?? "any");
}

/** What every code of a problem means, as a page. */
export function problemsPage(): string {
  const row = (code: string, status: number, meaning: string) =>
    `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escaped(meaning)}</td></tr>`;
  const table = (rows: string[]) =>
    `<div class="scroll"><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
  return plainPage(
    "casus: problems",
    `<h1>Problems</h1>
<p class="lead">A problem names what is wrong by a code that never changes, and says what to try.</p>
<h2>With the request</h2>
${table(Object.entries(HTTP_CODES).map(([code, [status, meaning]]) => row(code, status, meaning)))}
<h2>With the question or the data</h2>
<p>What the address asks for and is not there is 404; what a body names and is not there is 422.</p>
${table(Object.entries(PROBLEM_CODES).map(([code, meaning]) => row(code, statusOf(code as ProblemCode), meaning)))}`,
  );
}
