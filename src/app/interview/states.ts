import { listed } from "../../base/wording.js";
import type { Dataset } from "../../engine/dataset.js";
import { findState } from "../../engine/state-name.js";
import type { Asker } from "./asker.js";

/** Asks for states by names or codes, separated by commas. With `among`, only those may be named. */
export async function askStates(
  asker: Asker,
  dataset: Dataset,
  key: string,
  ask: string,
  { among, atLeast = 1, optional = false }: { among?: readonly string[]; atLeast?: number; optional?: boolean } = {},
): Promise<string[]> {
  const read = (answer: string) => wordsOf(answer).map((word) => findState(dataset, word));
  const answer = await asker.text(key, {
    ask,
    example: "Russia, PRK, cow:732",
    optional,
    wrong: (words) => {
      const found = read(words);
      const failed = found.find((one) => !one.ok);
      if (failed && !failed.ok) return [failed.problems[0]!.message, failed.problems[0]!.hint].filter(Boolean).join(" ");
      const ids = [...new Set(found.map((one) => (one as { value: string }).value))];
      const outside = ids.filter((id) => among && !among.includes(id));
      if (outside.length > 0) return `${listed(outside.map((id) => id.toUpperCase()))} is not among the parties.`;
      return ids.length < atLeast ? `Name at least ${atLeast} states, separated by commas.` : null;
    },
  });
  return answer === "" ? [] : [...new Set(read(answer).map((one) => (one as { value: string }).value))];
}

function wordsOf(answer: string): string[] {
  return answer
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
}
