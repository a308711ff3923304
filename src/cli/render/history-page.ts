import { writtenDate } from "../../base/edtf.js";
import type { Turn } from "../../engine/chronicle.js";
import type { Dataset } from "../../engine/dataset.js";
import { turnWords } from "../../engine/turn-words.js";
import { OBLIGATION_WORDS, TURN_KINDS } from "../../model/index.js";
import { byYear } from "./history.js";
import { listed } from "./layout.js";
import { citationWords } from "./sources.js";

/** The history as a page in Markdown, with every source. `command` is the line that writes it, `since` its first day as asked. */
export function historyPage(turns: readonly Turn[], dataset: Dataset, command: string, since?: string): string {
  const { title, version, asOf } = dataset.info;
  const counts = TURN_KINDS.map((kind) => turns.filter((turn) => turn.kind === kind).length);
  const lines = [
    `# What began, changed and ended${since ? ` since ${writtenDate(since)}` : ""}`,
    "",
    `Made from ${title}, version ${version}, brought up to date on ${writtenDate(asOf)}, by \`${command}\`. Do not edit it: change the record.`,
    "",
    `${turns.length} entries: ${counts[0]} beginnings, ${counts[1]} changes, ${counts[2]} endings, ${counts[3]} calls on a promise. A date is that on which something took effect: an ending's is the first day not in force. Ratifications are left out, since they only prepare an entry into force.`,
  ];
  for (const [year, own] of byYear(turns)) {
    lines.push("", `## ${year}`, "");
    for (const turn of own) lines.push(entry(turn, dataset));
  }
  return `${lines.join("\n")}\n`;
}

function entry(turn: Turn, dataset: Dataset): string {
  const { on, kind, treaty, title, binding, obligations, text, disputed, sources } = turn;
  const holds = obligations.length > 0 ? listed(obligations.map((one) => OBLIGATION_WORDS[one])) : "none of the five primary obligations";
  const facts = [
    `- **${writtenDate(on)}** (${kind}): ${escaped(title)}, ${escaped(turnWords(dataset, turn))}.`,
    text && escaped(text),
    disputed.length > 0 && `Other dates: ${disputed.map(writtenDate).join(", ")}.`,
    `\`${treaty}\`${binding === "political" ? ", political commitment" : ""}; holds ${holds}.`,
    `Sources: ${sources.map((citation) => escaped(citationWords(dataset, citation))).join("; ")}.`,
  ];
  return facts.filter(Boolean).join(" ").replace(/\.\.$/, ".");
}

/** Characters that Markdown would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&");
}
