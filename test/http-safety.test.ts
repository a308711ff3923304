import { connect, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE } from "../src/http/app.js";
import { serve } from "../src/http/server.js";
import { ask, post, raw, type TestServer, testServer } from "./support/server.js";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ headersTime: 600, requestTime: 900, rate: { perSecond: 1, saved: 1 } });
});
afterAll(() => server.stop());

const alive = async (one: { port: number } = server) => expect((await ask(one, BASE)).status).toBe(200);
const problem = (text: string) => JSON.parse(text) as { type: string; title: string; status: number; problems: { code: string }[] };

describe("problems", () => {
  it.each([
    ["/nothing", 404, "not-found"],
    ["/states/nowhere", 404, "unknown-state"],
    ["/treaties/nothing", 404, "unknown-treaty"],
    ["/between/RUS/RUS", 400, "bad-question"],
    ["/between/RUS/PRK?on=yesterday", 400, "bad-date"],
    ["/between/RUS/PRK?on=1700-01-01", 422, "outside-coverage"],
    ["/states?foo=1", 400, "unknown-key"],
    ["/states?on=1914&on=1915", 400, "bad-question"],
    ["/states?limit=0", 400, "bad-value"],
    ["/states?dataset=nothing", 404, "unknown-dataset"],
    ["/states?dataset=../../etc", 404, "unknown-dataset"],
    ["/panel/years", 400, "bad-value"],
    ["/panel/state-years?measures=nothing", 400, "bad-question"],
    [`/lineage/${"a-".repeat(90)}b`, 400, "bad-question"],
  ])(
    "GET %s is %i %s",
    async (path, status, code) => {
      const answer = await ask(server, BASE + path);
      expect([answer.status, answer.headers["content-type"], answer.headers["cache-control"]]).toEqual([
        status,
        "application/problem+json",
        "no-store",
      ]);
      const document = problem(answer.text);
      expect(document).toMatchObject({ type: `/api/v1/problems#${code}`, status });
      expect(document.title.length).toBeGreaterThan(5);
    },
    120_000,
  );

  it.each([
    ["{", 400, "bad-value"],
    ["[]", 400, "wrong-type"],
    ['{"attackers":["KOR"]}', 400, "missing-key"],
    ['{"attackers":["KOR"],"target":"PRK","colour":"red"}', 400, "unknown-key"],
    ['{"attackers":["KOR"],"target":"Atlantis"}', 422, "unknown-state"],
    ['{"attackers":["KOR"],"target":"PRK","dataset":"nothing"}', 422, "unknown-dataset"],
    [`{"attackers":["KOR"],"target":"${"x".repeat(500)}"}`, 400, "bad-value"],
    ['{"__proto__":{"attackers":["KOR"]},"target":"PRK"}', 400, undefined],
    ["[".repeat(50_000), 400, "bad-value"],
  ])("POST owed %s", async (body, status, code) => {
    const answer = await post(server, `${BASE}/owed`, body);
    expect(answer.status).toBe(status);
    if (code !== undefined) expect(problem(answer.text).problems[0]!.code).toBe(code);
  });

  it("name the methods that an address takes", async () => {
    const wrong = await ask(server, `${BASE}/owed`);
    expect([wrong.status, wrong.headers.allow]).toEqual([405, "POST"]);
    for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH"]) expect((await ask(server, `${BASE}/states`, { method })).status).toBe(405);
    expect((await post(server, `${BASE}/states`, "{}")).status).toBe(405);
  });

  it("refuse a body that is no JSON", async () => {
    expect((await post(server, `${BASE}/owed`, "a=b", { "content-type": "text/plain" })).status).toBe(415);
  });
});

describe("who may ask", () => {
  it.each(["evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example"])("no host %s", async (host) => {
    const { status, text } = await ask(server, BASE, { headers: { host } });
    expect([status, problem(text).type]).toEqual([421, "/api/v1/problems#wrong-host"]);
  });

  it("nobody who names no host", async () => {
    expect(await raw(server, `GET ${BASE} HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 421 /);
    expect(await raw(server, `GET ${BASE} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 421 /);
    expect(await raw(server, `GET ${BASE} HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("loopback by each of its names", async () => {
    for (const name of ["localhost", "127.0.0.1", "[::1]"])
      expect((await ask(server, BASE, { headers: { host: `${name}:${server.port}` } })).status).toBe(200);
  });

  it("pages of this server alone", async () => {
    for (const origin of ["http://evil.example", "null", `http://localhost:${server.port + 1}`])
      expect((await ask(server, BASE, { headers: { origin } })).status).toBe(403);
    expect((await ask(server, BASE, { headers: { origin: `http://localhost:${server.port}` } })).status).toBe(200);
    expect((await ask(server, BASE)).headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("a host that is allowed", async () => {
    const other = await testServer({}, null, ["casus.example.org"]);
    expect((await ask(other, BASE, { headers: { host: "casus.example.org" } })).status).toBe(200);
    expect((await ask(other, BASE, { headers: { host: "casus.example.com" } })).status).toBe(421);
    await other.stop();
  });
});

describe("paths", () => {
  const first = async (target: string) =>
    (await raw(server, `GET ${target} HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`)).split("\r\n")[0];

  it.each([
    "/../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/../../package.json",
    "/assets/%2e%2e/index.html",
    "/api/v1/states/%00",
    "/api/v1/states/a%5cb",
    "/api/v1/states/%ff",
    "/api/v1//states",
    "//evil.example/",
    "http://evil.example/",
    "*",
  ])("%s leads nowhere", async (target) => {
    expect(await first(target)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it("that are too long, or headers", async () => {
    expect(await first(`/api/v1/states?q=${"x".repeat(5000)}`)).toMatch(/ 414 /);
    expect(await raw(server, `GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw(server, "nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    await alive();
  });

  it("names with markup come back as JSON alone", async () => {
    const name = encodeURIComponent("<script>alert(1)</script>");
    for (const path of [`/states/${name}`.replace("%2F", "/"), `/search?q=${name}`, `/between/${name.replace("%2F", "")}/RUS`]) {
      const { headers } = await ask(server, BASE + path);
      expect(headers["content-type"]).toMatch(/^application\/(problem\+)?json$/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
    const page = await ask(server, `/${name.replace("%2F", "")}`, { headers: { accept: "text/html" } });
    expect([page.status, page.text.includes("alert")]).toEqual([404, false]);
  });
});

describe("pages", () => {
  it.each(["/", "/api/v1/reference", "/api/v1/problems"])("%s loads only what is its own", async (path) => {
    const { headers, text } = await ask(server, path);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=|(?:src|href)="(?:https?:)?\/\//);
  });
});

describe("limits", () => {
  it("refuse a large body, declared or not, and read on until its sender hears", async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, 120);
    const declared = await ask(server, `${BASE}/owed`, { method: "POST", body: large, headers: { "content-type": "application/json" } });
    expect(declared.status).toBe(413);
    const streamed = await ask(server, `${BASE}/owed`, {
      method: "POST",
      body: large,
      headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
    });
    expect(streamed.status).toBe(413);
    await alive();
  });

  it("do not wait for who sends slowly", async () => {
    const slow = await raw(server, `GET ${BASE} HTTP/1.1\r\nHost: localhost:${server.port}\r\nX-Slow: `, 6000);
    expect(slow).toMatch(/^HTTP\/1\.1 408 /);
    const body = await raw(
      server,
      `POST ${BASE}/owed HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
      6000,
    );
    expect(body).toMatch(/^HTTP\/1\.1 408 /);
    await alive();
  });

  it("turn away what is too much at once, and say when to come back", async () => {
    const small = await testServer({ inFlight: 1, heavyPerClient: 1, heavy: 1 });
    const held = connect(small.port, "127.0.0.1");
    held.write(
      `POST ${BASE}/owed HTTP/1.1\r\nHost: localhost:${small.port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
    const busy = await ask(small, BASE);
    expect([busy.status, busy.headers["retry-after"]]).toEqual([503, "1"]);
    held.destroy();
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
    await alive(small);
    await small.stop();
    const one = await testServer({ heavyPerClient: 1 });
    const body = { attackers: ["DEU"], target: "POL", on: "1939-09-01" };
    const [first, second] = await Promise.all([post(one, `${BASE}/cascade`, body), post(one, `${BASE}/cascade`, body)]);
    expect([first.status, second.status].sort()).toEqual([200, 429]);
    expect((await post(one, `${BASE}/cascade`, body)).status).toBe(200);
    await one.stop();
  });

  it("hold against thousands of connections", async () => {
    const many = Array.from({ length: 2000 }, () => connect(server.port, "127.0.0.1"));
    for (const one of many) one.on("error", () => {});
    await Promise.all(many.map((one) => new Promise((resolve) => (one.once("connect", resolve), one.once("close", resolve)))));
    await alive();
    for (const one of many) one.destroy();
    await alive();
  });

  it("end a file that nobody reads on", async () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write(`GET ${BASE}/panel/directed-dyad-years?format=csv HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`);
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    const next = await ask(server, `${BASE}/panel/treaty-years?from=2020&to=2020&limit=1`);
    expect(next.status).toBe(200);
  }, 60_000);
});

it("a taken port is the system's error", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  await expect(serve(server.service, { port, host: "127.0.0.1", allowed: [] })).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
});

it("the log tells no query and no body", async () => {
  await ask(server, `${BASE}/search?q=secret`);
  await post(server, `${BASE}/owed`, { attackers: ["KOR"], target: "PRK", on: "2025-06-01" });
  expect(server.lines.some((line) => line === `GET ${BASE}/search 200`)).toBe(true);
  expect(server.lines.join("\n")).not.toMatch(/secret|KOR|mistake/);
});
