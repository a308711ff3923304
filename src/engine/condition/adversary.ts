import { or, type Truth, truthOf } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { adversariesOf } from "../adversaries.js";
import { partySpells } from "../force.js";
import type { Pledge } from "../pledge.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";
import { type Timeline, timelineOf } from "../timeline.js";
import { PREFERRED } from "../variable.js";

type Adversary = Extract<Condition, { kind: "adversary" }>;

/** Kinds that are called by whoever the promisee fights, on either side; for the others the adversary is who attacks. */
const FOR_FIGHTERS = new Set<string>(["neutrality", "offense", "no-aid-to-enemy"]);

/** The adversary must be one of those meant: it is enough that one of several is. */
export function adversary(condition: Adversary, at: Case, { timeline, wording, promisee }: Pledge): Judgement {
  const attackers = FOR_FIGHTERS.has(wording.provision.obligation) ? adversariesOf(at, promisee) : at.scenario.attackers;
  if (attackers.length === 0) return judged("adversary", "no", "The promisee does not fight.");
  const { name } = at;
  const each = attackers.map((attacker) => ({ attacker, holds: isMeant(condition, attacker, at, timeline) }));
  const holds = or(...each.map((one) => one.holds));
  const meant = meantWords(condition, name);
  const asks = each
    .filter((one) => one.holds === "unknown")
    .map(({ attacker }) => yesNoAsk(factOf(condition, attacker), `Is ${name(attacker)} ${meant}?`));
  const names = attackers.map(name).join(", ");
  const why =
    holds === "yes"
      ? `${name(each.find((one) => one.holds === "yes")!.attacker)} is ${meant}.`
      : holds === "no"
        ? `${names}: not ${meant}.`
        : `Whether ${names} counts as ${meant} is not settled.`;
  return judged("adversary", holds, why, asks);
}

function isMeant(condition: Adversary, attacker: string, at: Case, timeline: Timeline): Truth {
  if (condition.except?.includes(attacker)) return "no";
  if (condition.states) return truthOf(condition.states.includes(attacker));
  if (condition.partyTo) {
    const treaty = at.dataset.treaty(condition.partyTo);
    const other = treaty && timelineOf(at.dataset, treaty, at.known);
    return other ? isParty(other, attacker, at) : "no";
  }
  if (isUnspecified(condition)) return stated(at, factOf(condition, attacker));
  switch (condition.class) {
    case undefined:
    case "any":
      return "yes";
    case "non-party":
      return truthOf(isParty(timeline, attacker, at) === "no");
    default:
      return stated(at, factOf(condition, attacker));
  }
}

/** Whether a state is bound by a treaty on the eve, by the preferred dates. */
export function isParty(timeline: Timeline, state: string, at: Case): Truth {
  return truthOf(partySpells(timeline, state, PREFERRED).some(({ from, until }) => from <= at.eve.to && at.eve.from < until));
}

function factOf({ class: kind }: Adversary, attacker: string): string {
  return `${attacker}-is-${kind ?? "meant"}`;
}

const CLASS_WORDS: Record<string, string> = {
  "european-power": "a European power",
  "great-power": "a great power",
  communist: "a communist aggressor",
  "non-party": "no party to the treaty",
  any: "any state",
};

/** Coded data may tell that the text names adversaries, and not which. */
function isUnspecified({ states, class: kind, partyTo, except }: Adversary): boolean {
  return !states && !kind && !partyTo && !except;
}

function meantWords(condition: Adversary, name: (id: string) => string): string {
  const { states, class: kind, partyTo } = condition;
  if (isUnspecified(condition)) return "an adversary that the text means (the data say that it limits them, not to whom)";
  if (states) return `the adversary that the text names (${states.map(name).join(", ")})`;
  if (partyTo) return `a party to ${partyTo}`;
  return CLASS_WORDS[kind ?? "any"]!;
}

/** How many attack: the states named as attackers. */
export function numberOfAdversaries({ atLeast, atMost }: Extract<Condition, { kind: "number-of-adversaries" }>, at: Case): Judgement {
  const { scenario } = at;
  const count = scenario.attackers.length;
  if (atLeast === undefined && atMost === undefined) {
    return judged(
      "number-of-adversaries",
      stated(at, "number-met"),
      "The data say that the text asks for a number of adversaries, not for which.",
      [yesNoAsk("number-met", "Is the number of adversaries the one that the text asks for?")],
    );
  }
  const enough = atLeast === undefined || count >= Number(atLeast);
  const few = atMost === undefined || count <= Number(atMost);
  const limit = [atLeast && `at least ${atLeast}`, atMost && `at most ${atMost}`].filter(Boolean).join(" and ");
  return judged("number-of-adversaries", truthOf(enough && few), `${count} attack${count === 1 ? "s" : ""}; the text asks for ${limit}.`);
}
