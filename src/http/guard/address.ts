import { type ProblemDocument, refusal } from "../problem.js";

/** The longest address that is taken, in bytes. */
export const LONGEST_ADDRESS = 4096;

/** Control characters, spaces, backslashes and bytes beyond ASCII: a client that means well encodes them. */
const UNCLEAN = /[^\x21-\x5b\x5d-\x7e]/;

/** Steps up or sideways (plain or encoded), and encoded slashes, backslashes and control characters in the path. */
const TRICKS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%(?:2f|5c|0[0-9a-f]|1[0-9a-f]|7f)|\/\//i;

/** What is wrong with the address of a request as it was sent, before anything reads it. */
export function addressProblem(url: string): ProblemDocument | null {
  if (url.length > LONGEST_ADDRESS) return refusal("address-too-long", `An address has at most ${LONGEST_ADDRESS} bytes.`);
  if (url.charCodeAt(0) !== 47 || UNCLEAN.test(url)) return refusal("malformed-request", "The address is not well-formed.");
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (path.includes("%") || path.includes(".") || path.includes("//")) {
    if (TRICKS.test(path)) return refusal("malformed-request", "The address is not well-formed.");
    try {
      decodeURIComponent(path);
    } catch {
      return refusal("malformed-request", "The address is not well-formed: what stands after % is no UTF-8.");
    }
  }
  return null;
}
