import type { IncomingMessage } from "node:http";
import { type ProblemDocument, refusal } from "./problem.js";

/** Reads the body of a request up to so many bytes; a larger one is a problem as soon as that is known, and the rest is left to flow away. */
export function bodyOf(incoming: IncomingMessage, most: number): Promise<Buffer | ProblemDocument> {
  const tooLarge = () => refusal("body-too-large", `A body has at most ${most} bytes.`);
  if (Number(incoming.headers["content-length"] ?? 0) > most) return Promise.resolve(tooLarge());
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    const take = (part: Buffer) => {
      length += part.length;
      if (length > most) {
        incoming.off("data", take);
        resolve(tooLarge());
      } else parts.push(part);
    };
    incoming.on("data", take);
    incoming.once("end", () => resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts)));
    incoming.once("error", () => resolve(refusal("malformed-request", "The request broke off.")));
    incoming.once("close", () => resolve(refusal("malformed-request", "The request broke off.")));
  });
}
