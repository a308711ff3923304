import type { Source } from "../../model/record.js";
import type { Finding } from "./finding.js";

/** What a title says of a place in a series or a book: "vol. II", "no. 4402", "p. 134", "Treaty Series". */
const SHELF = /\b(?:vol|no|pp?|doc)\.? ?\d|\bvol\. [IVXLC]+\b|\bSeries\b/i;

/**
 * A source must say by what it can be found: an address, or an author or publisher with a date or a place in a series or book.
 * What is given from memory is no document; that a fact rests on it alone is reported there.
 */
export function checkSource({ title, author, publisher, date, url, checked }: Source): Finding[] {
  const printed = (author !== undefined || publisher !== undefined) && (date !== undefined || SHELF.test(title));
  if (url !== undefined || printed || checked.how === "memory") return [];
  return [
    {
      path: ["title"],
      code: "no-address",
      message: "Nothing here says how this source can be found.",
      hint: "Add its url; or an author or publisher, with a date or, in the title, the volume, number or page.",
    },
  ];
}
