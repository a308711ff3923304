import { addressOf, type Place, placeAt, type Settings, type ViewName, withSettings } from "./place.js";

/** The reader's place, kept in the address bar; null for an address that no view answers to. */
class Route {
  place = $state.raw<Place | null>(placeAt(location.pathname, location.search));

  constructor() {
    addEventListener("popstate", () => this.#read());
    document.addEventListener("click", (event) => this.#follow(event));
  }

  /** A setting of the present view, or the empty text. */
  setting(key: string): string {
    return this.place?.params.get(key) ?? "";
  }

  /** Every value of a setting that repeats. */
  settings(key: string): string[] {
    return this.place?.params.getAll(key) ?? [];
  }

  /** The dataset that the page asks; it goes along from view to view. Of two that are joined for a panel, the first. */
  get dataset(): string {
    return this.setting("dataset").split(/[+ ]/)[0] || "record";
  }

  /** An address that keeps the chosen dataset. */
  to(view: ViewName, ids: readonly string[] = [], settings: Settings = {}): string {
    return addressOf(view, ids, { ...(this.dataset !== "record" && { dataset: this.dataset }), ...settings });
  }

  go(address: string, { replace = false }: { replace?: boolean } = {}): void {
    if (address === location.pathname + location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", address);
    this.#read();
    if (!replace) scrollTo(0, 0);
  }

  /** Changes settings of the present view; what is dragged or typed replaces the address instead of adding to the history. */
  set(settings: Settings, { replace = true, ids }: { replace?: boolean; ids?: readonly string[] } = {}): void {
    const { place } = this;
    if (!place) return;
    const address = addressOf(place.view, ids ?? place.ids, withSettings(place.params, settings));
    if (address === location.pathname + location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", address);
    this.#read();
  }

  #read(): void {
    this.place = placeAt(location.pathname, location.search);
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/") || (link.hash && link.pathname === location.pathname)) return;
    if (!placeAt(link.pathname, link.search)) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}

export const route = new Route();
