import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE } from "../src/http/app.js";
import { readAnswer } from "../src/http/schemas/answers.js";
import { LONG_READING } from "../src/io/reading.js";
import { ask, post, type TestServer, testServer } from "./support/server.js";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const READ = `${BASE}/read`;
const TEXT = "Russia and North Korea signed a treaty on comprehensive strategic partnership in Pyongyang on 19 June 2024.";
const code = (text: string) => (JSON.parse(text) as { problems: { code: string }[]; type: string }).type.split("#")[1];

interface Told {
  document: { text: string; published: string | null; outlet: string | null; name: string };
  claims: { kind: string; quote: string; start: number; end: number; says: string; verdict: { is: string } }[];
}

describe("a report that is read", () => {
  it("comes back with its claims, each tied to its words", async () => {
    const { status, text, headers } = await post(server, READ, { text: TEXT, published: "2024-06-20", outlet: "Invented" });
    expect(status, text.slice(0, 300)).toBe(200);
    const answer = JSON.parse(text) as Told;
    expect(readAnswer.safeParse(answer).error?.issues.slice(0, 3) ?? []).toEqual([]);
    expect(answer.document).toMatchObject({ text: TEXT, published: "2024-06-20", outlet: "Invented" });
    expect(answer.claims.length).toBeGreaterThan(0);
    for (const { start, end, quote, says } of answer.claims) {
      expect(TEXT.slice(start, end)).toBe(quote);
      expect(says.length).toBeGreaterThan(5);
    }
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("keeps its line ends and letters, however it comes", async () => {
    const text = `\uFEFFOn the Bélgrano \u{1F6A2}:\r\n\r\n${TEXT}\r\n`;
    const fromJson = JSON.parse((await post(server, READ, { text })).text) as Told;
    expect(fromJson.document.text).toBe(text);
    const file = await ask(server, `${READ}?published=2024-06-20&name=a.txt&outlet=Invented`, {
      method: "POST",
      body: Buffer.from(text.slice(1)),
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
    expect(file.status, file.text.slice(0, 300)).toBe(200);
    const fromFile = JSON.parse(file.text) as Told;
    expect(fromFile.document).toMatchObject({ text: text.slice(1), published: "2024-06-20", outlet: "Invented", name: "a.txt" });
    for (const { start, end, quote } of fromFile.claims) expect(fromFile.document.text.slice(start, end)).toBe(quote);
  });

  it("is brought together with others", async () => {
    const { status, text } = await post(server, READ, { reports: [{ text: TEXT }, { text: `${TEXT} So it was said.` }] });
    expect(status).toBe(200);
    const answer = JSON.parse(text) as { reports: Told[]; events: { claims: { report: number; claim: number }[] }[] };
    expect(readAnswer.safeParse(answer).error?.issues.slice(0, 3) ?? []).toEqual([]);
    expect(answer.reports.map(({ document }) => document.text.length)).toEqual([TEXT.length, TEXT.length + 16]);
    expect(answer.events.some(({ claims }) => new Set(claims.map(({ report }) => report)).size === 2)).toBe(true);
  });

  it("has drafts where they are asked for", async () => {
    for (const answer of [await post(server, READ, { text: TEXT, drafts: true }), await post(server, `${READ}?drafts=1`, { text: TEXT })]) {
      const read = JSON.parse(answer.text) as { drafts: unknown; leftOut: unknown };
      expect(readAnswer.safeParse(read).error?.issues.slice(0, 3) ?? []).toEqual([]);
      expect([Array.isArray(read.drafts), Array.isArray(read.leftOut)]).toEqual([true, true]);
    }
    expect(JSON.parse((await post(server, READ, { text: TEXT })).text).drafts).toBeUndefined();
  });

  it("is the same from a worker, which reads what is long", async () => {
    const rest = "\n\nNothing is told here.".repeat(Math.ceil(LONG_READING / 22));
    const [short, long] = await Promise.all([post(server, READ, { text: TEXT }), post(server, READ, { text: TEXT + rest })]);
    expect(long.status, long.text.slice(0, 300)).toBe(200);
    const claims = (text: string) => (JSON.parse(text) as Told).claims.filter(({ end }) => end <= TEXT.length);
    expect(claims(long.text)).toEqual(claims(short.text));
  }, 60_000);
});

describe("what cannot be read", () => {
  it.each([
    ["no text", {}, 400, "bad-question"],
    ["an empty text", { text: "" }, 400, "bad-value"],
    ["a text and a list", { text: TEXT, reports: [{ text: TEXT }] }, 400, "bad-question"],
    ["an empty list", { reports: [] }, 400, "bad-value"],
    ["too many", { reports: Array.from({ length: 21 }, () => ({ text: TEXT })) }, 400, "bad-value"],
    ["a month", { text: TEXT, published: "2024-06" }, 400, "bad-value"],
    ["a day that is none", { text: TEXT, published: "2023-02-29" }, 400, "bad-date"],
    ["another key", { text: TEXT, url: "http://localhost" }, 400, "unknown-key"],
    ["an unknown dataset", { text: TEXT, dataset: "nothing" }, 422, "unknown-dataset"],
  ])("%s", async (_, body, status, expected) => {
    const answer = await post(server, READ, body);
    expect([answer.status, code(answer.text)]).toEqual([status, expected]);
  });

  it("a file of another type, or none that holds a text", async () => {
    const send = (type: string, body: string) => ask(server, READ, { method: "POST", body, headers: { "content-type": type } });
    const zip = await send("application/zip", "PK");
    expect([zip.status, code(zip.text)]).toEqual([415, "unsupported-body"]);
    expect(zip.text).toContain("application/pdf");
    const bytes = await send("application/octet-stream", "\0\0\0\0");
    expect([400, 422]).toContain(bytes.status);
  });

  it("too much at once: 2 MB of text, 20 MB of a file", async () => {
    const text = await post(server, READ, { text: "x".repeat(2 * 1024 * 1024) });
    expect([text.status, code(text.text)]).toEqual([413, "body-too-large"]);
    const file = await ask(server, READ, {
      method: "POST",
      body: Buffer.alloc(20 * 1024 * 1024 + 1, 32),
      headers: { "content-type": "text/plain" },
    });
    expect([file.status, code(file.text)]).toEqual([413, "body-too-large"]);
  });

  it("more long ones of one client than are taken", async () => {
    const one = await testServer({ heavyPerClient: 1 });
    const body = { text: "Nothing is told here. ".repeat(LONG_READING / 20) };
    const answers = await Promise.all([post(one, READ, body), post(one, READ, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429]);
    expect(answers.find(({ status }) => status === 429)!.headers["retry-after"]).toBe("1");
    expect((await post(one, READ, { text: TEXT })).status).toBe(200);
    await one.stop();
  }, 60_000);
});

it("nothing of a report is logged or kept", async () => {
  await post(server, READ, { text: `${TEXT} Zanzibar.`, outlet: "Zanzibar Times" });
  await ask(server, `${READ}?outlet=Zanzibar`, { method: "POST", body: "Zanzibar", headers: { "content-type": "text/plain" } });
  expect(server.lines.some((line) => line === `POST ${READ} 200`)).toBe(true);
  expect(server.lines.join("\n")).not.toMatch(/Zanzibar|mistake/);
});
