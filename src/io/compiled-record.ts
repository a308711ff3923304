import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { COMPILED_FORMAT, type CompiledIndex, compile } from "../app/compiled.js";
import type { BodyReader } from "../app/dataset.js";
import { failed, type Outcome, ok, problem } from "../base/problem.js";
import type { DatasetInfo, Things } from "../model/index.js";
import type { RecordFile } from "./record-files.js";

const INDEX = "index.json";
const BODIES = "bodies.jsonl";
const MANIFEST = "manifest.json";

/** What a compiled record was made from: for each file its time of change, size and content hash. */
export type Manifest = Record<string, { modified: number; size: number; hash: string }>;

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** Writes a compiled record into a folder. Each file is written beside its place and then moved there, the index last. */
export function writeCompiled(
  folder: string,
  info: DatasetInfo,
  things: Things,
  files: readonly RecordFile[],
  texts: ReadonlyMap<string, string>,
): CompiledIndex {
  const { index, bodies } = compile(info, things);
  const manifest: Manifest = Object.fromEntries(
    files.map(({ file, modified, size }) => [file, { modified, size, hash: hashOf(texts.get(file)!) }]),
  );
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, BODIES), bodies);
  writeWhole(join(folder, MANIFEST), JSON.stringify(manifest));
  writeWhole(join(folder, INDEX), JSON.stringify(index));
  return index;
}

/** Writes a file so that a reader sees the old or the new one whole, never a part. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    const file = openSync(draft, "wx");
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Opens a compiled record: the index at once, each body from its place in the bodies' file when it is wanted. */
export function openCompiled(folder: string): Outcome<{ index: CompiledIndex; read: BodyReader }> {
  const remedy = "Run: npm run build";
  if (!existsSync(join(folder, INDEX))) return failed(problem("stale-record", "The record has not been compiled.", { hint: remedy }));
  const index = parsed(readFileSync(join(folder, INDEX), "utf8")) as CompiledIndex | null;
  if (index?.format !== COMPILED_FORMAT)
    return failed(problem("stale-record", "The compiled record was made by another version of casus.", { hint: remedy }));
  const bodies = join(folder, BODIES);
  if (!existsSync(join(folder, MANIFEST)) || !existsSync(bodies) || statSync(bodies).size !== bodiesSize(index))
    return failed(problem("stale-record", "The compiled record is incomplete.", { hint: remedy }));
  let file: number | undefined;
  const read: BodyReader = (kind, id) => {
    const slice = index.slices[kind]?.[id];
    if (!slice) return undefined;
    file ??= openSync(bodies, "r");
    const buffer = Buffer.allocUnsafe(slice[1]);
    readSync(file, buffer, 0, slice[1], slice[0]);
    return JSON.parse(buffer.toString("utf8"));
  };
  return ok({ index, read });
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as Manifest;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function bodiesSize({ slices }: CompiledIndex): number {
  let end = 0;
  for (const held of Object.values(slices)) for (const [offset, length] of Object.values(held)) end = Math.max(end, offset + length + 1);
  return end;
}
