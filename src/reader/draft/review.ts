import type { ReportDocument } from "../claim.js";
import { oneLine } from "./drafting.js";
import type { Drafts } from "./drafts.js";

/** The file that tells, beside the drafts, what is left to be done by hand. */
export const REVIEW_FILE = "REVIEW.md";

/** What was drafted, and every new claim that no file was made of, with its words, their place and the reason. Markdown. */
export function reviewText(document: ReportDocument, { files, leftOut }: Drafts): string {
  const title = plain(document.title ?? document.name.replace(/^.*[/\\]/, ""));
  const drafted = files.map(({ path, comment }) => `- ${path}: ${plain(comment)}`);
  const rest = leftOut.map(({ claim, why }) => {
    const said = claim.attribution.map(({ who, via }) => (via === null ? who : `${who}, through ${via}`)).join("; ");
    const frame = [claim.kind, claim.modality, `characters ${claim.start}-${claim.end}`, ...(said === "" ? [] : [`said by ${said}`])];
    return `- ${plain(frame.join(", "))}: ${plain(why)}\n  > ${plain(claim.quote)}`;
  });
  return [
    `# To be reviewed: ${title}`,
    "",
    "Everything here was drafted from one report and is to be held against the documents before it goes into the record.",
    "",
    "## Drafted",
    "",
    ...(drafted.length > 0 ? drafted : ["Nothing."]),
    "",
    "## Left out",
    "",
    ...(rest.length > 0 ? rest : ["Nothing."]),
    "",
  ].join("\n");
}

/** A report's words as plain text of a Markdown file: on one line, with no markup of their own. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>&#|!~]/g, (mark) => (mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`));
}
