import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { type Extracted, oneLine } from "./extracted.js";
import { LIMITS } from "./limits.js";
import { dayWritten } from "./written-day.js";
import { unzipped, zipped } from "./zip.js";

const PROPERTIES = "docProps/core.xml";

/** The text of a Word file, its paragraphs between blank lines; its title, and the day on which it was last saved, from its properties. */
export async function extractWord(bytes: Uint8Array, most: number = LIMITS.unpacked): Promise<Outcome<Extracted>> {
  const parts = unzipped(bytes, (name) => /\.(?:xml|rels)$/i.test(name), most);
  if (!parts.ok) return parts;
  if (![...parts.value.keys()].some((name) => /^word\/document\d*\.xml$/i.test(name)))
    return failed(
      problem("unknown-format", "It is a compressed file and holds no Word document.", { hint: "Save it as .docx or as plain text." }),
    );
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.extractRawText({ buffer: zipped(parts.value) });
  const text = value.trim();
  if (text === "")
    return failed(problem("no-text", "The Word file holds no text.", { hint: "Pictures of text have to be recognised first (OCR)." }));
  const properties = parts.value.get(PROPERTIES);
  const says = properties ? new TextDecoder().decode(properties) : "";
  const published = dayWritten(element(says, "dcterms:modified") ?? element(says, "dcterms:created"));
  return ok({
    text,
    title: oneLine(element(says, "dc:title")),
    outlet: null,
    published,
    publishedBy: published === null ? null : "properties",
    odd: null,
    emptyPages: 0,
  });
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The text of the first element of a name in a small piece of XML. */
function element(xml: string, name: string): string | null {
  const open = xml.indexOf(`<${name}`);
  const from = xml.indexOf(">", open) + 1;
  const to = xml.indexOf(`</${name}>`, from);
  if (open < 0 || from === 0 || to < 0) return null;
  return xml.slice(from, Math.min(to, from + 1000)).replace(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!);
}
