import { inflateRawSync } from "node:zlib";
import { failed, type Outcome, ok, problem } from "../../base/problem.js";

const MOST_ENTRIES = 10_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  at: number;
}

const broken = () =>
  failed<never>(
    problem("unreadable-file", "The Word file is damaged: its parts cannot be unpacked.", { hint: "Save it again, or as plain text." }),
  );

/**
 * Those parts of a zip file that are wanted, unpacked. Nothing is unpacked before the sizes that its directory tells have been added up, and
 * no part grows beyond what the directory tells of it.
 */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean, most: number): Outcome<Map<string, Uint8Array>> {
  const entries = directoryOf(bytes);
  if (!entries) return broken();
  const wanted = entries.filter(({ name }) => isWanted(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > most)
    return failed(problem("too-large", `The Word file unpacks to more than ${Math.round(most / 2 ** 20)} MB.`));
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  for (const { name, method, packed, size, at } of wanted) {
    if (at + 30 > view.length || view.readUInt32LE(at) !== LOCAL) return broken();
    const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
    const data = view.subarray(from, from + packed);
    const part = method === 0 ? data : method === 8 ? inflated(data, size) : null;
    if (part === null || part.length !== size) return broken();
    parts.set(name, part);
  }
  return ok(parts);
}

function inflated(data: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** The entries that the directory at a zip file's end lists; null where there is none that can be read. */
function directoryOf(bytes: Uint8Array): Entry[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length || view.readUInt32LE(end) !== END) return null;
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL) return null;
    const [nameLength, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    entries.push({
      name: view.toString("utf8", at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** A zip file of parts as they are, without compression and check sums. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const spelled = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(part.length, 14);
    common.writeUInt32LE(part.length, 18);
    common.writeUInt16LE(spelled.length, 22);
    const [local, central, rest] = [Buffer.alloc(4), Buffer.alloc(6), Buffer.alloc(14)];
    local.writeUInt32LE(LOCAL);
    central.writeUInt32LE(CENTRAL);
    central.writeUInt16LE(20, 4);
    rest.writeUInt32LE(at, 10);
    directory.push(central, common, rest, spelled);
    pieces.push(local, common, spelled, Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    at += 30 + spelled.length + part.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listing, end]);
}
