import type { Dataset } from "../../engine/dataset.js";
import type { Claim } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { heading, wrapped } from "./layout.js";
import { citationWords } from "./sources.js";

/** What sources report, with who said it and what the record's evidence makes of it. */
export function renderClaims(claims: readonly Claim[] | undefined, dataset: Dataset, terminal: Terminal): string[] {
  if (!claims?.length) return [];
  const lines = claims.map((claim) => {
    const who = (claim.attribution ?? []).map(({ who: said, via }) => (via ? `${said}, via ${via}` : said)).join("; ");
    const { kind, attribution: _a, source, finding, note, modality, ...fields } = claim;
    const words = Object.entries(fields)
      .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(", ") : value}`)
      .join("; ");
    return wrapped(
      `${finding ?? "not judged"}: ${kind}, ${words}${modality && modality !== "asserted" ? ` (${modality})` : ""}.${note ? ` ${note}` : ""} [${[who, citationWords(dataset, source)].filter(Boolean).join("; ")}]`,
      terminal.width,
      "    ",
      "  ",
    );
  });
  return ["", heading("Reported", terminal), ...lines];
}
