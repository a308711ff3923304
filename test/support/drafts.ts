import { draftText } from "../../src/io/draft-files.js";
import { FOLDERS, type Folder, type Thing, type Things } from "../../src/model/index.js";
import type { CheckedClaim, Finding, ReportDocument } from "../../src/reader/claim.js";
import type { Drafts } from "../../src/reader/draft/drafts.js";
import { readChangedTexts } from "../../src/text/changed.js";
import { checkThing } from "../../src/text/checks/index.js";

/** A made-up report. */
export const TEXT = [
  "Norway and Sweden signed the Fjord Defence Treaty in Oslo on 3 May 2031.",
  "Under it, each would defend the other. Finland may join later, Prime Minister Ada Berg said.",
  "Foreign Minister Eva Dahl met Prime Minister Ada Berg in Oslo.",
].join("\n");
export const document: ReportDocument = {
  name: "/tmp/report.txt",
  title: "Two sign",
  published: "2031-05-04",
  outlet: "The Fjord Post",
  text: TEXT,
};
export const ON = "2031-05-05";

/** A claim on some words of the text. */
export function claim(words: string, fields: Record<string, unknown>, is: Finding = "new"): CheckedClaim {
  const start = TEXT.indexOf(words);
  const frame = { quote: words, start, end: start + words.length, attribution: [], modality: "asserted", origin: ["grammar"], links: {} };
  return { ...frame, ...fields, verdict: { is, why: "", against: [], correction: null } } as unknown as CheckedClaim;
}
/** Who speaks for whom in it. */
export const SPEAK = { speaksFor: { "Eva Dahl": "SWE", "Ada Berg": "NOR" } };

/** What validation says of drafts beside the shipped record: each file's schema, its references, and what only the whole shows. */
export function problemsOf(record: { things: Things }, { files }: Drafts): unknown[] {
  const texts = new Map(files.map((file) => [file.path, draftText(file)]));
  const { things, problems } = readChangedTexts(texts, (key) => {
    const [folder, id] = key.split("/") as [Folder, string];
    return record.things[folder].has(id);
  });
  const all = Object.fromEntries(
    FOLDERS.map((folder) => {
      const own = [...things].filter(([key]) => key.startsWith(`${folder}/`)).map(([, thing]) => [thing.id, thing] as const);
      return [
        folder,
        {
          get: (id: string) => new Map(own).get(id) ?? record.things[folder].get(id),
          has: (id: string) => new Map(own).has(id) || record.things[folder].has(id),
        },
      ];
    }),
  ) as unknown as Things;
  const found = [...things].flatMap(([key, thing]) => {
    const folder = key.split("/")[0] as Folder;
    return checkThing(folder, thing as Thing<Folder>, all, (where, id) => all[where].has(id)).map((one) => ({ key, ...one }));
  });
  return [...problems, ...found];
}
