import { autocomplete, confirm, isCancel, log, multiselect, select, text } from "@clack/prompts";
import type { Asker, Option, TextQuestion } from "../app/interview/asker.js";

/** The person at the terminal broke off. */
export class BrokenOff extends Error {}

/** More answers than this are sought by typing. */
const MOST_LISTED = 12;

/** Asks at the terminal. Throws `BrokenOff` when the person presses Ctrl-C or the input ends. */
export const terminalAsker: Asker = {
  async text(_key, { ask, example, offered, optional, wrong }: TextQuestion) {
    const given = await text({
      message: optional ? `${ask} (Enter: leave out)` : ask,
      ...(example && { placeholder: example }),
      ...(offered && { initialValue: offered }),
      validate: (value) => {
        const answer = (value ?? "").trim();
        if (answer === "") return optional ? undefined : "This is needed.";
        return wrong?.(answer) ?? undefined;
      },
    });
    return (answered(given) ?? "").trim();
  },
  async choose<T extends string>(_key: string, ask: string, options: readonly Option<T>[], offered?: T) {
    const shown = { message: ask, options: options.map(asOption), ...(offered && { initialValue: offered }) };
    const given = await (options.length > MOST_LISTED ? autocomplete({ ...shown, maxItems: MOST_LISTED }) : select(shown as never));
    return answered(given) as T;
  },
  async several<T extends string>(_key: string, ask: string, options: readonly Option<T>[]) {
    return answered(
      await multiselect({ message: `${ask} (Space: choose)`, options: options.map(asOption) as never, required: false }),
    ) as T[];
  },
  async agree(_key, ask, offered) {
    return answered(await confirm({ message: ask, initialValue: offered }));
  },
  tell(words) {
    log.info(words);
  },
};

function asOption<T extends string>({ value, label, hint }: Option<T>): { value: string; label: string; hint?: string } {
  return { value, label: label ?? value.replaceAll("-", " "), ...(hint && { hint }) };
}

function answered<T>(given: T): Exclude<T, symbol> {
  if (isCancel(given)) throw new BrokenOff("broken off");
  return given as Exclude<T, symbol>;
}
