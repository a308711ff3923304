// Measures the reader of reports: words a second, time by length, and memory on a long stream of documents with new words in each.
// node bench/reader.mjs [--runs 7] [--documents 100000] [--only speed|length|odd|stream] [TEXT or FOLDER ..]; what is given is read beside the invented reports.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { askRead, openReader, record } from "../dist/index.js";
import { inventedReport, inventedWord, randomFrom, wordsIn } from "./reports.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "7" },
    documents: { type: "string", default: "100000" },
    only: { type: "string" },
    streaming: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
const documents = Number(values.documents);
const self = fileURLToPath(import.meta.url);
const published = "2024-06-20";
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const asDocument = (text) => ({ name: "report", title: null, published, outlet: null, text });
const wants = (part) => values.only === undefined || values.only === part;

const dataset = await record();
if (values.streaming) stream();
else {
  const bare = [];
  for (let i = 0; i < 5; i++) bare.push(timed(() => spawnSync(process.execPath, ["-e", "0"])));
  console.log(
    `node ${process.version}, ${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}; a bare start of Node took ${median(bare).toFixed(0)} ms (median of 5)`,
  );
  const loading = performance.now();
  let reader = await openReader(dataset);
  const opened = performance.now() - loading;
  console.log(`a reader made ready, with the language library loaded: ${opened.toFixed(0)} ms`);
  if (wants("speed")) speed(reader);
  if (wants("length")) length(reader);
  if (wants("odd")) odd(reader);
  reader = null;
  if (wants("stream")) {
    const { status } = spawnSync(process.execPath, ["--expose-gc", self, "--streaming", "--documents", String(documents)], {
      stdio: "inherit",
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Words a second of all texts together, warm: claims alone, and with verdicts and sentences, in turn. */
function speed(reader) {
  const texts = positionals.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]));
  const sets = { "invented reports": Array.from({ length: 200 }, (_, i) => inventedReport(i + 1)) };
  if (texts.length > 0) sets[`${texts.length} texts given`] = texts.map((path) => readFileSync(path, "utf8"));
  const rows = {};
  for (const [name, set] of Object.entries(sets)) {
    const words = set.reduce((sum, text) => sum + wordsIn(text), 0);
    const rounds = Math.max(1, Math.round(80_000 / words));
    const ways = {
      "claims alone": (text) => reader.read(asDocument(text)).length,
      "with verdicts": (text) => askRead(dataset, [asDocument(text)], reader).value.claims.length,
    };
    const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
    const busy = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
    let claims = 0;
    for (let run = -2; run < runs; run++) {
      for (const [way, read] of Object.entries(ways)) {
        claims = 0;
        const before = process.cpuUsage();
        const ms = timed(() => {
          for (let round = 0; round < rounds; round++) for (const text of set) claims += read(text);
        });
        const { user, system } = process.cpuUsage(before);
        if (run < 0) continue;
        times[way].push((words * rounds) / (ms / 1000));
        busy[way].push((words * rounds) / ((user + system) / 1e6));
      }
    }
    for (const [way, list] of Object.entries(times))
      rows[`${name}, ${way}`] = {
        "words a second": Math.round(median(list)),
        least: Math.round(Math.min(...list)),
        most: Math.round(Math.max(...list)),
        "by processor time": Math.round(median(busy[way])),
        "claims per 1,000 words": Math.round((claims / rounds / words) * 1000),
      };
  }
  console.log(`words a second on one core, warm, medians of ${runs} runs`);
  console.table(rows);
}

/** One text of three lengths: the time per word has to stay. */
function length(reader) {
  const rows = {};
  for (const size of [100_000, 1_000_000, 10_000_000]) {
    let text = "";
    for (let seed = 1; text.length < size; seed++) text += `${inventedReport(seed, 4000)}\n\n`;
    text = text.slice(0, size);
    const words = wordsIn(text);
    const times = [];
    for (let run = 0; run < (size > 2_000_000 ? 1 : 3); run++) times.push(timed(() => askRead(dataset, [asDocument(text)], reader)));
    rows[`${size / 1e6} MB`] = {
      words,
      seconds: Number((median(times) / 1000).toFixed(2)),
      "µs a word": Number(((median(times) * 1000) / words).toFixed(2)),
    };
  }
  console.log("one text by its length, read with verdicts");
  console.table(rows);
}

/** Texts that no one writes: each at one length and at ten times that. */
function odd(reader) {
  const families = {
    "one word of letters": (n) => "a".repeat(n * 10),
    "one word of capitals": (n) => "A".repeat(n * 10),
    digits: (n) => "1".repeat(n * 10),
    quotes: (n) => '"'.repeat(n),
    "quotes and words": (n) => '"yes" '.repeat(n),
    apostrophes: (n) => "'".repeat(n),
    hyphens: (n) => "-".repeat(n),
    "a-a-a": (n) => "a-".repeat(n),
    "full stops": (n) => ".".repeat(n),
    and: (n) => "and ".repeat(n),
    "Russia, ": (n) => "Russia, ".repeat(n),
    "Russia-": (n) => "Russia-".repeat(n),
    "Russia and ": (n) => "Russia and ".repeat(n),
    "the treaty of ": (n) => "the treaty of ".repeat(n),
    "signed ": (n) => "signed ".repeat(n),
    "Anna Belmonte ": (n) => "Anna Belmonte ".repeat(n),
    "new people": (n) => Array.from({ length: n / 5 }, (_, i) => `Anna B${inventedWord(randomFrom(i))} said so.`).join(" "),
    "one sentence": (n) => `${"Spain and Portugal signed the old treaty with Japan in May while ".repeat(n / 10)}.`,
    "lines of one letter": (n) => "a\n".repeat(n),
    spaces: (n) => `a${" ".repeat(n)}b`,
    brackets: (n) => "(".repeat(n),
    parens: (n) => "(Spain) ".repeat(n),
    slashes: (n) => "a/b/".repeat(n),
    "@ signs": (n) => "a@b.".repeat(n),
    dashes: (n) => "Spain — ".repeat(n),
    ideographs: (n) => "条".repeat(n),
    "combining marks": (n) => `e${"\u0301".repeat(n)}`,
    emoji: (n) => "🤝".repeat(n),
    years: (n) => "1961 ".repeat(n),
    dates: (n) => "May 3, 1961, ".repeat(n),
  };
  const rows = {};
  for (const [name, make] of Object.entries(families)) {
    const [small, large] = [10_000, 100_000].map((n) => timed(() => reader.read(asDocument(make(n)))));
    rows[name] = {
      "ms at 10,000": Math.round(small),
      "ms at 100,000": Math.round(large),
      "times as long": Number((large / small).toFixed(1)),
    };
  }
  console.log("odd texts (ten times as long may take about ten times the time)");
  console.table(rows);
}

/** A stream of documents, each with words that no other has: the heap after forced collections. */
async function stream() {
  const reader = await openReader(dataset);
  const random = randomFrom(7);
  const rows = {};
  const step = Math.max(1, Math.floor(documents / 10));
  const started = performance.now();
  let claims = 0;
  for (let done = 1; done <= documents; done++) {
    const made = Array.from({ length: 12 }, () => inventedWord(random));
    const name = `${made[0][0].toUpperCase()}${made[0].slice(1)} ${made[1][0].toUpperCase()}${made[1].slice(1)}`;
    const text = `Spain and Portugal signed a ${made[2]} treaty on May 3, 2024, ${name} said. The ${made[3]} ${made[4]} of ${made[5]} will ${made[6]} the ${made[7]} pact, and ${made.slice(8).join(" ")} it.`;
    claims += askRead(dataset, [asDocument(text)], reader).value.claims.length;
    if (done % step === 0) {
      globalThis.gc();
      const { heapUsed, rss } = process.memoryUsage();
      rows[done] = {
        "heap MB after collection": Number((heapUsed / 1e6).toFixed(1)),
        "resident MB": Math.round(rss / 1e6),
        claims,
        seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
      };
    }
  }
  console.log("a stream of documents, read with verdicts, twelve new words in each");
  console.table(rows);
}
