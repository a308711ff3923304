import { dayOf, EARLIEST, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { hull } from "../base/interval.js";
import { type Outcome, ok } from "../base/problem.js";
import type { StateHead } from "../engine/dataset.js";
import { importAtop } from "../import/atop/import.js";
import { importCow } from "../import/cow/import.js";
import { importGw } from "../import/gw/import.js";
import type { Imported, ImportFile, StateOf } from "../import/imported.js";
import { importIwd } from "../import/iwd/import.js";
import type { ImportName } from "./import-names.js";

/** Reads a project's own files into datasets. Pure: the files' texts come in, datasets or problems go out. */
export function importFiles(name: ImportName, files: readonly ImportFile[], states: ReadonlyMap<string, StateHead>): Outcome<Imported[]> {
  const known = { of: codesOf(states), name: (id: string) => states.get(id)?.name ?? id };
  switch (name) {
    case "atop": {
      const one = importAtop(files, known);
      return one.ok ? ok([one.value]) : one;
    }
    case "cow":
      return importCow(files, known);
    case "gw":
      return importGw(files, known);
    case "iwd":
      return importIwd(files, known);
  }
}

/** Finds states by code and year: who held the code then; else who held it at the nearest time (ATOP and the wars begin before COW does). */
export function codesOf(states: ReadonlyMap<string, StateHead>): StateOf {
  const held = new Map<string, { state: string; from: number; to: number }[]>();
  for (const { id, codes } of states.values()) {
    for (const { system, code, during } of codes) {
      const { from, to } = hull(spanOf(during)!);
      const key = `${system}:${code}`;
      const spells = held.get(key) ?? [];
      spells.push({ state: id, from: Math.max(from, EARLIEST), to: Math.min(to, LATEST) });
      held.set(key, spells);
    }
  }
  return (system, code, year) => {
    const spells = held.get(`${system}:${code}`) ?? [];
    const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
    const away = ({ from, to }: { from: number; to: number }) => Math.max(0, from - last, first - to);
    return (
      spells.reduce<(typeof spells)[number] | null>((best, one) => (best === null || away(one) < away(best) ? one : best), null)?.state ??
      null
    );
  };
}
