import { setTimeout as sleep } from "node:timers/promises";

/** A server that was named, ready to be asked. The key is held where nothing prints it. */
export interface ModelServer {
  /** The address for each path: `chat/completions`, `models`. */
  address: (path: string) => string;
  /** The address as it may be printed: without query, name or password. */
  shown: string;
  headers: Record<string, string>;
  fetch: typeof fetch;
}

/** Why a server could not be asked, in words that hold nothing of the text, the key or the server's reply. */
export class Failure extends Error {
  readonly hint: string | undefined;
  /** Asking about other parts would fail the same way. */
  readonly stops: boolean;
  /** The server may take the same question in a plainer form. */
  readonly refusesForm: boolean;

  constructor(
    message: string,
    { hint, stops = false, refusesForm = false }: { hint?: string; stops?: boolean; refusesForm?: boolean } = {},
  ) {
    super(message);
    this.hint = hint;
    this.stops = stops;
    this.refusesForm = refusesForm;
  }
}

const LARGEST = 2_000_000;
const LONGEST_WAIT = 10_000;
const ADDRESS_HINT = "Give the address of a chat-completions server, such as http://localhost:8080.";

/** A server by its address, with or without `/v1` or `/v1/chat/completions`; a Failure where the address or key cannot be used. */
export function modelServer(address: string, key: string | undefined, ask: typeof fetch): ModelServer | Failure {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return new Failure("The model's address is no URL.", { hint: ADDRESS_HINT });
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return new Failure("The model's address is neither http nor https.", { hint: ADDRESS_HINT });
  if (url.username !== "" || url.password !== "")
    return new Failure("The model's address holds a name or password.", {
      hint: "Give the key in the environment variable CASUS_MODEL_KEY.",
    });
  if (key && !/^[\x21-\x7e]+$/.test(key))
    return new Failure("The model's key holds characters that no key has.", { hint: "Look at the environment variable CASUS_MODEL_KEY." });
  const path = url.pathname.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
  const root = `${url.origin}${/\/v\d+\w*$/.test(path) ? path : `${path}/v1`}`;
  return {
    address: (part) => `${root}/${part}${url.search}`,
    shown: root,
    headers: { "content-type": "application/json", accept: "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    fetch: ask,
  };
}

/**
 * Asks for JSON: by POST where there is something to send, else by GET. Waits once for a server that is busy (429, 503), as long as it
 * asks for and ten seconds at most; follows no redirect; reads two megabytes at most. Throws a {@link Failure}.
 */
export async function requestJson(server: ModelServer, path: string, body: unknown, signal: AbortSignal): Promise<unknown> {
  try {
    let response = await send(server, path, body, signal);
    if (response.status === 429 || response.status === 503) {
      await dropBody(response);
      await sleep(waitOf(response.headers.get("retry-after")), undefined, { signal });
      response = await send(server, path, body, signal);
    }
    if (!response.ok) {
      await dropBody(response);
      throw statusFailure(server, response.status);
    }
    return parsed(await textOf(response));
  } catch (error) {
    throw error instanceof Failure ? error : networkFailure(server, error, signal);
  }
}

function send(server: ModelServer, path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const sent = body === null ? { method: "GET" } : { method: "POST", body: JSON.stringify(body) };
  return server.fetch(server.address(path), { ...sent, headers: server.headers, redirect: "manual", signal });
}

async function dropBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

/** Milliseconds that a busy server asks to wait: seconds or a date. */
function waitOf(after: string | null): number {
  const asked = after === null ? Number.NaN : /^\d+$/.test(after.trim()) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return Number.isNaN(asked) ? 1_000 : Math.min(Math.max(asked, 0), LONGEST_WAIT);
}

function statusFailure({ shown }: ModelServer, status: number): Failure {
  if (status < 400)
    return new Failure(`${shown} redirects elsewhere (${status}); the text was not sent on.`, {
      stops: true,
      hint: "Give the address at which the server answers itself.",
    });
  if (status === 401 || status === 403)
    return new Failure(`${shown} refuses access (${status}).`, { stops: true, hint: "Set the environment variable CASUS_MODEL_KEY." });
  if (status === 404)
    return new Failure(`${shown} knows no such address or model (404).`, {
      stops: true,
      hint: "Look at the address, and name the model: --model-name.",
    });
  return new Failure(`${shown} could not answer (${status}).`, {
    stops: status < 500 && status !== 413 && status !== 429,
    refusesForm: status === 400 || status === 422,
  });
}

/** The reply's text, unless it is larger than any list of claims; the rest is not waited for. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return text + decoder.decode();
    size += piece.value.byteLength;
    if (size > LARGEST) {
      await reader?.cancel().catch(() => undefined);
      throw new Failure("The server's reply is larger than two megabytes.");
    }
    text += decoder.decode(piece.value, { stream: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure("The server's reply is not JSON.", { hint: ADDRESS_HINT });
  }
}

/** What the network says of a failure may quote what was sent: only its code is told. */
function networkFailure({ shown }: ModelServer, error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) {
    const timedOut = (signal.reason as { name?: string } | undefined)?.name === "TimeoutError";
    return timedOut
      ? new Failure(`${shown} did not answer in time.`)
      : new Failure("The reading by the model was stopped.", { stops: true });
  }
  const cause = (error as { cause?: { code?: unknown } }).cause;
  const code = typeof cause?.code === "string" ? ` (${cause.code})` : "";
  if (code === "" && !(error instanceof TypeError)) throw error;
  const begun = code === "" || /SOCKET|RESET|EPIPE|Z_/.test(code);
  return begun
    ? new Failure(`The connection to ${shown} broke off${code}.`)
    : new Failure(`${shown} could not be reached${code}.`, { stops: true, hint: "Is the server running, and is the address right?" });
}
