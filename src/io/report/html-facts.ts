import type { Page } from "./dom.js";
import { oneLine } from "./extracted.js";
import { dayWritten } from "./written-day.js";

/** What a page says of itself, outside its text. */
export interface PageFacts {
  /** The title of the article. */
  title: string | null;
  /** The title of the whole page, in which the outlet's name may stand too. */
  heading: string | null;
  outlet: string | null;
  published: string | null;
}

const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "dc.date",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.issued",
  "sailthru.date",
  "parsely-pub-date",
];

/** The title, outlet and day of publication that a page gives of itself, the most explicit place first. */
export function factsOf(page: Page): PageFacts {
  const metas = metasOf(page);
  const linked = linkedData(page);
  const [first, ...others] = PUBLISHED;
  const published =
    dayWritten(metas.get(first!)) ??
    dayWritten(linked.published) ??
    others.map((name) => dayWritten(metas.get(name))).find((day) => day !== null) ??
    timeOf(page);
  return {
    title: oneLine(metas.get("og:title") ?? linked.title),
    heading: oneLine(page.querySelector("title")?.textContent),
    outlet: oneLine(metas.get("og:site_name")) ?? oneLine(linked.outlet) ?? hostOf(page, metas),
    published,
  };
}

/** The metadata of a page by its names in lower case; the first of a name counts. */
function metasOf(page: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const content = meta.getAttribute("content");
    if (!content) continue;
    for (const key of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(key)?.toLowerCase();
      if (name && !found.has(name)) found.set(name, content.slice(0, 1000));
    }
  }
  return found;
}

function timeOf(page: Page): string | null {
  for (const selector of [
    'time[itemprop="datePublished"]',
    "time[pubdate]",
    "article time[datetime]",
    "main time[datetime]",
    "time[datetime]",
  ]) {
    const day = dayWritten(page.querySelector(selector)?.getAttribute("datetime"));
    if (day !== null) return day;
  }
  return null;
}

function hostOf(page: Page, metas: ReadonlyMap<string, string>): string | null {
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? metas.get("og:url");
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : null;
}

interface LinkedData {
  published: string | null;
  title: string | null;
  outlet: string | null;
}

/** Longer JSON-LD is not looked into. */
const LONGEST = 500_000;

/** What the JSON-LD of a page says of the article; of anything else only where it names no article. */
function linkedData(page: Page): LinkedData {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => thingsIn(script.textContent ?? ""));
  const dated = things.filter(({ datePublished }) => typeof datePublished === "string");
  const article = dated.find((thing) => /Article|Posting|Report/.test(JSON.stringify(thing["@type"] ?? "")));
  const found = article ?? dated[0];
  const publisher = found?.publisher as { name?: unknown } | undefined;
  return {
    published: text(found?.datePublished),
    title: text(article?.headline),
    outlet: text(publisher?.name),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, 1000) : null;
}

function thingsIn(json: string): Record<string, unknown>[] {
  if (json.length > LONGEST) return [];
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return [];
  }
  const listed = Array.isArray(read) ? read : [read];
  return listed.flatMap((one) => (isThing(one) && Array.isArray(one["@graph"]) ? [one, ...one["@graph"]] : [one])).filter(isThing);
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
