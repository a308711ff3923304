import { fileURLToPath } from "node:url";
import { problemText } from "../../src/base/problem.js";
import { changedFiles } from "../../src/io/changed-files.js";
import { openCompiled, readManifest } from "../../src/io/compiled-record.js";
import { recordTexts } from "../../src/io/record-files.js";
import { type DatasetInfo, FOLDERS, type Folder, type Thing, type Things } from "../../src/model/index.js";
import { readRecord } from "../../src/text/record.js";

export const RECORD = fileURLToPath(new URL("../../record", import.meta.url));
const COMPILED = fileURLToPath(new URL("../../dist/record", import.meta.url));

interface Shipped {
  info: DatasetInfo;
  things: Things;
}

let shipped: Shipped | undefined;

/** The shipped record: as it was compiled where nothing changed since, else read anew from its YAML. Throws if it is not sound. */
export function shippedRecord(): Shipped {
  shipped ??= compiled() ?? fromYaml();
  return shipped;
}

/** Some thousands of files take seconds to read, and each test file would read them for itself. */
function compiled(): Shipped | null {
  const opened = openCompiled(COMPILED);
  if (!opened.ok) return null;
  const { changed, removed } = changedFiles(RECORD, readManifest(COMPILED));
  if (changed.length + removed.length > 0) return null;
  const { index, read } = opened.value;
  const whole: Partial<Record<Folder, readonly { id: string }[]>> = { series: index.series, areas: index.areas, wars: index.wars };
  const bodies = (folder: Folder) =>
    whole[folder] ?? Object.keys(index.slices[folder] ?? {}).map((id) => read(folder, id) as { id: string });
  const things = Object.fromEntries(
    FOLDERS.map((folder) => [folder, new Map(bodies(folder).map((one) => [one.id, one as Thing<Folder>]))]),
  );
  return { info: index.info, things: things as unknown as Things };
}

function fromYaml(): Shipped {
  const { info, things, problems } = readRecord(recordTexts(RECORD));
  if (!info || problems.length > 0) throw new Error(problems.map(problemText).join("\n"));
  return { info, things };
}
