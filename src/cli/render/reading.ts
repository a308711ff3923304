import type { ToldClaim, ToldReading, ToldReadings } from "../../app/ask/read.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Attribution, Finding, Ground } from "../../reader/claim.js";
import type { Difference, ReportEvent } from "../../reader/events/index.js";
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
const INDENT = "    ";
const LONGEST_QUOTE = { short: 130, full: 400 };

export interface ReadingOptions {
  /** With reason and correction, and every ground with what the record says there and its source; else in short. */
  explain: boolean;
}

/** What the claims of one report are told with: the corrections that were told already, by the claim that they were told under. */
interface Telling extends ReadingOptions {
  dataset: Dataset;
  terminal: Terminal;
  corrections: Map<string, string>;
}

/** What a report claims, claim by claim in the order of its text; of several reports also what they tell of the same events. */
export function renderReading(
  answer: ToldReading | ToldReadings,
  dataset: Dataset,
  terminal: Terminal,
  { explain }: ReadingOptions = { explain: false },
): string {
  const one = (reading: ToldReading) => renderOne(reading, { dataset, terminal, explain, corrections: new Map() });
  if (!("reports" in answer)) return one(answer).join("\n");
  const { reports, events } = answer;
  const parts = reports.flatMap((reading, i) => [
    ...(i > 0 ? [""] : []),
    terminal.paint.dim(`Report ${i + 1} of ${reports.length}`),
    ...one(reading),
  ]);
  return [...parts, ...renderEvents(reports, events, terminal)].join("\n");
}

function renderOne({ document, claims }: ToldReading, telling: Telling): string[] {
  const { paint, width } = telling.terminal;
  const { name, title, outlet, published } = document;
  const day = published === null ? "day of publication not known" : `published ${writtenDate(published)}`;
  return [
    wrapped(heading(shown(title ?? name), telling.terminal), width),
    paint.dim(wrapped(shown([outlet, day, title === null ? null : name].filter(Boolean).join(", ")), width)),
    ...claims.flatMap((claim) => ["", ...renderClaim(claim, telling)]),
    "",
    wrapped(countLine(claims.map(({ verdict }) => verdict.is)), width),
  ];
}

function renderClaim(claim: ToldClaim, telling: Telling): string[] {
  const { terminal, dataset, explain } = telling;
  const { paint, width } = terminal;
  const { verdict, says, quote, attribution } = claim;
  const below = (text: string) => wrapped(shown(text), width, INDENT);
  const told = attribution.length > 0 ? [below(`Said by ${attribution.map(chainWords).join("; ")}`)] : [];
  const grounds = explain ? verdict.against.map((ground) => groundWords(ground, dataset)) : groundLine(verdict.against);
  return [
    headLine(verdict.is, says, terminal),
    paint.dim(below(`"${shortened(quote, explain ? LONGEST_QUOTE.full : LONGEST_QUOTE.short)}"`)),
    ...told,
    ...reasons(claim, telling).map(below),
    ...grounds.map((line) => paint.dim(below(line))),
  ];
}

/** The correction, else why; both where all is told. A correction that was told already is not told again. */
function reasons({ verdict: { why, correction }, says }: ToldClaim, { explain, corrections }: Telling): string[] {
  if (correction === null) return why === "" ? [] : [why];
  const before = corrections.get(correction);
  if (!before) corrections.set(correction, says);
  const above = before === says ? "as above." : `as above, under "${before}".`;
  const corrected = `Correction: ${before && !explain ? above : correction}`;
  return explain && why !== "" && why !== correction ? [corrected, why] : [corrected];
}

/** The verdict, and behind it what is claimed. */
function headLine(finding: Finding, says: string, terminal: Terminal): string {
  const text = shown(says)
    .split(/\s+/)
    .map((word) => terminal.paint.bold(word));
  return wrapped(text.join(" "), terminal.width, INDENT, `${markOf(finding, terminal)}  `);
}

function markOf(finding: Finding, { paint }: Terminal): string {
  const [mark, word] = FINDING_WORDS[finding];
  const colour = { supported: paint.green, imprecise: paint.yellow, contradicted: paint.red, new: paint.cyan, "not-checkable": paint.dim }[
    finding
  ];
  return colour(`${mark} ${word}`);
}

/** "Putin, according to Izvestia", "Putin, at a press conference". */
function chainWords({ who, via }: Attribution): string {
  return via === null ? who : `${who}, ${occasionWords(via) ?? `according to ${via}`}`;
}

/** Words for an occasion on which something was said, and not for somebody who passed it on. */
function occasionWords(via: string): string | null {
  const found = OCCASION.exec(via);
  if (!found) return null;
  const own = /^(?:the|an?|this|that|their|his|her|its)\s/i.test(via) || via.endsWith("s");
  const article = own ? "" : /^[aeiou]/i.test(via) ? "an " : "a ";
  return `${/conference|briefing|meeting|reception|event|summit|talks/i.test(found[0]) ? "at" : "in"} ${article}${via}`;
}

const OCCASION =
  /\b(?:conference|briefing|meeting|reception|event|summit|talks|statement|interview|speech|address|communiqu[eé]|declaration|remarks|letter|post|article)$/i;

/** The id to look it up by, what the record says there, and the first of its sources. */
function groundWords({ id, event, provision, says, sources }: Ground, dataset: Dataset): string {
  const place = [id, event ?? provision].filter(Boolean).join(", ");
  const [first, ...more] = sources;
  const source =
    first === undefined ? "" : ` [${citationWords(dataset, { source: first })}${more.length > 0 ? `; and ${more.length} more` : ""}]`;
  return `${place}: ${says}${source}`;
}

const MOST_GROUNDS = 3;

/** All grounds in one line: the ids with their events and provisions, and how many sources bear them. */
function groundLine(grounds: readonly Ground[]): string[] {
  if (grounds.length === 0) return [];
  const parts = new Map<string, string[]>();
  for (const { id, event, provision } of grounds) {
    const part = event ?? provision;
    const held = parts.get(id) ?? [];
    parts.set(id, part === undefined || held.includes(part) ? held : [...held, part]);
  }
  const all = [...parts].map(([id, own]) => (own.length > 0 ? `${id} (${own.join(", ")})` : id));
  const more = all.length > MOST_GROUNDS ? [`${all.length - MOST_GROUNDS} more`] : [];
  const count = new Set(grounds.flatMap(({ sources }) => sources)).size;
  return [`Record: ${listed([...all.slice(0, MOST_GROUNDS), ...more])}; ${count} ${count === 1 ? "source" : "sources"}`];
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
  const lines = common.flatMap(({ claims, differences, verdict, says: words }) => {
    const told = claims.flatMap(({ report, claim }) => reports[report]?.claims[claim] ?? []);
    const says = (told.find((one) => one.verdict === verdict) ?? told[0])?.says ?? words;
    return [
      "",
      headLine(verdict.is, says, terminal),
      terminal.paint.dim(wrapped(`Told in ${reportWords(claims.map(({ report }) => report))}`, terminal.width, INDENT)),
      ...differences.map((difference) => wrapped(shown(differenceWords(difference)), terminal.width, INDENT)),
    ];
  });
  return ["", heading("Across the reports", terminal), ...lines];
}

/** `report 1`, `reports 1 and 3`; reports are counted from 1 here. */
function reportWords(reports: readonly number[]): string {
  const told = [...new Set(reports)].sort((a, b) => a - b).map((report) => String(report + 1));
  return `${told.length === 1 ? "report" : "reports"} ${listed(told)}`;
}

/** "Different dates: 25 April 2019 (report 1); 26 April 2019 (reports 2 and 3)". */
function differenceWords({ says, values }: Difference): string {
  const head = says.slice(0, says.indexOf(": ")).replace(/^The reports give different/, "Different");
  return `${head || "Different"}: ${values.map(({ value, reports }) => `${value} (${reportWords(reports)})`).join("; ")}`;
}

/** The words of a quotation without its middle, where it is long. */
function shortened(quote: string, longest: number): string {
  const words = quote.replace(/\s+/g, " ").trim();
  if (words.length <= longest) return words;
  const head = words.slice(0, Math.floor(longest * 0.65)).replace(/\s+\S*$/, "");
  const tail = words.slice(-Math.floor(longest * 0.3)).replace(/^\S*\s+/, "");
  return `${head} ... ${tail}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A report's words without the characters by which it could take hold of the terminal. */
function shown(text: string): string {
  return text.replace(UNPRINTABLE, "");
}
