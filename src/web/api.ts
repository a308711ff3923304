/** One of casus' problems, as the command line and the API tell them. */
export interface Problem {
  code: string;
  severity: string;
  message: string;
  hint?: string;
}

/** A question that could not be answered, with everything that is wrong with it. */
export class Unanswered extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(" ") || `The server answered ${status}.`);
    this.status = status;
    this.problems = problems;
  }
}

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** The address of a question; what is null, undefined or empty is left out, lists repeat the key. */
export function questionAddress(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one));
  }
  const text = params.toString();
  return `/api/v1/${path}${text ? `?${text}` : ""}`;
}

/** Asks the API. Throws {@link Unanswered} for a problem, and for a server that does not answer. */
export async function asked<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return read<T>(questionAddress(path, query), { signal: signal ?? null });
}

/** Puts a scenario or another body to the API. */
export async function put<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { "content-type": "application/json" };
  return read<T>(`/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body), signal: signal ?? null });
}

/** Sends a file to the API as it is. */
export async function send<T>(path: string, query: Query, file: Blob, type: string, signal?: AbortSignal): Promise<T> {
  return read<T>(questionAddress(path, query), { method: "POST", headers: { "content-type": type }, body: file, signal: signal ?? null });
}

async function read<T>(address: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { ...init, headers: { accept: "application/json", ...init.headers } });
  } catch (error) {
    if ((error as Error).name === "AbortError") throw error;
    throw new Unanswered(0, [
      {
        code: "no-server",
        severity: "error",
        message: "The casus server does not answer.",
        hint: "Is it still running? Start it again with: casus serve",
      },
    ]);
  }
  if (response.ok) return (await response.json()) as T;
  throw new Unanswered(response.status, await problemsOf(response));
}

async function problemsOf(response: Response): Promise<Problem[]> {
  try {
    const body = (await response.json()) as { title?: string; detail?: string; problems?: Problem[] };
    if (body.problems?.length) return body.problems;
    return [
      { code: String(response.status), severity: "error", message: body.detail ?? body.title ?? `The server answered ${response.status}.` },
    ];
  } catch {
    return [{ code: String(response.status), severity: "error", message: `The server answered ${response.status}.` }];
  }
}
