/** A stored answer, with its compressed forms as they were first wanted. */
export interface Stored {
  etag: string;
  type: string;
  link: string | null;
  body: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
  /** The headers of each form as they are sent, names and values in turn, made when it is first sent from here. */
  sent: { plain?: string[]; br?: string[]; gzip?: string[] };
  /** The day for which it was made: another day's default asks something else. */
  today: string;
}

/** How many addresses that were asked once are remembered, to know those that are asked again. */
const ONCE = 8192;

/** The answers that were asked for more than once, last by the address that asked for them, within so many bytes. */
export class AnswerCache {
  private readonly held = new Map<string, Stored>();
  private readonly once = new Set<string>();
  private bytes = 0;
  private latest = "";
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(address: string, today: string): Stored | undefined {
    const found = this.held.get(address);
    if (found === undefined || found.today !== today) return undefined;
    // Last asked is last dropped: the order of a map is the order in which its keys were put in.
    if (this.latest !== address) {
      this.held.delete(address);
      this.held.set(address, found);
      this.latest = address;
    }
    return found;
  }

  /** Keeps an answer, if its address was asked before: what is asked only once would push out what is asked often. */
  put(address: string, stored: Stored): void {
    if (!this.held.has(address) && !this.once.delete(address)) {
      if (this.once.size >= ONCE) this.once.clear();
      this.once.add(address);
      return;
    }
    const size = sizeOf(address, stored);
    if (size > this.most / 16) return;
    this.drop(address);
    this.held.set(address, stored);
    this.latest = address;
    this.bytes += size;
    for (const oldest of this.held.keys()) {
      if (this.bytes <= this.most) break;
      this.drop(oldest);
    }
  }

  /** Adds a compressed form to what is held. */
  compressed(address: string, stored: Stored, form: "br" | "gzip", bytes: Buffer): void {
    if (this.held.get(address) !== stored) return;
    stored[form] = bytes;
    this.bytes += bytes.length;
  }

  private drop(address: string): void {
    const found = this.held.get(address);
    if (!found) return;
    this.held.delete(address);
    this.bytes -= sizeOf(address, found);
  }
}

const OVERHEAD = 400;

function sizeOf(address: string, { body, br, gzip }: Stored): number {
  return address.length + body.length + (br?.length ?? 0) + (gzip?.length ?? 0) + OVERHEAD;
}
