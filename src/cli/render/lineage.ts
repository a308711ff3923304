import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { LineageLink, LineagePromise } from "../../engine/lineage.js";
import { responseWords } from "../../engine/words.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { heading, listed, paired, wrapped } from "./layout.js";

/** The chain of treaties, each with how long it ran, how it ended, and what it gained, lost, changed and revived. */
export function renderLineage(links: readonly LineageLink[], dataset: Dataset, terminal: Terminal): string {
  if (links.length === 0) return "No treaty between the two is on record.";
  return links.map((link) => renderLink(link, dataset, terminal)).join("\n\n");
}

function renderLink(link: LineageLink, dataset: Dataset, terminal: Terminal): string {
  const { paint, width } = terminal;
  const span = link.from ? `in force from ${writtenDate(link.from)}` : "no entry into force recorded";
  const end = link.ended ? `, ended by ${link.ended.how} on ${writtenDate(link.ended.on)}` : ", goes on";
  const political = link.binding === "political" ? "political, " : "";
  const title = (id: string) => dataset.treaties.get(id)?.short ?? dataset.treaties.get(id)?.title ?? id;
  const lines = [
    `${heading(link.title, terminal)} ${paint.dim(link.treaty)}`,
    wrapped(`Signed ${writtenDate(link.signed)}; ${political}${span}${end}.`, width, "  "),
  ];
  if (link.ended?.why) lines.push(paint.dim(wrapped(link.ended.why, width, "  ")));
  if (link.predecessors.length > 0) lines.push(paint.dim(wrapped(`Against ${listed(link.predecessors.map(title))}:`, width, "  ")));
  const say = (sign: string, words: string, promises: readonly LineagePromise[], more: (promise: never) => string[]) => {
    for (const { thing: promise, mutual } of paired(promises, isReturned)) {
      const who = mutual ? "each other" : `${promise.promisor.toUpperCase()} to ${promise.promisee.toUpperCase()}`;
      lines.push(
        wrapped(
          `${sign} ${words} ${paint.bold(OBLIGATION_WORDS[promise.obligation])}${promise.article ? ` (${promise.article})` : ""}, ${who}`,
          width,
          "      ",
          "  ",
        ),
      );
      for (const extra of more(promise as never)) lines.push(paint.dim(wrapped(extra, width, "      ", "      ")));
    }
  };
  say("o", "revives", link.revives, ({ from, response, differences }: LineageLink["revives"][number]) => [
    `from ${title(from.treaty)}${response ? `; now: ${responseWords(response)}` : ""}`,
    ...differences,
  ]);
  say("+", link.predecessors.length > 0 ? "gains" : "promises", link.gains, () => []);
  say("x", "loses", link.loses, () => []);
  say("~", "changes", link.differs, ({ differences }: LineageLink["differs"][number]) => differences);
  say("=", "still owed elsewhere:", link.stillOwed, ({ under }: LineageLink["stillOwed"][number]) => [`under ${title(under)}`]);
  return lines.join("\n");
}

/** Whether the other side promises the same kind. */
function isReturned(one: LineagePromise, other: LineagePromise): boolean {
  return one.obligation === other.obligation && one.promisor === other.promisee && one.promisee === other.promisor;
}
