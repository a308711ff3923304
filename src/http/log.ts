/** Where a server tells what it did. */
export interface Log {
  /** Whether requests are told of at all. */
  tellsRequests: boolean;
  /** A request and what came of it. The address is told without its query, which may hold what somebody asks about; bodies are never told. */
  request(method: string, address: string, status: number, ms: number, bytes: number): void;
  /** A mistake of casus itself, with its stack. */
  mistake(where: string, error: unknown): void;
}

/** Longest address that a line tells of. */
const LONGEST = 200;

/** A log that writes lines, gathered for a tenth of a second each; requests only where `requests` says so. */
export function lineLog(write: (text: string) => void, requests: boolean, now: () => Date = () => new Date()): Log {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    write(lines.join(""));
    lines = [];
  };
  const add = (line: string) => {
    lines.push(`${now().toISOString()} ${line}\n`);
    if (timer === null) {
      timer = setTimeout(flush, 100);
      timer.unref();
    }
  };
  return {
    tellsRequests: requests,
    request: (method, address, status, ms, bytes) => {
      if (requests) add(`${method} ${clean(address)} ${status} ${ms.toFixed(1)}ms ${bytes}B`);
    },
    mistake: (where, error) => add(`mistake ${clean(where)}\n${error instanceof Error ? error.stack : String(error)}`),
  };
}

/** An address in one line of printable characters, without its query. */
function clean(address: string): string {
  const path = address.split("?", 1)[0]!.slice(0, LONGEST);
  return path.replace(/[^\x20-\x7e]/g, "?");
}

export const SILENT: Log = { tellsRequests: false, request: () => {}, mistake: () => {} };
