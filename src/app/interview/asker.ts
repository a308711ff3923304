/** One of several answers to choose from, with what it means. */
export interface Option<T extends string> {
  value: T;
  label?: string;
  hint?: string;
}

/** A question that is answered in words. */
export interface TextQuestion {
  ask: string;
  /** An example of an answer. */
  example?: string;
  /** The answer that is offered. */
  offered?: string;
  /** Whether it may be left out; the answer is then "". */
  optional?: boolean;
  /** What is wrong with an answer, or null. */
  wrong?(answer: string): string | null;
}

/** Whoever answers an interview: a person at a terminal, or a test. Each question has a key that is stable over versions. */
export interface Asker {
  text(key: string, question: TextQuestion): Promise<string>;
  choose<T extends string>(key: string, ask: string, options: readonly Option<T>[], offered?: T): Promise<T>;
  several<T extends string>(key: string, ask: string, options: readonly Option<T>[]): Promise<T[]>;
  agree(key: string, ask: string, offered: boolean): Promise<boolean>;
  /** Tells something: a heading, or what was understood. */
  tell(text: string): void;
}

/** What is wrong with a number, or null. */
export function wrongNumber(answer: string): string | null {
  return /^[1-9]\d*$/.test(answer) ? null : "Write a whole number, and the number alone.";
}
