import { spanOf } from "../../base/edtf.js";
import { hull, overlaps } from "../../base/interval.js";
import { and, not, or, type Truth } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { liesIn } from "../place.js";
import { type Ask, type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";

type Location = Extract<Condition, { kind: "location" }>;

/**
 * The attack must be in one of the areas named, and in none of those left out. What the record cannot place can be stated as
 * a fact (`in-pacific-area`). Outside its own days a limit falls away; as one of several alternatives it then opens nothing.
 */
export function location({ in: inside, notIn, during }: Location, at: Case, alternative = false): Judgement {
  if (during && !overlaps(hull(spanOf(during)!), at.eve)) {
    return alternative
      ? judged("location", "no", "The text covers this place only on other days.")
      : judged("location", "yes", "This limit of place applies only on other days.");
  }
  if (!inside && !notIn) {
    const told = stated(at, "in-treaty-area");
    return judged("location", told, "The data say that the text limits the place, not to where.", [
      yesNoAsk("in-treaty-area", "Is the place of the attack one that the text covers?"),
    ]);
  }
  const placed = (inside ?? []).map((area) => place(area, at));
  const excluded = (notIn ?? []).map((area) => place(area, at));
  const holds = and(inside ? or(...placed.map((one) => one.holds)) : "yes", ...excluded.map((one) => not(one.holds)));
  const all = [...placed, ...excluded];
  const telling = placed.find((one) => one.holds === holds) ?? excluded.find((one) => not(one.holds) === holds) ?? all[0]!;
  return judged(
    "location",
    holds,
    telling.why,
    all.flatMap((one) => one.asks),
  );
}

function place(area: string, at: Case): { holds: Truth; why: string; asks: Ask[] } {
  const fact = `in-${area}`;
  const told = stated(at, fact);
  const name = at.dataset.area(area)?.name ?? TERRITORY[area] ?? area;
  if (told !== "unknown")
    return { holds: told, why: `It is stated that the place lies ${told === "yes" ? "in" : "outside"} ${name}.`, asks: [] };
  const { holds, why } = liesIn(at.dataset, at.site, area, at.scenario.target, at.eve);
  return { holds, why, asks: holds === "unknown" ? [yesNoAsk(fact, `Does the place of the attack lie in ${name}?`)] : [] };
}

const TERRITORY: Record<string, string> = {
  "home-territory": "the target's home territory",
  "administered-territory": "territory under the target's administration",
};

/** The attack must hit one of the things named: an attack on home territory hits territory; anything else must be stated. */
export function attackOn({ objects }: Extract<Condition, { kind: "attack-on" }>, at: Case): Judgement {
  const told = or(...objects.map((object) => stated(at, `on-${object}`)));
  if (told === "yes") return judged("attack-on", "yes", "It is stated that the attack hits what the text names.");
  if (objects.includes("territory") && at.site.kind === "home" && at.site.state === at.scenario.target) {
    return judged("attack-on", "yes", `The attack is on territory: the ${at.site.name}.`);
  }
  const words = objects.join(" or ");
  const stillOpen = objects.filter((object) => stated(at, `on-${object}`) === "unknown");
  return judged(
    "attack-on",
    stillOpen.length > 0 ? "unknown" : "no",
    `Whether the attack hits ${words} is not stated.`,
    stillOpen.map((object) => yesNoAsk(`on-${object}`, `Does the attack hit ${object}?`)),
  );
}
