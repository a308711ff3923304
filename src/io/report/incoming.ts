import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import { LIMITS } from "./limits.js";

/** The bytes of a file, or of standard input for `-`; never more than `most` are taken, whatever the file says of its size. */
export function incoming(path: string, most: number = LIMITS.bytes): Promise<Outcome<Uint8Array>> {
  return path === "-" ? taken(process.stdin, "standard input", most) : taken(createReadStream(path), path, most);
}

async function taken(stream: Readable, name: string, most: number): Promise<Outcome<Uint8Array>> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) {
        stream.destroy();
        return failed(tooLarge(name, most));
      }
      pieces.push(piece);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const hint = code === "EISDIR" ? "It is a folder: name the files in it." : undefined;
    return failed(problem("unreadable-file", `${name} could not be read (${message}).`, hint ? { hint } : {}));
  }
  return ok(Buffer.concat(pieces));
}

/** What is said of a file that is larger than is read. */
export function tooLarge(name: string, most: number): Problem {
  return problem("too-large", `It is larger than ${Number((most / 2 ** 20).toFixed(1))} MB.`, {
    at: { file: name },
    hint: "Save its text alone; from the command line, --max-mb allows more.",
  });
}
