import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SweepPart } from "../app/sweep.js";
import { failed, type Outcome, ok, problem } from "../base/problem.js";
import { writeWhole } from "./compiled-record.js";
import { partOf } from "./sweep-part.js";

/** What a sweep is of: two sweeps with equal ones have equal parts. */
export interface SweepManifest {
  format: number;
  casus: string;
  dataset: { id: string; version: string; content: string };
  options: Record<string, string | number | null>;
  chunks: number;
}

const MANIFEST = "manifest.json";

/** The finished parts of a sweep, kept beside its output until the whole is in place, so that one that was broken off can go on. */
export class SweepParts {
  private constructor(private readonly folder: string) {}

  /** Opens the folder of parts, new or left by a sweep of the same; what another sweep left is a problem. */
  static open(output: string, manifest: SweepManifest): Outcome<SweepParts> {
    const folder = `${output}.parts`;
    const path = join(folder, MANIFEST);
    const wanted = `${JSON.stringify(manifest, null, 2)}\n`;
    try {
      if (existsSync(path) && readFileSync(path, "utf8") !== wanted) return failed(stale(folder, readFileSync(path, "utf8"), manifest));
      if (!existsSync(folder)) mkdirSync(folder);
      for (const file of readdirSync(folder)) if (file.endsWith(".draft")) rmSync(join(folder, file), { force: true });
      if (!existsSync(path)) writeWhole(path, wanted);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return failed(
        problem("unwritable-file", `${folder} could not be written (${message}).`, {
          hint: "Does the folder exist, and may you write there?",
        }),
      );
    }
    return ok(new SweepParts(folder));
  }

  private path(chunk: number): string {
    return join(this.folder, `${String(chunk).padStart(5, "0")}.part`);
  }

  /** A finished part, or null if it is missing or not whole. */
  read(chunk: number): SweepPart | null {
    const path = this.path(chunk);
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    return partOf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  }

  /** Keeps a part: written beside its place and moved there, so that a sweep broken off leaves whole parts or none. */
  write(chunk: number, buffer: ArrayBuffer): void {
    const draft = `${this.path(chunk)}.${process.pid}.draft`;
    writeFileSync(draft, new Uint8Array(buffer));
    renameSync(draft, this.path(chunk));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function stale(folder: string, text: string, wanted: SweepManifest) {
  const held = parsed(text);
  const unlike = (["casus", "dataset", "options"] as const).filter((part) => JSON.stringify(held?.[part]) !== JSON.stringify(wanted[part]));
  const names = { casus: "version of casus", dataset: "dataset", options: "options" };
  const what = unlike.length > 0 ? unlike.map((part) => names[part]).join(", ") : "form";
  return problem("stale-parts", `${folder} holds parts of another sweep (differs in: ${what}), so it cannot be carried on.`, {
    hint: `Delete ${folder} to begin anew, or choose another file with -o.`,
  });
}

function parsed(text: string): Partial<SweepManifest> | null {
  try {
    return JSON.parse(text) as Partial<SweepManifest>;
  } catch {
    return null;
  }
}
