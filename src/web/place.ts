/** The views of the workbench. Each has an address that restores it exactly. */
export const VIEWS = [
  "world",
  "pair",
  "treaty",
  "treaties",
  "scenario",
  "read",
  "compare",
  "data",
  "state",
  "meeting",
  "person",
  "place",
  "about",
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the reader is: a view, the things it is about, and how it is set. */
export interface Place {
  view: ViewName;
  ids: readonly string[];
  params: URLSearchParams;
}

/** What a query may be set to: several values repeat the key; null and the empty text leave it out. */
export type Settings = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The place that an address names; null where no view answers to it. */
export function placeAt(pathname: string, search: string): Place | null {
  const [name = "", ...ids] = pathname.split("/").filter(Boolean).map(decodedOr);
  const view = name === "" ? "world" : (VIEWS as readonly string[]).includes(name) ? (name as ViewName) : null;
  return view && { view, ids, params: new URLSearchParams(search) };
}

/** The address of a place. */
export function addressOf(view: ViewName, ids: readonly string[] = [], settings: Settings | URLSearchParams = {}): string {
  const path = view === "world" && ids.length === 0 ? "/" : `/${[view, ...ids].map(encodeURIComponent).join("/")}`;
  const query = (settings instanceof URLSearchParams ? settings : withSettings(new URLSearchParams(), settings)).toString();
  return query ? `${path}?${readable(query)}` : path;
}

/** A query with some settings changed; the rest stays. */
export function withSettings(params: URLSearchParams, settings: Settings): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [key, value] of Object.entries(settings)) {
    changed.delete(key);
    for (const one of typeof value === "string" ? [value] : (value ?? [])) if (one !== "") changed.append(key, one);
  }
  return changed;
}

/** An address is read by people too: commas, colons and spaces need no code. */
function readable(query: string): string {
  return query.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
}

function decodedOr(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
