import { nearest } from "../base/id.js";
import { type Problem, type ProblemCode, problem } from "../base/problem.js";
import { FOLDERS, type Folder } from "../model/folder.js";
import { type DatasetInfo, type Thing, type Things } from "../model/record.js";
import { SCHEMAS } from "../model/schema/index.js";
import { checkCodes } from "./checks/codes.js";
import { checkStrictly, checkThing, type Finding, type Has } from "./checks/index.js";
import { checkDoubleTitles } from "./checks/titles.js";
import { DATASET_FILE, readDatasetInfo } from "./dataset.js";
import { type ReadFile, readFileText } from "./file.js";
import { type Reference, referencesIn } from "./references.js";
import { isTouched } from "./repair.js";

export interface ReadRecord {
  /** Left out where the record does not say what it is, or says it wrongly. */
  info?: DatasetInfo;
  things: Things;
  files: number;
  /** Whether the record can be used: it has no error, whatever the strict validation has to say. */
  sound: boolean;
  problems: Problem[];
}

export interface ReadOptions {
  /** Also refuse weak evidence (facts on memory alone, citations without a place, sources that cannot be found) and careless titles. */
  strict?: boolean;
}

const UNKNOWN: Record<Folder, ProblemCode> = {
  states: "unknown-state",
  treaties: "unknown-treaty",
  meetings: "unknown-meeting",
  people: "unknown-person",
  sources: "unknown-source",
  series: "unknown-id",
  areas: "unknown-area",
  places: "unknown-id",
  wars: "unknown-id",
};

const SINGULAR: Record<Folder, string> = {
  states: "State",
  treaties: "Treaty",
  meetings: "Meeting",
  people: "Person",
  sources: "Source",
  series: "Series",
  areas: "Area",
  places: "Place",
  wars: "war",
};

/**
 * Reads a whole record from its files (path inside the record to text) and checks it: each file against its schema,
 * every reference, and what only the whole can show. All problems come back at once, ordered by file and line.
 */
export function readRecord(texts: ReadonlyMap<string, string>, options: ReadOptions = {}): ReadRecord {
  const things = Object.fromEntries(FOLDERS.map((folder) => [folder, new Map()])) as { [F in Folder]: Map<string, Thing<F>> };
  const problems: Problem[] = [];
  const strictly: Problem[] = [];
  const reads: ReadFile[] = [];
  const present = new Set<string>();
  const info = readDatasetInfo(texts.get(DATASET_FILE));
  if (!info.ok) problems.push(...info.problems);
  for (const [file, text] of texts) {
    if (file === DATASET_FILE) continue;
    const read = readFileText(file, text);
    problems.push(...read.problems);
    if (!("folder" in read)) continue;
    present.add(`${read.folder}/${read.id}`);
    reads.push(read);
    if (read.thing) (things[read.folder] as Map<string, Thing<Folder>>).set(read.id, read.thing);
  }
  const has: Has = (folder, id) => present.has(`${folder}/${id}`);
  const cited = new Set<string>();
  for (const read of reads) {
    const found = read.yaml ? [...referencesIn(SCHEMAS[read.folder], read.yaml.value)] : [];
    for (const { to, id } of found) if (to === "sources") cited.add(id);
    problems.push(...found.filter(({ to, id }) => !has(to, id)).map((reference) => dangling(reference, read, present)));
    if (read.mended) {
      const { thing, touched } = read.mended;
      const further = checkThing(read.folder, thing, things, has).filter(({ path }) => !isTouched(path, touched));
      problems.push(...further.map((finding) => located(finding, read)));
    }
    if (!read.thing) continue;
    problems.push(...checkThing(read.folder, read.thing, things, has).map((finding) => located(finding, read)));
    if (options.strict) strictly.push(...checkStrictly(read.folder, read.thing, things).map((finding) => located(finding, read)));
  }
  const byPlace = new Map(reads.map((read) => [`${read.folder}/${read.id}`, read]));
  for (const finding of checkCodes(things.states)) problems.push(located(finding, byPlace.get(`states/${finding.id}`)!));
  if (options.strict) {
    for (const finding of checkDoubleTitles(things.treaties)) strictly.push(located(finding, byPlace.get(`treaties/${finding.id}`)!));
    const unsound = reads.filter(({ thing }) => !thing).map(({ file }) => texts.get(file)!);
    const unused = [...things.sources.keys()].filter((id) => !cited.has(id) && !unsound.some((text) => text.includes(id)));
    strictly.push(...unused.map(uncited));
  }
  const sound = problems.every(({ severity }) => severity !== "error");
  return { ...(info.ok && { info: info.value }), things, files: texts.size, sound, problems: inOrder([...problems, ...strictly]) };
}

function dangling({ to, id, path }: Reference, read: ReadFile, present: ReadonlySet<string>): Problem {
  const ids = [...present].filter((name) => name.startsWith(`${to}/`)).map((name) => name.slice(to.length + 1));
  const near = nearest(id, ids);
  return problem(UNKNOWN[to], `${SINGULAR[to]} "${id}" is not in record/${to}.`, {
    at: read.yaml!.placeOf(path),
    ...(near.length > 0 && { hint: `Try: ${near.join(", ")}` }),
  });
}

/** A file that is not sound may cite a source where nobody can tell; only what no such file so much as names is unused. */
function uncited(id: string): Problem {
  return problem("unused-source", `Nothing cites the source "${id}".`, { severity: "warning", at: { file: `sources/${id}.yaml` } });
}

function located({ path, code, message, hint, severity }: Finding, read: ReadFile): Problem {
  return problem(code, message, { at: read.yaml!.placeOf(path), ...(hint && { hint }), ...(severity && { severity }) });
}

/** Problems by file, line and column. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(byFileAndLine);
}

function byFileAndLine(a: Problem, b: Problem): number {
  const [x, y] = [a.at?.file ?? "", b.at?.file ?? ""];
  if (x !== y) return x < y ? -1 : 1;
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
