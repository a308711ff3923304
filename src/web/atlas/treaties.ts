import type { AtlasTreaty } from "../../app/atlas.js";
import { foldText } from "../../base/id.js";
import type { World } from "./world.js";

/** The treaties that a text may mean: those whose title, id or year of signature holds all its words, in any order; the ones that begin so come first. */
export function treatyOffers(world: World, text: string): AtlasTreaty[] {
  const sought = foldText(text);
  const words = sought.split(/\s+/).filter(Boolean);
  const offers: { treaty: AtlasTreaty; rank: number }[] = [];
  for (const treaty of world.atlas.treaties) {
    const title = foldText(treaty.title);
    const held = `${title} ${treaty.id} ${treaty.signed}`;
    if (words.every((word) => held.includes(word)))
      offers.push({ treaty, rank: title.startsWith(sought) ? 0 : title.includes(sought) ? 1 : 2 });
  }
  return offers
    .toSorted((a, b) => a.rank - b.rank || (a.treaty.signed < b.treaty.signed ? -1 : a.treaty.signed > b.treaty.signed ? 1 : 0))
    .map(({ treaty }) => treaty);
}
