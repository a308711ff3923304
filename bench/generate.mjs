// Writes a record of many made-up treaties between the real states, with their YAML, and compiles it: what the shipped record may become.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * As in the collections that exist, most treaties are bilateral, some have a few parties and few have many; they are spread over two
 * centuries, most run out with their term and some are renewed tacitly. A copy of the built program stands beside a record of `count`
 * more treaties. The same count gives the same record.
 */
export function generate(folder, count) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(root, "record"), join(folder, "record"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const states = readdirSync(join(root, "record/states")).map((name) => name.replace(".yaml", ""));
  const next = random(1961);
  const pick = () => states[next() % states.length];
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `record/treaties/made-up-${i}.yaml`), treaty(i, pick, next));
  const { status, stderr } = spawnSync(process.execPath, ["dist/build-record.js", "record", "dist/record"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  return folder;
}

function treaty(number, pick, next) {
  const size = next() % 20 > 0 ? 2 : next() % 10 > 0 ? 3 + (next() % 8) : 15 + (next() % 20);
  const parties = new Set();
  while (parties.size < size) parties.add(pick());
  const year = 1816 + (next() % 209);
  const kinds = ["defense", "consultation", "nonaggression", "neutrality"].filter(() => next() % 2 === 0);
  const source = "[{source: cow-states-2016, at: p. 1}]";
  const provisions = [...kinds, "economic-cooperation"].map(
    (kind, i) => `  - id: art-${i + 1}
    obligation: ${kind}
    article: art. ${i + 1}
    conditions: ${i % 2 === 0 ? "none" : `[{kind: unprovoked, sources: ${source}}]`}
    response: {means: all-available, timing: immediate, decision: automatic, qualifiers: [un-charter-51]}
    text: >-
      A made-up promise of the usual length, so that the size of the file is that of a real one: each party helps the other with all that it
      has as soon as it is attacked, and tells the Security Council what it does.
    sources: ${source}`,
  );
  return `title: Made-up treaty number ${number} of friendship, co-operation and mutual assistance
kind: treaty
binding: legal
parties: [${[...parties].map((state) => `{state: ${state}, capacity: {kind: pre-independence, during: "1816/.."}}`).join(", ")}]
lifecycle:
  - {event: signature, date: "${year}-03-01", sources: ${source}}
  - {event: entry-into-force, date: "${year}-09-01", sources: ${source}}
term: {kind: fixed, length: P${5 + (next() % 25)}Y, renewal: {kind: ${next() % 5 < 2 ? "tacit, length: P5Y, notice: P1Y" : "none"}}, sources: ${source}}
provisions:
${provisions.join("\n")}
`;
}

/** A small generator of numbers that are the same on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
