import type { TimeWords } from "../../app/ask/question.js";

/** The time of a question, as its parameters say it. */
export function timeWords(today: string, { on, known }: { on?: string | undefined; known?: string | undefined }): TimeWords {
  return { today, ...(on !== undefined && { on }), ...(known !== undefined && { known }) };
}

/** Texts joined by commas, apart. */
export function apart(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}
