import type { Asker } from "./asker.js";

/** Answers by the keys of their questions, as they are kept in a file. */
export type Answers = Record<string, string | boolean | string[]>;

/** No answer is kept for a question, or none that may be given, and there is nobody to ask. */
export class Unanswered extends Error {
  constructor(
    readonly key: string,
    readonly ask: string,
    readonly why: string,
  ) {
    super(`${key}: ${why}`);
  }
}

/**
 * Answers from `kept` where it holds a sound answer, and otherwise asks `then`; every answer goes into `kept`. With nobody to ask (null) a question
 * without a sound answer throws `Unanswered`, but those that may be left out, or are only offers to go on, are answered so.
 */
export function replaying(kept: Answers, then: Asker | null): Asker {
  const resolve = async <T extends string | boolean | string[]>(
    key: string,
    ask: string,
    sound: (answer: unknown) => string | null,
    usual: T | null,
    person: (() => Promise<T>) | null,
  ): Promise<T> => {
    const held = kept[key];
    const wrong = held === undefined ? "it has no answer" : sound(held);
    if (wrong === null) return held as T;
    if (!person && held === undefined && usual !== null) return usual;
    if (!person) throw new Unanswered(key, ask, wrong);
    const given = await person();
    kept[key] = given;
    return given;
  };
  return {
    text: (key, question) =>
      resolve(
        key,
        question.ask,
        (answer) => {
          if (typeof answer !== "string") return "the answer is a text";
          if (answer.trim() === "") return question.optional ? null : "it is needed";
          return question.wrong?.(answer) ?? null;
        },
        question.optional ? "" : (question.offered ?? null),
        then && (() => then.text(key, question)),
      ),
    choose: (key, ask, options, offered) =>
      resolve(
        key,
        ask,
        (answer) => (options.some(({ value }) => value === answer) ? null : `one of: ${options.map(({ value }) => value).join(", ")}`),
        offered ?? null,
        then && (() => then.choose(key, ask, options, offered)),
      ),
    several: (key, ask, options) =>
      resolve(
        key,
        ask,
        (answer) =>
          Array.isArray(answer) && answer.every((one) => options.some(({ value }) => value === one))
            ? null
            : `a list of: ${options.map(({ value }) => value).join(", ")}`,
        [],
        then && (() => then.several(key, ask, options)),
      ),
    agree: (key, ask, offered) =>
      resolve(
        key,
        ask,
        (answer) => (typeof answer === "boolean" ? null : "true or false"),
        offered,
        then && (() => then.agree(key, ask, offered)),
      ),
    tell: (words) => then?.tell(words),
  };
}
