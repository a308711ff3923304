import { type Day, dayOf } from "../../base/day.js";
import { livedOn, type World } from "../atlas/world.js";

/** Areas that belong to a larger state while they have none of their own, with the years as they are commonly drawn. Both years count. */
interface Share {
  state: string;
  areas: readonly string[];
  from: number;
  to: number;
}

/**
 * Whose an area is on a day, for drawing alone: outlines are those of today, and only what was part of the state itself is given to it, not its
 * colonies. An area goes to its own state whenever there is one; this table is read where there is none.
 */
const SHARES: readonly Share[] = [
  { state: "rus", areas: ["fin", "pol", "est", "lva", "ltu"], from: 1816, to: 1917 },
  { state: "rus", areas: ["ukr", "blr", "mda", "geo", "arm", "aze", "kaz"], from: 1816, to: 1991 },
  { state: "rus", areas: ["uzb", "tkm", "kgz", "tjk"], from: 1885, to: 1991 },
  { state: "rus", areas: ["est", "lva", "ltu"], from: 1940, to: 1991 },
  { state: "austria-hungary", areas: ["aut", "hun", "cze", "svk", "svn", "hrv"], from: 1816, to: 1918 },
  { state: "austria-hungary", areas: ["bih"], from: 1908, to: 1918 },
  { state: "czechoslovakia", areas: ["cze", "svk"], from: 1918, to: 1992 },
  { state: "yug", areas: ["srb", "hrv", "svn", "bih", "mkd", "mne", "kosovo"], from: 1918, to: 1992 },
  { state: "srb", areas: ["mkd", "kosovo"], from: 1913, to: 1918 },
  { state: "srb", areas: ["mne"], from: 1992, to: 2006 },
  { state: "srb", areas: ["kosovo"], from: 1992, to: 2008 },
  { state: "tur", areas: ["bgr", "mkd", "alb", "kosovo", "bih", "grc"], from: 1816, to: 1878 },
  { state: "tur", areas: ["mkd", "alb", "kosovo"], from: 1878, to: 1912 },
  { state: "tur", areas: ["syr", "lbn", "isr", "pse", "jor", "irq"], from: 1816, to: 1918 },
  { state: "korea", areas: ["prk", "kor"], from: 1816, to: 1910 },
  { state: "chn", areas: ["mng"], from: 1816, to: 1911 },
  { state: "gbr", areas: ["irl"], from: 1816, to: 1921 },
  { state: "dnk", areas: ["isl"], from: 1816, to: 1918 },
  { state: "dnk", areas: ["grl", "fro"], from: 1816, to: 9999 },
  { state: "swe", areas: ["nor"], from: 1816, to: 1905 },
  { state: "nld", areas: ["bel"], from: 1816, to: 1830 },
  { state: "pak", areas: ["bgd"], from: 1947, to: 1971 },
  { state: "mys", areas: ["sgp"], from: 1963, to: 1965 },
  { state: "egy", areas: ["syr"], from: 1958, to: 1961 },
  { state: "eth", areas: ["eri"], from: 1952, to: 1993 },
  { state: "sdn", areas: ["ssd"], from: 1956, to: 2011 },
  { state: "col", areas: ["pan"], from: 1831, to: 1903 },
  { state: "gran-colombia", areas: ["col", "ven", "ecu", "pan"], from: 1819, to: 1831 },
  { state: "federal-republic-of-central-america", areas: ["gtm", "slv", "hnd", "nic", "cri"], from: 1823, to: 1840 },
  { state: "north-yemen", areas: ["yem"], from: 1918, to: 1990 },
  { state: "annam", areas: ["vnm"], from: 1816, to: 1893 },
  { state: "tripoli", areas: ["lby"], from: 1816, to: 1834 },
  { state: "algiers", areas: ["dza"], from: 1816, to: 1830 },
  { state: "fra", areas: ["guf"], from: 1816, to: 9999 },
  { state: "usa", areas: ["pri"], from: 1898, to: 9999 },
];

const spans = SHARES.map(({ from, to, ...share }) => ({ ...share, from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) }));

/** Who holds an area on a day, by the id of a state; null where it belongs to no state of the record then. */
export function holderOf(world: World, area: string, day: Day): string | null {
  const own = world.state.get(area);
  if (own && livedOn(own, day)) return area;
  for (const { state, areas, from, to } of spans) {
    if (!areas.includes(area) || day < from || day > to) continue;
    const larger = world.state.get(state);
    if (larger && livedOn(larger, day)) return state;
  }
  return null;
}
