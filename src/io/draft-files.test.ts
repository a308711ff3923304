import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import type { DraftFile } from "../reader/draft/drafting.js";
import { draftText, writeDrafts } from "./draft-files.js";

/** What the disk refuses when a file is put in its place, and what happens just before. */
const disk = vi.hoisted(() => ({ refuses: null as { path: string; code: string } | null, before: null as (() => void) | null }));

vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  const linkSync = (from: string, to: string): void => {
    if (to.endsWith("report.yaml")) disk.before?.();
    if (disk.refuses && to.endsWith(disk.refuses.path)) throw Object.assign(new Error("refused"), { code: disk.refuses.code });
    real.linkSync(from, to);
  };
  return { ...real, linkSync };
});

const draft = (path: string, value: object = { title: "Treaty of Belton" }): DraftFile => ({ path, value, comment: "To be reviewed." });
const FILES = [draft("treaties/belton-2031.yaml"), draft("treaties/dahl-2031.yaml"), draft("sources/report.yaml")];

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "drafts-"));
  Object.assign(disk, { refuses: null, before: null });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Everything below a folder, links by their name alone. */
function below(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}
const codes = (result: ReturnType<typeof writeDrafts>) => (result.ok ? [] : result.problems.map(({ code }) => code));

describe("drafts", () => {
  it("are written to a new folder with all above it, and nothing else is left there", () => {
    const dir = join(home, "a", "b");
    const result = writeDrafts(dir, FILES, "# To be reviewed\n");
    const paths = [...FILES.map(({ path }) => path), "REVIEW.md"];
    expect(result).toEqual({ ok: true, value: paths.map((path) => join(dir, path)) });
    expect(below(dir)).toEqual([...paths, "sources", "treaties"].sort());
    expect(readFileSync(join(dir, "treaties/belton-2031.yaml"), "utf8")).toBe('# To be reviewed.\ntitle: "Treaty of Belton"\n');
    expect(lstatSync(join(dir, "sources/report.yaml")).nlink).toBe(1);
  });

  it("join what the folder holds already", () => {
    mkdirSync(join(home, "treaties"));
    writeFileSync(join(home, "treaties/other.yaml"), "title: x\n");
    expect(writeDrafts(home, FILES).ok).toBe(true);
    expect(readFileSync(join(home, "treaties/other.yaml"), "utf8")).toBe("title: x\n");
  });

  it("are refused whole where one of them exists, each such file named", () => {
    mkdirSync(join(home, "treaties"));
    writeFileSync(join(home, "treaties/dahl-2031.yaml"), "title: mine\n");
    writeFileSync(join(home, "REVIEW.md"), "mine");
    const before = below(home);
    const result = writeDrafts(home, FILES, "yours");
    expect(codes(result)).toEqual(["unwritable-file", "unwritable-file"]);
    expect(below(home)).toEqual(before);
    expect(readFileSync(join(home, "REVIEW.md"), "utf8")).toBe("mine");
  });

  it("hold texts that stay texts, and remarks that stay remarks", () => {
    const value = { title: "- no: [list] # none\u2028\n---\n!!js", date: "2031-05-03", note: "yes", number: "0x10", same: null };
    const text = draftText({ value, comment: "one\ntitle: two\r\u2028three: 3\u0007" });
    expect(parse(text)).toEqual(value);
    expect(text.split("\n").slice(0, 3)).toEqual(["# one", "# title: two", "# three: 3"]);
  });
});

describe("a symbolic link is not followed", () => {
  it.each<[string, (away: string) => string]>([
    ["as the folder", (away) => (symlinkSync(away, join(home, "dir")), join(home, "dir"))],
    ["as the folder, with a slash", (away) => (symlinkSync(away, join(home, "dir")), `${join(home, "dir")}/`)],
    ["as the folder, to nowhere", () => (symlinkSync(join(home, "nowhere"), join(home, "dir")), join(home, "dir"))],
    ["below it", (away) => (mkdirSync(join(home, "dir")), symlinkSync(away, join(home, "dir/treaties")), join(home, "dir"))],
    [
      "as a file",
      (away) => {
        mkdirSync(join(home, "dir/treaties"), { recursive: true });
        symlinkSync(join(away, "target"), join(home, "dir/treaties/dahl-2031.yaml"));
        return join(home, "dir");
      },
    ],
  ])("%s", (_, make) => {
    const away = join(home, "away");
    mkdirSync(away);
    const dir = make(away);
    expect(codes(writeDrafts(dir, FILES))).toEqual(["unwritable-file"]);
    expect(below(away)).toEqual([]);
    expect(existsSync(join(home, "nowhere"))).toBe(false);
    expect(existsSync(join(home, "dir/sources"))).toBe(false);
  });
});

describe("a name that no draft has is refused", () => {
  const names = [
    "../x",
    "..",
    "x/../../y",
    "/etc/x",
    "CON",
    "con",
    "nul",
    "com1",
    "a".repeat(81),
    "📜",
    "",
    " ",
    "x.y",
    "x\0y",
    "-x",
    "Xy",
    "x\\y",
    "x:y",
  ];
  it.each(names)("%j", (name) => {
    const dir = join(home, "dir");
    expect(codes(writeDrafts(dir, [...FILES, draft(`treaties/${name}.yaml`)]))).toEqual(["bad-id"]);
    expect(existsSync(dir)).toBe(false);
  });

  it.each([
    "../treaties/x.yaml",
    "states/x.yaml",
    "x.yaml",
    "treaties/x.yml",
    "treaties/a/x.yaml",
    "treaties",
    "/treaties/x.yaml",
    "__proto__/x.yaml",
  ])("as a path: %j", (path) => expect(codes(writeDrafts(join(home, "dir"), [draft(path)]))).toEqual(["bad-id"]));

  it("twice", () => expect(codes(writeDrafts(home, [FILES[0]!, FILES[0]!]))).toEqual(["duplicate-id"]));
});

describe("a folder that cannot be written to", () => {
  it.each(["", " ", "a\0b"])("is none: %j", (dir) => expect(codes(writeDrafts(dir, FILES))).toEqual(["unwritable-file"]));

  it("is a file, or lies below one", () => {
    writeFileSync(join(home, "file"), "");
    expect(codes(writeDrafts(join(home, "file"), FILES))).toEqual(["unwritable-file"]);
    expect(codes(writeDrafts(join(home, "file/dir"), FILES))).toEqual(["unwritable-file"]);
    expect(codes(writeDrafts(join(home, "x".repeat(300)), FILES))).toEqual(["unwritable-file"]);
  });

  it.each(["ENOSPC", "EEXIST"])("keeps nothing of drafts of which the last could not be written (%s)", (code) => {
    mkdirSync(join(home, "sources"));
    disk.refuses = { path: "report.yaml", code };
    expect(codes(writeDrafts(home, FILES))).toEqual(["unwritable-file"]);
    expect(below(home)).toEqual(["sources"]);
    expect(codes(writeDrafts(join(home, "a/b"), FILES))).toEqual(["unwritable-file"]);
    expect(below(home)).toEqual(["sources"]);
  });

  it("keeps a file that came in between", () => {
    disk.before = () => writeFileSync(join(home, "sources/report.yaml"), "mine");
    expect(codes(writeDrafts(home, FILES))).toEqual(["unwritable-file"]);
    expect(below(home)).toEqual(["sources", "sources/report.yaml"]);
    expect(readFileSync(join(home, "sources/report.yaml"), "utf8")).toBe("mine");
  });

  it("may be a disk on which files have one name only", () => {
    disk.refuses = { path: "", code: "EPERM" };
    expect(writeDrafts(home, FILES).ok).toBe(true);
    expect(readFileSync(join(home, "treaties/dahl-2031.yaml"), "utf8")).toContain("Belton");
  });
});
