import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askBetween } from "../src/app/ask/between.js";
import { askCascade } from "../src/app/ask/cascade.js";
import { askIf } from "../src/app/ask/if.js";
import { listTreaties } from "../src/app/ask/list.js";
import { asFields, askShow } from "../src/app/ask/show.js";
import type { Outcome } from "../src/base/problem.js";
import type { Dataset } from "../src/engine/dataset.js";
import { BASE, OPERATIONS } from "../src/http/app.js";
import { openApi, requestOf } from "../src/http/openapi.js";
import { ask, post, type TestServer, TODAY, testServer } from "./support/server.js";

let server: TestServer;
let dataset: Dataset;

beforeAll(async () => {
  server = await testServer();
  const record = await server.service.datasets.get("record");
  if (!record.ok) throw new Error("no record");
  dataset = record.value.dataset;
});
afterAll(() => server.stop());

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  return outcome.value;
};
const plain = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));

describe("the document", () => {
  const document = openApi(OPERATIONS, BASE, "0.0.0") as { paths: Record<string, Record<string, Record<string, unknown>>> };

  it("refers only to what it holds", () => {
    const text = JSON.stringify(document);
    for (const [, ref] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      let at: unknown = document;
      for (const part of ref!.split("/")) at = (at as Record<string, unknown>)[part.replaceAll("~1", "/")];
      expect(at, ref).toBeDefined();
    }
    expect(text).not.toMatch(/"\$ref":"(?!#\/)/);
  });

  it("names every operation once, with answers and examples", () => {
    const told = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(told).toHaveLength(OPERATIONS.length);
    expect(new Set(told.map(({ operationId }) => operationId)).size).toBe(told.length);
    for (const one of told) {
      expect(Object.keys(one.responses as object)).toEqual(expect.arrayContaining(["200", "400", "500"]));
      expect((one["x-examples"] as unknown[]).length).toBeGreaterThan(0);
    }
  });

  it("declares each part of a path", () => {
    for (const { path, params } of OPERATIONS)
      expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(Object.keys(params.shape));
  });

  it("is served as it is made", async () => {
    const { status, text } = await ask(server, `${BASE}/openapi.json`);
    expect(status).toBe(200);
    expect(JSON.parse(text).openapi).toBe("3.1.0");
  });
});

describe("every example", () => {
  const examples = OPERATIONS.flatMap((operation) => operation.examples.map((example) => ({ operation, example })));

  it.each(examples.map(({ operation, example }) => [`${operation.id}: ${example.summary}`, operation, example] as const))(
    "%s answers as is documented",
    async (_, operation, example) => {
      const { method, url, body } = requestOf(operation, BASE, example);
      const answer = method === "GET" ? await ask(server, url) : await post(server, url, body);
      expect(answer.status, answer.text.slice(0, 300)).toBe(200);
      if (!answer.headers["content-type"]!.startsWith("application/json")) return;
      const read = operation.answer.safeParse(JSON.parse(answer.text));
      expect(read.error?.issues.slice(0, 3) ?? []).toEqual([]);
    },
  );

  it("so does everything of the record", async () => {
    const schema = (id: string) => OPERATIONS.find((one) => one.id === id)!.answer;
    const things = [
      ["showTreaty", "treaties", [...dataset.treaties.keys()]],
      ["showMeeting", "meetings", [...dataset.meetings.keys()]],
      ["showState", "states", ["rus", "usa", "deu", "prk", "austria-hungary"]],
      ["showPerson", "people", [...dataset.people.keys()].slice(0, 10)],
      ["showPlace", "places", [...dataset.places.keys()].slice(0, 10)],
    ] as const;
    for (const [id, folder, ids] of things) {
      for (const one of ids) {
        const { text } = await ask(server, `${BASE}/${folder}/${one}`);
        expect([one, schema(id).safeParse(JSON.parse(text)).error?.issues.slice(0, 2) ?? []]).toEqual([one, []]);
      }
    }
  }, 60_000);
});

describe("answers", () => {
  const time = { on: "2024-07-01", today: TODAY };

  it("are those of the use cases", async () => {
    const json = async (path: string) => JSON.parse((await ask(server, BASE + path)).text);
    expect(await json("/between/RUS/PRK?on=2024-07-01")).toEqual(plain(value(askBetween(dataset, "RUS", "PRK", time))));
    expect(await json("/treaties?party=RUS&party=PRK&on=2024-07-01")).toEqual(
      plain(value(listTreaties(dataset, { ...time, party: ["RUS", "PRK"] }))),
    );
    expect(await json("/treaties/russia-north-korea-2024?on=2024-07-01")).toEqual(
      plain(asFields(value(askShow(dataset, "russia-north-korea-2024", time)))),
    );
  });

  it("to scenarios have the same reasons, written the same", async () => {
    for (const [attacker, target, on] of [
      ["KOR", "PRK", "2025-06-01"],
      ["RUS", "EST", "2025"],
      ["DEU", "POL", "1939-09-01"],
      ["USA", "CHN", "1955-01-01"],
    ] as const) {
      const answer = await post(server, `${BASE}/owed`, { attackers: [attacker], target, on, facts: { provoked: "no" } });
      const words = { attackers: [attacker], happening: "armed-attack" as const, target, on, facts: ["provoked=no"], today: TODAY };
      expect(answer.text).toBe(JSON.stringify(value(askIf(dataset, words))));
    }
  });

  it("of cascades are the same from a worker, lots and all", async () => {
    const body = { attackers: ["DEU"], target: "POL", on: "1939-09-01", reliability: "0.8", seed: 7, draws: 200 };
    const answer = await post(server, `${BASE}/cascade`, body);
    const words = { ...body, happening: "armed-attack" as const, today: TODAY };
    expect(JSON.parse(answer.text)).toEqual(plain(value(askCascade(dataset, words))));
  });

  it("take the server's day where none is given", async () => {
    expect(JSON.parse((await ask(server, `${BASE}/between/RUS/PRK`)).text).on).toBe(TODAY);
    expect(JSON.parse((await ask(server, BASE)).text).today).toBe(TODAY);
  });

  it("give lists in pages that make up the whole", async () => {
    const whole = JSON.parse((await ask(server, `${BASE}/treaties`)).text) as { id: string }[];
    const found: string[] = [];
    for (let next: string | undefined = `${BASE}/treaties?limit=40`; next !== undefined; ) {
      const page = await ask(server, next);
      found.push(...JSON.parse(page.text).map(({ id }: { id: string }) => id));
      next = /^<([^>]+)>; rel="next"$/.exec(page.headers.link ?? "")?.[1];
    }
    expect(found).toEqual(whole.map(({ id }) => id));
    expect((await ask(server, `${BASE}/treaties?limit=2&cursor=bm9uZQ`)).status).toBe(400);
  });

  it("are marked, and not sent again to who has them", async () => {
    const path = `${BASE}/lineage/RUS-PRK`;
    const first = await ask(server, path);
    const { etag } = first.headers;
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    for (let i = 0; i < 2; i++) {
      const again = await ask(server, path, { headers: { "if-none-match": `"x", ${etag}` } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await ask(server, `${path}?known=2001`)).headers.etag).not.toBe(etag);
    expect((await ask(server, path)).body.equals(first.body)).toBe(true);
  });

  it("are compressed for who takes it, from the cache too", async () => {
    const path = `${BASE}/compare?treaties=soviet-north-korea-1961,russia-north-korea-2024`;
    const bare = await ask(server, path);
    expect(bare.headers["content-encoding"]).toBeUndefined();
    for (const [coding, open] of [
      ["gzip", gunzipSync],
      ["br", brotliDecompressSync],
    ] as const) {
      for (let i = 0; i < 2; i++) {
        const packed = await ask(server, path, { headers: { "accept-encoding": coding } });
        expect(packed.headers["content-encoding"]).toBe(coding);
        expect(packed.headers.vary).toBe("Accept-Encoding");
        expect(open(packed.body).equals(bare.body)).toBe(true);
        expect(packed.body.length).toBeLessThan(bare.body.length / 2);
      }
    }
    expect((await ask(server, BASE, { headers: { "accept-encoding": "gzip" } })).headers["content-encoding"]).toBeUndefined();
    expect((await ask(server, path, { headers: { "accept-encoding": "br;q=0, gzip" } })).headers["content-encoding"]).toBe("gzip");
  });

  it("have no body for HEAD", async () => {
    const { status, body, headers } = await ask(server, `${BASE}/states/rus`, { method: "HEAD" });
    expect([status, body.length, headers["content-type"]]).toEqual([200, 0, "application/json"]);
  });
});

describe("panels", () => {
  it("stream as files, with what describes them", async () => {
    const file = await ask(server, `${BASE}/panel/treaty-years?format=csv&from=2020&to=2022`);
    expect(file.headers["content-disposition"]).toBe('attachment; filename="record-treaty-years.csv"');
    const rows = file.text.trimEnd().split("\n");
    expect(rows[0]).toMatch(/^treaty,year,/);
    const described = /^<([^>]+)>; rel="describedby"/.exec(file.headers.link!)![1]!;
    const sidecar = JSON.parse((await ask(server, described)).text);
    expect(sidecar).toMatchObject({
      unit: "treaty-years",
      options: { from: 2020, to: 2022 },
      command: "casus panel treaty-years --from 2020 --to 2022",
    });
    const preview = JSON.parse((await ask(server, `${BASE}/panel/treaty-years?from=2020&to=2022&limit=3`)).text);
    expect(preview.rows.map((row: unknown[]) => row.join(","))).toEqual(rows.slice(1, 4));
    const parquet = await ask(server, `${BASE}/panel/treaty-years?format=parquet&from=2020&to=2022`);
    expect([parquet.body.subarray(0, 4).toString(), parquet.body.subarray(-4).toString()]).toEqual(["PAR1", "PAR1"]);
  }, 60_000);

  it("liken portfolios as the panel of dyads does", async () => {
    const asked = `${BASE}/similarity?state=RUS&with=PRK,CHN&from=1960&to=1962&measure=srsvaa`;
    const { points } = JSON.parse((await ask(server, asked)).text);
    const file = await ask(server, `${BASE}/panel/dyad-years?format=csv&measures=similarity&from=1960&to=1962`);
    const [head, ...rows] = file.text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const column = head!.indexOf("srsvaa");
    const of = (a: string, b: string, year: number) =>
      Number(rows.find((row) => row[0] === a && row[1] === b && row[2] === String(year))![column]);
    expect(points).toEqual([1960, 1961, 1962].map((year) => ({ year, prk: of("365", "731", year), chn: of("365", "710", year) })));
  }, 60_000);
});
