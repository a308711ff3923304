import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of the page, in memory, with its compressed forms where there are any. */
export interface PageFile {
  body: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
  type: string;
  /** Its name changes with its content, so that it may be kept for ever. */
  immutable: boolean;
  /** With quotation marks. */
  etag: string;
}

/** The workbench's files, which a server holds in memory: no request reaches the disk. */
export interface Page {
  /** By its path with a leading slash, as it stands in the address. */
  file(path: string): PageFile | null;
  shell: string;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
};

/** Loads the page from the folder into which it was built, whole; null where it was not built. */
export function openPage(folder: string): Page | null {
  if (!existsSync(join(folder, "index.html"))) return null;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const known = new Set(paths);
  const files = new Map<string, PageFile>();
  for (const path of paths) {
    const ending = extname(path);
    if ((ending === ".br" || ending === ".gz") && known.has(path.slice(0, -ending.length))) continue;
    const body = readFileSync(path);
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    const packed = (suffix: string) => (known.has(path + suffix) ? readFileSync(path + suffix) : null);
    files.set(name, {
      body,
      br: packed(".br"),
      gzip: packed(".gz"),
      type: TYPES[ending] ?? "application/octet-stream",
      immutable: name.startsWith("/assets/"),
      etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`,
    });
  }
  return { file: (path) => files.get(path) ?? null, shell: files.get("/index.html")!.body.toString("utf8") };
}
