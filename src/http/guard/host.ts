import type { IncomingHttpHeaders } from "node:http";
import { type ProblemDocument, refusal } from "../problem.js";

/** The hosts as which a server may be addressed: its own loopback names with its port, and names that its user allows with any port. */
export interface Hosts {
  port: number;
  allowed: readonly string[];
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Looks at who is addressed and from where. A page of another site that had its name point here (DNS rebinding) is found by its Host;
 * one that sends requests here, by its Origin.
 */
export function hostGuard({ port, allowed }: Hosts): (headers: IncomingHttpHeaders) => ProblemDocument | null {
  const own = new Set(LOOPBACK.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  const isKnown = (host: string) => own.has(host) || (names.size > 0 && names.has(host.replace(/:\d+$/, "")));
  return ({ host, origin }) => {
    const addressed = host?.toLowerCase() ?? "";
    if (!isKnown(addressed))
      return refusal(
        "wrong-host",
        "This server answers to the addresses that it was started for. Another name is allowed by --allow-host NAME.",
      );
    if (origin !== undefined && origin.toLowerCase() !== `http://${addressed}` && origin.toLowerCase() !== `https://${addressed}`)
      return refusal("wrong-origin", "Pages of other sites may not ask this server.");
    return null;
  };
}
