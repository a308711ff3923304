import { type Chunk, type ColumnHead, NA_INT } from "./table.js";

const COMMA = 44;
const NEWLINE = 10;

/** Bytes that one cell may need at most: a decimal of 17 digits with sign and exponent; texts are measured. */
const CELL = 26;

/**
 * Writes chunks as CSV (RFC 4180, UTF-8, line feeds): NA for what is not known, decimals as the shortest that round-trip. Bytes are
 * handed on in pieces of about a megabyte, each valid until the next call.
 */
export class CsvEncoder {
  private buffer = new Uint8Array(1 << 20);
  private length = 0;
  private readonly decimals = new DecimalCache();
  private readonly whole: Uint8Array[] = [];
  private readonly emit: (bytes: Uint8Array) => void;
  private readonly heads: readonly ColumnHead[];

  constructor(heads: readonly ColumnHead[], emit: (bytes: Uint8Array) => void) {
    this.heads = heads;
    this.emit = emit;
    this.write(ascii(`${heads.map(({ name }) => name).join(",")}\n`));
  }

  add({ rows, columns }: Chunk): void {
    const kinds = this.heads.map(({ kind }) => (kind === "int" ? 0 : kind === "float" ? 1 : 2));
    const width = kinds.length;
    let { buffer } = this;
    let at = this.length;
    for (let row = 0; row < rows; row++) {
      if (at + width * CELL > buffer.length) {
        this.length = at;
        this.flush();
        at = 0;
        if (width * CELL > buffer.length) {
          buffer = new Uint8Array(width * CELL * 2);
          this.buffer = buffer;
        }
      }
      for (let column = 0; column < width; column++) {
        if (column > 0) buffer[at++] = COMMA;
        if (kinds[column] === 0) {
          const value = (columns[column] as Int32Array)[row]!;
          if (value >= 0 && value < 10) buffer[at++] = 48 + value;
          else {
            const bytes = value === NA_INT ? NA : this.digits(value);
            for (let i = 0; i < bytes.length; i++) buffer[at++] = bytes[i]!;
          }
        } else if (kinds[column] === 1) {
          at = this.decimals.write((columns[column] as Float64Array)[row]!, buffer, at);
        } else {
          const bytes = textBytes((columns[column] as string[])[row]!);
          if (at + bytes.length + width * CELL > buffer.length) {
            const wider = new Uint8Array((at + bytes.length + width * CELL) * 2);
            wider.set(buffer.subarray(0, at));
            buffer = wider;
            this.buffer = wider;
          }
          buffer.set(bytes, at);
          at += bytes.length;
        }
      }
      buffer[at++] = NEWLINE;
    }
    this.length = at;
  }

  /** Hands on what is left. */
  end(): void {
    this.flush();
  }

  private flush(): void {
    if (this.length > 0) this.emit(this.buffer.subarray(0, this.length));
    this.length = 0;
  }

  private write(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.buffer.length) this.flush();
    if (bytes.length > this.buffer.length) this.buffer = new Uint8Array(bytes.length * 2);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  private digits(value: number): Uint8Array {
    if (value < 0 || value > 9999) return ascii(String(value));
    return (this.whole[value] ??= ascii(String(value)));
  }
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const NA = ascii("NA");

/** Texts are ids and numbers; what needs quotation marks gets them, and letters beyond ASCII are written in UTF-8. */
function textBytes(text: string): Uint8Array {
  if (text === "") return NA;
  const quoted = /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const bytes: number[] = [];
  for (const letter of quoted) {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

const SLOTS = 1 << 16;
const WIDTH = 28;

/**
 * Decimals as the shortest digits that read back as the same number. Panels repeat the same few ratios many times, so each slot keeps the
 * last number that fell into it with its digits; a miss costs one conversion and nothing is left for the garbage collector.
 */
class DecimalCache {
  private readonly keys = new Float64Array(SLOTS).fill(Number.NaN);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly bytes = new Uint8Array(SLOTS * WIDTH);
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);

  /** Writes a number's digits, NA for NaN, and gives the place behind them. */
  write(value: number, into: Uint8Array, from: number): number {
    let at = from;
    if (value !== value) {
      into[at++] = 78;
      into[at++] = 65;
      return at;
    }
    this.number[0] = value;
    const slot = Math.imul(this.halves[0]! ^ Math.imul(this.halves[1]!, 0x9e3779b1), 0x85ebca6b) >>> 16;
    const start = slot * WIDTH;
    if (this.keys[slot] !== value) {
      const text = String(value);
      for (let i = 0; i < text.length; i++) this.bytes[start + i] = text.charCodeAt(i);
      this.lengths[slot] = text.length;
      this.keys[slot] = value;
    }
    const end = start + this.lengths[slot]!;
    for (let i = start; i < end; i++) into[at++] = this.bytes[i]!;
    return at;
  }
}
