import type { ToldClaim, ToldReading, ToldReadings } from "../../app/ask/read.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Attribution, Finding, Ground } from "../../reader/claim.js";
import type { ReportEvent } from "../../reader/events/index.js";
import type { Terminal } from "../terminal.js";
import { heading, listed, wrapped } from "./layout.js";
import { citationWords } from "./sources.js";

/** How verdicts are called and marked: never by colour alone. */
const FINDING_WORDS: Record<Finding, [mark: string, word: string]> = {
  supported: ["=", "supported"],
  imprecise: ["~", "corrected"],
  contradicted: ["!", "contradicted"],
  new: ["+", "new"],
  "not-checkable": ["?", "not checkable"],
};
const FINDINGS = Object.keys(FINDING_WORDS) as Finding[];
const MARGIN = 2 + "= not checkable  ".length;
const LONGEST_QUOTE = 160;

/** What a report claims, claim by claim in the order of its text; of several reports also what they tell of the same events. */
export function renderReading(answer: ToldReading | ToldReadings, dataset: Dataset, terminal: Terminal): string {
  if (!("reports" in answer)) return renderOne(answer, dataset, terminal).join("\n");
  const { reports, events } = answer;
  const parts = reports.flatMap((reading, i) => [
    ...(i > 0 ? [""] : []),
    terminal.paint.dim(`Report ${i + 1} of ${reports.length}`),
    ...renderOne(reading, dataset, terminal),
  ]);
  return [...parts, ...renderEvents(reports, events, terminal)].join("\n");
}

function renderOne({ document, claims }: ToldReading, dataset: Dataset, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const { name, title, outlet, published } = document;
  const day = published === null ? "day of publication not known" : `published ${writtenDate(published)}`;
  return [
    wrapped(heading(shown(title ?? name), terminal), width),
    paint.dim(wrapped(shown([outlet, day, title === null ? null : name].filter(Boolean).join(", ")), width)),
    ...claims.flatMap((claim) => ["", ...renderClaim(claim, dataset, terminal)]),
    "",
    wrapped(countLine(claims.map(({ verdict }) => verdict.is)), width),
  ];
}

function renderClaim(claim: ToldClaim, dataset: Dataset, terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const { verdict, says, quote, attribution } = claim;
  const indent = " ".repeat(MARGIN);
  const below = (text: string) => wrapped(shown(text), width, indent);
  const first = markOf(verdict.is, terminal) + " ".repeat(MARGIN - 4 - FINDING_WORDS[verdict.is][1].length);
  const told = attribution.length > 0 ? [below(attribution.map(chainWords).join("; "))] : [];
  const corrected = verdict.correction === null ? [] : [below(`Correction: ${verdict.correction}`)];
  return [
    wrapped(shown(says), width, indent, first),
    paint.dim(below(`"${shortened(quote)}"`)),
    ...told,
    ...corrected,
    ...(verdict.why === "" ? [] : [below(verdict.why)]),
    ...verdict.against.map((ground) => paint.dim(below(groundWords(ground, dataset)))),
  ];
}

function markOf(finding: Finding, { paint }: Terminal): string {
  const [mark, word] = FINDING_WORDS[finding];
  const colour = { supported: paint.green, imprecise: paint.yellow, contradicted: paint.red, new: paint.cyan, "not-checkable": paint.dim }[
    finding
  ];
  return `  ${colour(`${mark} ${word}`)}`;
}

/** "Putin, according to Izvestia". */
function chainWords({ who, via }: Attribution): string {
  return via === null ? who : `${who}, according to ${via}`;
}

/** The id to look it up by, what the record says there, and the first of its sources. */
function groundWords({ id, event, provision, says, sources }: Ground, dataset: Dataset): string {
  const place = [id, event ?? provision].filter(Boolean).join(", ");
  const [first, ...more] = sources;
  const source =
    first === undefined ? "" : ` [${citationWords(dataset, { source: first })}${more.length > 0 ? `; and ${more.length} more` : ""}]`;
  return `${place}: ${says}${source}`;
}

/** "12 claims: 7 supported, 2 corrected, 3 new". */
function countLine(findings: readonly Finding[]): string {
  const counts = FINDINGS.map((finding) => ({ word: FINDING_WORDS[finding][1], count: findings.filter((one) => one === finding).length }));
  const told = counts.filter(({ count }) => count > 0).map(({ word, count }) => `${count} ${word}`);
  if (findings.length === 0) return "No claims of the kinds that are read.";
  return `${findings.length} ${findings.length === 1 ? "claim" : "claims"}: ${told.join(", ")}`;
}

/** Events that several reports tell, or that are told differently. */
function renderEvents(reports: readonly ToldReading[], events: readonly ReportEvent[], terminal: Terminal): string[] {
  const common = events.filter(({ claims, differences }) => differences.length > 0 || new Set(claims.map(({ report }) => report)).size > 1);
  if (common.length === 0) return ["", heading("Across the reports", terminal), "  They tell of no event in common."];
  const lines = common.flatMap(({ claims, differences, verdict, ...event }) => {
    const [first] = claims;
    const says = (first && reports[first.report]?.claims[first.claim]?.says) ?? event.says;
    const told = listed([...new Set(claims.map(({ report }) => report + 1))].sort((a, b) => a - b).map(String));
    const head = `${markOf(verdict.is, terminal)}${" ".repeat(MARGIN - 4 - FINDING_WORDS[verdict.is][1].length)}`;
    return [
      "",
      wrapped(shown(`${says} (in ${told.includes(" ") ? "reports" : "report"} ${told})`), terminal.width, " ".repeat(MARGIN), head),
      ...differences.map(({ field, values }) =>
        wrapped(
          shown(
            `${field.replaceAll("_", " ")}: ${values.map(({ value, reports: held }) => `${valueWords(value)} (in ${listed(held.map((n) => String(n + 1)))})`).join("; ")}`,
          ),
          terminal.width,
          " ".repeat(MARGIN),
        ),
      ),
    ];
  });
  return ["", heading("Across the reports", terminal), ...lines];
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return "not said";
  if (Array.isArray(value)) return value.map(valueWords).join(", ") || "none";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The words of a quotation without its middle, where it is long. */
function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  if (words.length <= LONGEST_QUOTE) return words;
  const head = words.slice(0, Math.floor(LONGEST_QUOTE * 0.65)).replace(/\s+\S*$/, "");
  const tail = words.slice(-Math.floor(LONGEST_QUOTE * 0.3)).replace(/^\S*\s+/, "");
  return `${head} ... ${tail}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A report's words without the characters by which it could take hold of the terminal. */
function shown(text: string): string {
  return text.replace(UNPRINTABLE, "");
}
