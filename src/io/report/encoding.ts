import { windows1252 } from "../windows-1252.js";
import type { Odd } from "./extracted.js";

/** A decoded text, and what was odd about its bytes. */
export interface Decoded {
  text: string;
  odd: Odd;
}

/** More control characters than this share of a text, and it is none. */
const MOST_CONTROLS = 0.01;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
const CONTROLS = /[\u0000-\u0007\u000e-\u001a\u001c-\u001f\u007f-\u009f]/g;

/**
 * The text of some bytes with its line ends and byte order mark as they are: UTF-8, UTF-16 where a mark says so, else Windows-1252.
 * UTF-8 with single broken bytes stays UTF-8. Null for bytes that are no text: with NUL characters, or many other control characters.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = markOf(bytes);
  const decoded: Decoded = marked ? { text: decode(marked, bytes), odd: null } : guessed(bytes);
  return isText(decoded.text) ? decoded : null;
}

/** The text of a page: by its mark, by what it says of itself (`meta charset`, `http-equiv`, XML declaration), else as plain text. */
export function decodeHtml(bytes: Uint8Array): Decoded | null {
  const said = markOf(bytes) ? null : charsetSaid(bytes);
  if (said === null) return decodeText(bytes);
  const text = decode(said, bytes);
  return isText(text) ? { text, odd: null } : null;
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function guessed(bytes: Uint8Array): Decoded {
  const text = decode("utf-8", bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return { text, odd: null };
  const beyondAscii = (text.match(/[^\u0000-\u007f]/gu)?.length ?? 0) - broken;
  return beyondAscii > broken ? { text, odd: "damaged" } : { text: decode("windows-1252", bytes), odd: "windows-1252" };
}

function decode(encoding: string, bytes: Uint8Array): string {
  if (encoding === "windows-1252") return windows1252(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function isText(text: string): boolean {
  if (text.includes("\0")) return false;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls <= text.length * MOST_CONTROLS;
}

const SAYS = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i;

/** The encoding that a page names, if there is one of that name. It cannot be UTF-16: the words that name it could not have been read. */
function charsetSaid(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const found = SAYS.exec(head);
  const label = found?.[1] ?? found?.[2];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? null : encoding;
  } catch {
    return null;
  }
}
