import type { Condition, Conditions, Response, Trigger } from "../model/index.js";

const TRIGGERS: Record<Trigger, string> = {
  "armed-attack": "armed attack",
  war: "war",
  threat: "threat of attack",
  crisis: "crisis",
  standing: "at all times",
};

const QUALIFIERS: Record<string, string> = {
  "un-charter-51": "in accordance with article 51 of the UN Charter",
  "domestic-law": "in accordance with domestic law",
  "un-charter": "in accordance with the UN Charter",
  "regional-organisation": "through the regional organisation",
};

const MEANS: Record<string, string> = {
  "all-available": "all available means",
  "military-and-other": "military and other means",
  military: "military means",
  "as-deemed-necessary": "such action as it deems necessary",
  "non-military": "means short of force",
  unspecified: "means not specified",
  unknown: "means unknown",
};

const DECISIONS: Record<string, string> = {
  automatic: "without further decision",
  "own-judgement": "at its own judgement",
  "constitutional-process": "by its constitutional processes",
  joint: "by common decision",
  "on-request": "on request",
  unspecified: "decision not specified",
  unknown: "decision unknown",
};

/** What calls a promise due, in words. */
export function triggerWords(trigger: readonly Trigger[]): string {
  return trigger.map((one) => TRIGGERS[one]).join(" or ");
}

/** What is owed, in words: `all available means, at once, without further decision`. Empty where nothing is coded. */
export function responseWords({ means, timing, decision, qualifiers }: Response): string {
  const parts = [
    means && MEANS[means],
    timing === "immediate" ? "at once" : undefined,
    decision && DECISIONS[decision],
    ...(Array.isArray(qualifiers) ? qualifiers.map((one) => QUALIFIERS[one]) : qualifiers === "unknown" ? ["qualifiers unknown"] : []),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** Under which conditions, in words. */
export function conditionsWords(conditions: Conditions | "not coded" | undefined): string {
  if (conditions === undefined || conditions === "not coded") return "not coded";
  if (conditions === "none") return "none";
  if (conditions === "unknown") return "unknown";
  return conditions.map(conditionWords).join("; ");
}

export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case "adversary": {
      const who =
        condition.states?.map((id) => id.toUpperCase()).join(", ") ??
        (condition.area ? `a state of ${spaced(condition.area)}` : undefined) ??
        (condition.partyTo ? `a party to ${condition.partyTo}` : (condition.class ?? "any").replaceAll("-", " "));
      return `the adversary is ${who}${condition.except ? `, but not ${condition.except.map((id) => id.toUpperCase()).join(", ")}` : ""}`;
    }
    case "location":
      return [
        condition.in && `in ${condition.in.map(spaced).join(" or ")}`,
        condition.notIn && `not in ${condition.notIn.map(spaced).join(" or ")}`,
        condition.of &&
          `of ${typeof condition.of === "string" ? `the ${condition.of}` : condition.of.map((id) => id.toUpperCase()).join(", ")}`,
      ]
        .filter(Boolean)
        .join(", ");
    case "number-of-adversaries":
      return [
        condition.atLeast && `at least ${condition.atLeast} adversaries`,
        condition.atMost && `at most ${condition.atMost} adversaries`,
        condition.class && `of the class ${condition.class.replaceAll("-", " ")}`,
      ]
        .filter(Boolean)
        .join(", ");
    case "unprovoked":
      return "the attack is unprovoked";
    case "ally-attacked":
      return "an ally is attacked";
    case "ongoing-conflict":
      return condition.covered === "yes"
        ? "also in conflicts under way"
        : condition.covered === "no"
          ? "not in conflicts under way"
          : "conflicts under way: unknown";
    case "assists":
      return `${condition.states.map((id) => id.toUpperCase()).join(", ")} assists first`;
    case "supported-by":
      return `${condition.states.map((id) => id.toUpperCase()).join(" or ")} attacks too or supports the attackers`;
    case "owed-under":
      return `a promise of ${condition.treaty} is due`;
    case "in-force":
      return `${condition.treaty} is in force`;
    case "on-request":
      return "on request";
    case "demand-met":
      return `once this is met: ${condition.demand}`;
    case "attack-on":
      return `the attack hits ${condition.objects.join(" or ")}`;
    case "fact":
      return condition.question;
    case "all-of":
      return `all of: ${condition.conditions.map(conditionWords).join("; and ")}`;
    case "any-of":
      return `one of: ${condition.conditions.map(conditionWords).join("; or ")}`;
    case "not":
      return `not: ${conditionWords(condition.condition)}`;
  }
}

function spaced(id: string): string {
  return id.replaceAll("-", " ");
}

const TAKES_ARTICLE =
  /^(?:United|Soviet|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Vatican|Ivory Coast|Papal|Two Sicilies|Congo|Orange Free State)|(?:Republic|Empire|Union|States|Kingdom|Islands|Emirates|Federation|Confederation)$/;

/** A name as it stands inside a sentence: `the United States`, `Russia`. */
export function inSentence(name: string): string {
  return TAKES_ARTICLE.test(name) && !/^(?:the |Soviet Russia|United Arab Republic of)/i.test(name) ? `the ${name}` : name;
}
