import { spanOf } from "../../base/edtf.js";
import { hull, overlaps } from "../../base/interval.js";
import { and, not, or, type Truth, truthOf } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { liesIn, type Placed } from "../area.js";
import { EXTENT_WORDS, holdingsOf, isExtent, isWaters } from "../holding.js";
import type { Pledge } from "../pledge.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";
import { homeStateOf, placeOf } from "../site.js";
import { isParty } from "./adversary.js";

type Location = Extract<Condition, { kind: "location" }>;

/**
 * The attack must be in one of the areas named, and in none of those left out. What the record cannot place can be stated as
 * a fact (`in-pacific-area`). Outside its own days a limit falls away; as one of several alternatives it then opens nothing.
 */
export function location({ in: inside, notIn, of, during }: Location, at: Case, pledge: Pledge, alternative = false): Judgement {
  if (during && !overlaps(hull(spanOf(during)!), at.eve)) {
    return alternative
      ? judged("location", "no", "The text covers this place only on other days.")
      : judged("location", "yes", "This limit of place applies only on other days.");
  }
  if (!inside && !notIn) {
    const told = stated(at, "in-treaty-area");
    return judged("location", told, "The data say that the text limits the place, not to where.", () => [
      yesNoAsk("in-treaty-area", "Is the place of the attack one that the text covers?"),
    ]);
  }
  const owners = ownersOf(of, at, pledge);
  const placed = (inside ?? []).map((area) => placeIn(area, owners, at));
  const excluded = (notIn ?? []).map((area) => placeIn(area, owners, at));
  const holds = and(inside ? or(...placed.map((one) => one.holds)) : "yes", ...excluded.map((one) => not(one.holds)));
  return judged(
    "location",
    holds,
    () =>
      (placed.find((one) => one.holds === holds) ?? excluded.find((one) => not(one.holds) === holds) ?? placed[0] ?? excluded[0]!).why(),
    () =>
      [...(inside ?? []), ...(notIn ?? [])]
        .filter((_, i) => [...placed, ...excluded][i]!.holds === "unknown")
        .map((area) => yesNoAsk(`in-${area}`, `Does the place of the attack lie in ${areaName(area, owners, at)}?`)),
  );
}

/** Whose territory a limit means. */
function ownersOf(of: Location["of"], at: Case, { timeline, promisee }: Pledge): readonly string[] {
  switch (of) {
    case undefined:
    case "target":
      return [at.scenario.target];
    case "promisee":
      return [promisee];
    case "parties":
      return timeline.treaty.parties.map(({ state }) => state).filter((state) => isParty(timeline, state, at) === "yes");
    default:
      return of;
  }
}

/** Where the attack happens as to one area, unless the scenario states it. */
export function placeIn(area: string, owners: readonly string[], at: Case): Placed {
  const told = stated(at, `in-${area}`);
  if (told === "unknown") return liesIn(at.dataset, at.site, area, owners, at.eve);
  return {
    holds: told,
    why: () => `It is stated that the place lies ${told === "yes" ? "in" : "outside"} ${areaName(area, owners, at)}.`,
  };
}

function areaName(area: string, owners: readonly string[], at: Case): string {
  if (!isExtent(area)) return at.dataset.area(area)?.name ?? area;
  return `${EXTENT_WORDS[area]} of ${owners.length > 6 ? "a party" : at.names(owners)}`;
}

/** Whether a place is the target's own: by title; open where it only claims it. Whoever merely occupies a place has forces there, and no territory. */
function holdsHere(at: Case, place: string): Truth {
  const held = holdingsOf(at.dataset, place, at.eve).filter(({ state }) => state === at.scenario.target);
  return or(...held.map(({ holds, as }) => (as === "administration" ? "no" : as === "claim" && holds === "yes" ? "unknown" : holds)));
}

const AFLOAT = new Set(["forces", "ships", "aircraft"]);

/** The attack must hit one of the things named: an attack on land hits territory, one at sea hits forces, ships or aircraft; else it must be stated. */
export function attackOn({ objects }: Extract<Condition, { kind: "attack-on" }>, at: Case): Judgement {
  const { site } = at;
  const place = placeOf(site);
  const waters = place !== undefined && isWaters(at.dataset, place);
  const home = homeStateOf(site);
  const { target } = at.scenario;
  // On land that is not its own an attack can hit a state only in its forces, ships or aircraft.
  const own = home !== undefined ? truthOf(home === target) : place !== undefined && !waters ? holdsHere(at, place) : "no";
  const abroad = waters || ((home !== undefined || place !== undefined) && own === "no");
  const each = objects.map((object): Truth => {
    const told = stated(at, `on-${object}`);
    if (told !== "unknown") return told;
    if (object === "territory") return abroad ? "no" : own === "yes" ? "yes" : "unknown";
    return abroad && AFLOAT.has(object) ? "yes" : "unknown";
  });
  const holds = or(...each);
  const words = objects.join(" or ");
  return judged(
    "attack-on",
    holds,
    () => {
      if (holds === "no") return `The attack does not hit ${words}.`;
      if (holds === "unknown") return `Whether the attack hits ${words} is not stated.`;
      const stating = objects.some((object) => at.scenario.facts?.[`on-${object}`] === "yes");
      return stating
        ? "It is stated that the attack hits what the text names."
        : `The attack hits ${abroad ? words : "territory"}: ${site.name}.`;
    },
    () => objects.filter((_, i) => each[i] === "unknown").map((object) => yesNoAsk(`on-${object}`, `Does the attack hit ${object}?`)),
  );
}
