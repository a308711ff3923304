import type { IfAnswer } from "../app/ask/if.js";
import type { OwedRow } from "../engine/verdict.js";

/**
 * What a scenario calls due, as the bytes of the JSON that JSON.stringify makes of it. A row says for the most part what its promise always says:
 * those bytes are made once for each promise, known by its instrument, which each shown promise has to itself. Promisors judged together share
 * their reasons.
 */
export function encodeOwed(answer: IfAnswer): Buffer {
  const { owed, notCalled } = answer;
  const reasons = new Map<OwedRow["because"], Buffer>();
  at = 0;
  let begun = false;
  for (const [key, value] of Object.entries(answer)) {
    if (value === undefined) continue;
    ascii(`${begun ? "," : "{"}"${key}":`);
    begun = true;
    if (value === owed) rows(owed, reasons);
    else if (value === notCalled) rows(notCalled, reasons);
    else bytes(Buffer.from(JSON.stringify(value)));
  }
  ascii("}");
  return Buffer.from(sheet.subarray(0, at));
}

/** One sheet that every answer is written on; nothing else runs between its first byte and its last. */
let sheet = Buffer.allocUnsafeSlow(1 << 16);
let at = 0;

function room(more: number): void {
  if (at + more <= sheet.length) return;
  const larger = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(at + more)));
  sheet.copy(larger, 0, 0, at);
  sheet = larger;
}

function ascii(text: string): void {
  room(text.length);
  at += sheet.write(text, at, "latin1");
}

function bytes(held: Buffer): void {
  room(held.length);
  sheet.set(held, at);
  at += held.length;
}

function rows(list: readonly OwedRow[], reasons: Map<OwedRow["because"], Buffer>): void {
  ascii("[");
  for (let i = 0; i < list.length; i++) row(list[i]!, i === 0 ? "" : ",", reasons);
  ascii("]");
}

/** What is always said of a promise: the fields before the states, and those after the reasons. */
interface Lasting {
  head: Buffer;
  tail: Buffer;
}

const lasting = new WeakMap<OwedRow["instrument"], Lasting>();

function row(one: OwedRow, before: string, reasons: Map<OwedRow["because"], Buffer>): void {
  let held = lasting.get(one.instrument);
  if (!held) {
    held = lastingOf(one);
    lasting.set(one.instrument, held);
  }
  let because = reasons.get(one.because);
  if (!because) {
    because = Buffer.from(`"because":${JSON.stringify(one.because)},"asks":${JSON.stringify(one.asks)}`);
    reasons.set(one.because, because);
  }
  const { promisor, promisee, protects, verdict, breached } = one;
  if (before) ascii(before);
  bytes(held.head);
  ascii(
    `,"promisor":{"id":"${promisor.id}","cow":${promisor.cow}},"promisee":{"id":"${promisee.id}","cow":${promisee.cow}},"protects":${list(protects)},"verdict":"${verdict}","breached":${breached},`,
  );
  bytes(because);
  bytes(held.tail);
}

/** Ids are slugs: nothing of them needs to be escaped, and each of their letters is one byte. */
function list(ids: readonly string[]): string {
  return ids.length === 0 ? "[]" : `["${ids.join('","')}"]`;
}

function lastingOf({
  treaty,
  title,
  signed,
  instrument,
  provision,
  article,
  obligation,
  force,
  response,
  text,
  sources,
}: OwedRow): Lasting {
  const head = JSON.stringify({ treaty, title, signed, instrument, provision, article, obligation, force });
  const tail = JSON.stringify({ response, text, sources });
  return { head: Buffer.from(head.slice(0, -1)), tail: Buffer.from(`,${tail.slice(1)}`) };
}
