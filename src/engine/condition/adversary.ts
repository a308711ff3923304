import { spanOf } from "../../base/edtf.js";
import { contains, hull } from "../../base/interval.js";
import { remembered, rememberedByText } from "../../base/memo.js";
import { or, type Truth, truthOf } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { adversariesOf } from "../adversaries.js";
import type { Dataset } from "../dataset.js";
import { partySpells } from "../force.js";
import type { Pledge } from "../pledge.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";
import { type Timeline, timelineOf } from "../timeline.js";
import { PREFERRED } from "../variable.js";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;
type Adversary = Of<"adversary">;

/** Kinds that are called by whoever the promisee fights, on either side; for the others the adversary is who attacks. */
const FOR_FIGHTERS = new Set<string>(["neutrality", "offense", "no-aid-to-enemy"]);

/** The adversary must be one of those meant: it is enough that one of several is. */
export function adversary(condition: Adversary, at: Case, { timeline, wording, promisee }: Pledge): Judgement {
  const adversaries = FOR_FIGHTERS.has(wording.provision.obligation) ? adversariesOf(at, promisee) : at.scenario.attackers;
  if (adversaries.length === 0) return judged("adversary", "no", "The promisee does not fight.");
  const each = adversaries.map((one) => isMeant(condition, one, at, timeline));
  const holds = or(...each);
  const meant = () => meantWords(condition, at);
  return judged(
    "adversary",
    holds,
    () => {
      if (holds === "yes") return `${at.name(adversaries[each.indexOf("yes")]!)} is ${meant()}.`;
      const names = at.names(adversaries);
      return holds === "no" ? `${names}: not ${meant()}.` : `Whether ${names} counts as ${meant()} is not settled.`;
    },
    () =>
      adversaries.filter((_, i) => each[i] === "unknown").map((one) => yesNoAsk(factOf(condition, one), `Is ${at.name(one)} ${meant()}?`)),
  );
}

function isMeant(condition: Adversary, state: string, at: Case, timeline: Timeline): Truth {
  if (condition.except?.includes(state)) return "no";
  if (condition.states) return truthOf(condition.states.includes(state));
  if (condition.area) return isOfArea(at, condition.area, state);
  if (condition.partyTo) {
    const treaty = at.dataset.treaty(condition.partyTo);
    const other = treaty && timelineOf(at.dataset, treaty, at.known);
    return other ? isParty(other, state, at) : "no";
  }
  if (isUnspecified(condition)) return stated(at, factOf(condition, state));
  return isOfClass(condition.class ?? "any", state, at, timeline);
}

/** Whether a state is of a class that texts speak of. What the record does not tell can be stated: `deu-is-great-power`. */
function isOfClass(kind: NonNullable<Adversary["class"]>, state: string, at: Case, timeline: Timeline): Truth {
  if (kind === "any") return "yes";
  if (kind === "non-party") return truthOf(isParty(timeline, state, at) === "no");
  const told = stated(at, `${state}-is-${kind}`);
  if (told !== "unknown") return told;
  if (kind === "european-power") return isOfArea(at, "europe", state);
  const body = at.dataset.state(state);
  const spells = kind === "great-power" ? body?.majorPower : body?.classes?.filter((one) => one.class === kind);
  if (spells?.some(({ during }) => contains(hull(spanOf(during)!), at.eve.to))) return "yes";
  return body && listsClass(at.dataset)(kind) ? "no" : "unknown";
}

/** Whether the dataset tells who is of a class at all: then those whom it does not name are not. */
const listsClass = remembered((dataset: Dataset) =>
  rememberedByText((kind: string) =>
    [...dataset.states.keys()].some((id) => {
      const body = dataset.state(id);
      return kind === "great-power" ? body?.majorPower !== undefined : body?.classes?.some((one) => one.class === kind);
    }),
  ),
);

/** A state of an area has its home territory there, wholly or in part; where the record has no such area, it must be stated. */
function isOfArea(at: Case, area: string, state: string): Truth {
  const home = at.dataset.area(area)?.home;
  if (home) return truthOf((home.within?.includes(state) || home.partly?.includes(state)) ?? false);
  return stated(at, `${state}-is-of-${area}`);
}

/** Whether a state is bound by a treaty on the eve, by the preferred dates. */
export function isParty(timeline: Timeline, state: string, at: Case): Truth {
  return truthOf(partySpells(timeline, state, PREFERRED).some(({ from, until }) => from <= at.eve.to && at.eve.from < until));
}

function factOf({ class: kind, area }: Adversary, state: string): string {
  return area ? `${state}-is-of-${area}` : `${state}-is-${kind ?? "meant"}`;
}

const CLASS_WORDS: Record<string, string> = {
  "european-power": "a European power",
  "great-power": "a great power",
  communist: "a communist state",
  "non-party": "no party to the treaty",
  any: "any state",
};

/** Coded data may tell that the text names adversaries, and not which. */
function isUnspecified({ states, class: kind, area, partyTo, except }: Adversary): boolean {
  return !states && !kind && !area && !partyTo && !except;
}

function meantWords(condition: Adversary, at: Case): string {
  const { states, class: kind, area, partyTo, except } = condition;
  if (isUnspecified(condition)) return "an adversary that the text means (the data say that it limits them, not to whom)";
  if (states) return `the adversary that the text names (${at.names(states)})`;
  if (area) return `a state of ${at.dataset.area(area)?.name ?? area}`;
  if (partyTo) return `a party to ${partyTo}`;
  const who = CLASS_WORDS[kind ?? "any"]!;
  return except ? `${who} other than ${at.names(except)}` : who;
}

/** How many the promisee fights: the attackers, with those that fight beside them. */
export function numberOfAdversaries(condition: Of<"number-of-adversaries">, at: Case, { timeline, promisee }: Pledge): Judgement {
  const { atLeast, atMost, class: kind } = condition;
  if (atLeast === undefined && atMost === undefined) {
    return judged(
      "number-of-adversaries",
      stated(at, "number-met"),
      "The data say that the text asks for a number of adversaries, not for which.",
      () => [yesNoAsk("number-met", "Is the number of adversaries the one that the text asks for?")],
    );
  }
  const fought = adversariesOf(at, promisee);
  const all = fought.length > 0 ? fought : at.attacking;
  const counts = kind ? all.map((one) => isOfClass(kind, one, at, timeline)) : all.map((): Truth => "yes");
  const certain = counts.filter((one) => one === "yes").length;
  const possible = counts.filter((one) => one !== "no").length;
  const limit = () => [atLeast && `at least ${atLeast}`, atMost && `at most ${atMost}`].filter(Boolean).join(" and ");
  const sure = within(certain, atLeast, atMost) && within(possible, atLeast, atMost);
  const may = possible >= Number(atLeast ?? 0) && certain <= Number(atMost ?? Number.POSITIVE_INFINITY);
  const holds = sure ? "yes" : may ? "unknown" : "no";
  return judged(
    "number-of-adversaries",
    holds,
    () =>
      `${certain === possible ? certain : `${certain} to ${possible}`} ${kind ? `of those that attack: ${CLASS_WORDS[kind]}` : `attack${possible === 1 ? "s" : ""}`}; the text asks for ${limit()}.`,
    () =>
      all
        .filter((_, i) => counts[i] === "unknown")
        .map((one) => yesNoAsk(`${one}-is-${kind}`, `Is ${at.name(one)} ${CLASS_WORDS[kind!]}?`)),
  );
}

function within(count: number, atLeast: string | undefined, atMost: string | undefined): boolean {
  return count >= Number(atLeast ?? 0) && count <= Number(atMost ?? Number.POSITIVE_INFINITY);
}
