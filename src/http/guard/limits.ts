/** How much a server takes on. Times are in milliseconds. */
export interface LimitOptions {
  /** The largest body, in bytes. */
  body: number;
  /** Requests under way: being read, answered or written. */
  inFlight: number;
  /** Long answers (panels, cascades by lots) under way or waiting, of all clients and of one. */
  heavy: number;
  heavyPerClient: number;
  /** Requests per second of one client, and how many it may save up; null: no limit. Loopback has none. */
  rate: { perSecond: number; saved: number } | null;
  connections: number;
  headersTime: number;
  requestTime: number;
  /** How long a long answer may take to begin. */
  answerTime: number;
  /** How long a connection may rest while an answer is written. */
  idleTime: number;
}

export const USUAL_LIMITS: LimitOptions = {
  body: 256 * 1024,
  inFlight: 256,
  heavy: 12,
  heavyPerClient: 8,
  rate: { perSecond: 200, saved: 1000 },
  connections: 16_384,
  headersTime: 10_000,
  requestTime: 20_000,
  answerTime: 60_000,
  idleTime: 60_000,
};

interface Client {
  heavy: number;
  saved: number;
  at: number;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Counts what is under way, in all and by client. */
export class Limits {
  readonly options: LimitOptions;
  private inFlight = 0;
  private heavy = 0;
  private readonly clients = new Map<string, Client>();
  private readonly now: () => number;

  constructor(options: LimitOptions, now: () => number = () => performance.now()) {
    this.options = options;
    this.now = now;
  }

  /** Takes a request in, unless too many are under way. Each one taken in must be let out. */
  enter(): boolean {
    if (this.inFlight >= this.options.inFlight) return false;
    this.inFlight++;
    return true;
  }

  leave(): void {
    this.inFlight--;
  }

  /** Whether a client may ask again now; costs it one of what it saved up. */
  mayAsk(address: string): boolean {
    const { rate } = this.options;
    if (rate === null || LOOPBACK.test(address)) return true;
    const client = this.client(address);
    const now = this.now();
    client.saved = Math.min(rate.saved, client.saved + ((now - client.at) / 1000) * rate.perSecond);
    client.at = now;
    if (client.saved < 1) return false;
    client.saved--;
    return true;
  }

  /** Takes on a long answer for a client: done, or what stands against it. */
  enterHeavy(address: string): "taken" | "client-busy" | "server-busy" {
    const client = this.client(address);
    if (client.heavy >= this.options.heavyPerClient) return "client-busy";
    if (this.heavy >= this.options.heavy) return "server-busy";
    client.heavy++;
    this.heavy++;
    return "taken";
  }

  leaveHeavy(address: string): void {
    this.client(address).heavy--;
    this.heavy--;
  }

  private client(address: string): Client {
    let held = this.clients.get(address);
    if (!held) {
      if (this.clients.size >= 10_000) this.forgetIdle();
      held = { heavy: 0, saved: this.options.rate?.saved ?? 0, at: this.now() };
      this.clients.set(address, held);
    }
    return held;
  }

  private forgetIdle(): void {
    for (const [address, { heavy }] of this.clients) if (heavy === 0) this.clients.delete(address);
  }
}
