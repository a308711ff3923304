import type { State, Things, Treaty } from "../../model/record.js";
import type { Finding } from "./finding.js";

const FIELDS = ["title", "short"] as const;

/** No two treaties share a title or a short name: lists and answers could not tell them apart. The later id is the one reported. */
export function checkDoubleTitles(treaties: ReadonlyMap<string, Treaty>): (Finding & { id: string })[] {
  const holders = new Map<string, string>();
  const findings: (Finding & { id: string })[] = [];
  for (const treaty of [...treaties.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const field of FIELDS) {
      const name = treaty[field];
      if (name === undefined) continue;
      const key = words(name).map(folded).join(" ");
      const other = holders.get(key);
      if (other !== undefined && other !== treaty.id)
        findings.push({
          id: treaty.id,
          path: [field],
          code: "duplicate-title",
          message: `${other} is called so too.`,
          hint: "Tell them apart, for instance by the year.",
        });
      holders.set(key, other ?? treaty.id);
    }
  }
  return findings;
}

/**
 * How titles and short names are written: one space, one kind of quotation mark, no full stop at the end, states as the record
 * writes them (any name that a party ever had will do), and "defence" in short names. Titles keep their authentic spelling.
 */
export function checkTitles(treaty: Treaty, { states }: Things): Finding[] {
  const parties = treaty.parties.map(({ state }) => states.get(state)).filter((state) => state !== undefined);
  return FIELDS.flatMap((field): Finding[] => {
    const name = treaty[field];
    if (name === undefined) return [];
    const found = (message: string): Finding => ({ path: [field], code: "title-spelling", message });
    return [
      ...(/\s{2}|^\s|\s$/.test(name) ? [found("It has a space too many.")] : []),
      ...(/[‘’“”]/.test(name) && /['"]/.test(name) ? [found("It mixes straight and curly quotation marks.")] : []),
      ...(name.endsWith(".") ? [found("It ends with a full stop.")] : []),
      ...(field === "short" && /\bdefense\b/i.test(name) ? [found('Short names have "defence".')] : []),
      ...parties.flatMap((state) => misspelt(name, state)).map(([is, should]) => found(`The record writes "${should}", not "${is}".`)),
    ];
  });
}

/** Where a text has a name of a state but for accents or apostrophes: what it has, and what the record has. */
function misspelt(text: string, state: State): [string, string][] {
  const names = [state.name, ...state.names.flatMap(({ name, official }) => (official === undefined ? [name] : [name, official]))];
  const spelt = words(text);
  const plain = spelt.map(folded);
  const found = new Map<string, string>();
  for (const name of names) {
    const parts = words(name);
    const sought = parts.map(folded);
    for (let at = 0; at + parts.length <= plain.length; at++) {
      if (!sought.every((part, index) => part === plain[at + index])) continue;
      const is = spelt.slice(at, at + parts.length).join(" ");
      if (!names.some((one) => words(one).join(" ").toLowerCase() === is.toLowerCase())) found.set(is, name);
    }
  }
  return [...found];
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}'‘’-]+/u).filter((word) => word !== "");
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}
