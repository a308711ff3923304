import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** How many processes answer where nobody says: two where the machine has the cores, so that one slow answer does not hold up all others. */
export function usualProcesses(): number {
  return Math.min(2, availableParallelism());
}

/** Whether this process is one of several that answer together, and not the one that keeps them. */
export function isOneOfSeveral(): boolean {
  return cluster.isWorker;
}

/** Tells the process that keeps this one at which address it answers. */
export function tellAddress(address: string): void {
  process.send?.({ address });
}

export interface Kept {
  address: string;
  /** Done when all have ended. */
  ended: Promise<void>;
}

/**
 * Starts so many processes of this program with these arguments, which share one port, and keeps them: one that breaks down is started anew, and
 * all end with this one. Null where the first of them could not begin; what was wrong stands on standard error then.
 */
export async function keepProcesses(count: number, args: readonly string[], programUrl: string): Promise<Kept | null> {
  cluster.setupPrimary({ exec: fileURLToPath(programUrl), args: [...args] });
  let ending = false;
  const addressOf = () =>
    new Promise<string | null>((resolve) => {
      const worker = cluster.fork();
      worker.once("message", ({ address }: { address: string }) => resolve(address));
      worker.once("exit", () => resolve(null));
    });
  const address = await addressOf();
  if (address === null) return null;
  // The others take the port that the first has found. Port 0 is one port for all of them by itself.
  if (!args.includes("0")) cluster.setupPrimary({ exec: fileURLToPath(programUrl), args: [...args, "--port", new URL(address).port] });
  await Promise.all(Array.from({ length: count - 1 }, addressOf));
  const ended = new Promise<void>((resolve) => {
    cluster.on("exit", () => {
      if (!ending) void addressOf();
      else if (Object.keys(cluster.workers ?? {}).length === 0) resolve();
    });
  });
  const end = () => {
    ending = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  return { address, ended };
}
