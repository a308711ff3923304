import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Citation, Source } from "../../model/index.js";

/** A source as it is printed: author or publisher, title, date. */
export function sourceWords({ author, publisher, title, date }: Source): string {
  return [author ?? publisher, title, date && writtenDate(date)].filter(Boolean).join(", ");
}

/** A citation as it is printed: the source with the place in it. */
export function citationWords(dataset: Dataset, { source, at }: Citation): string {
  const body = dataset.source(source);
  return `${body ? sourceWords(body) : source}${at ? `, ${at}` : ""}`;
}

/** The first citations of a fact, and how many more there are. */
export function citationsWords(dataset: Dataset, citations: readonly Citation[], most = 2): string {
  const shown = citations.slice(0, most).map((citation) => citationWords(dataset, citation));
  const more = citations.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
