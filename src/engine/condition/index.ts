import { and, not, or, throughout } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import type { Pledge } from "../pledge.js";
import { type Ask, type Case, type Judgement, judged, reasonOf } from "../scenario.js";
import { moments } from "../status.js";
import { timelineOf } from "../timeline.js";
import { adversary, numberOfAdversaries } from "./adversary.js";
import { allyAttacked, demandMet, freeFact, ongoingConflict, onRequest, unprovoked } from "./fact.js";
import { attackOn, location } from "./location.js";
import { assists, inForce, owedUnder, supportedBy } from "./others.js";

/** Whether a condition holds in a case, and why; what is not settled names the question that would settle it. */
function judge(condition: Condition, at: Case, promise: Pledge): Judgement {
  switch (condition.kind) {
    case "adversary":
      return adversary(condition, at, promise);
    case "number-of-adversaries":
      return numberOfAdversaries(condition, at, promise);
    case "location":
      return location(condition, at, promise);
    case "attack-on":
      return attackOn(condition, at);
    case "unprovoked":
      return unprovoked(at);
    case "ally-attacked":
      return allyAttacked(condition, at, promise);
    case "ongoing-conflict":
      return ongoingConflict(condition, at);
    case "on-request":
      return onRequest(condition, at);
    case "demand-met":
      return demandMet(condition, at, promise);
    case "fact":
      return freeFact(condition, at);
    case "assists":
      return assists(condition, at);
    case "supported-by":
      return supportedBy(condition, at);
    case "owed-under":
      return owedUnder(condition, at);
    case "in-force":
      return inForce(condition, at);
    case "all-of": {
      const parts = condition.conditions.map((part) =>
        part.kind === "location" ? location(part, at, promise, true) : judge(part, at, promise),
      );
      const holds = and(...parts.map((part) => part.holds));
      const telling = parts.find((part) => part.holds === holds) ?? parts[0]!;
      return judged(
        "all-of",
        holds,
        () => (holds === "yes" ? said(parts) : telling.why()),
        () => asked(parts),
      );
    }
    case "any-of": {
      const parts = condition.conditions.map((part) =>
        part.kind === "location" ? location(part, at, promise, true) : judge(part, at, promise),
      );
      const holds = or(...parts.map((part) => part.holds));
      const telling = parts.find((part) => part.holds === holds) ?? parts[0]!;
      return judged(
        "any-of",
        holds,
        () => (holds === "no" ? said(parts) : telling.why()),
        () => asked(parts),
      );
    }
    case "not": {
      const part = judge(condition.condition, at, promise);
      return judged(`not ${part.condition}`, not(part.holds), part.why, part.asks);
    }
  }
}

function said(parts: readonly Judgement[]): string {
  return parts.map((part) => reasonOf(part).why).join(" ");
}

function asked(parts: readonly Judgement[]): Ask[] {
  return parts.flatMap(({ asks }) => asks());
}

/**
 * A condition that asks whether other treaties are in force is judged in each course of their uncertain dates, so that "the old or
 * the new treaty is in force" can be certain though the day of the hand-over is not (DESIGN, rule 7). Any other is judged once.
 */
export function judgeJointly(condition: Condition, at: Case, promise: Pledge): Judgement {
  const plain = judge(condition, at, promise);
  if (plain.holds !== "unknown") return plain;
  const others = treatiesAsked(condition)
    .map((id) => at.dataset.treaty(id))
    .filter((treaty) => treaty !== undefined)
    .map((treaty) => timelineOf(at.dataset, treaty, at.known))
    .filter((timeline) => timeline !== null);
  if (others.length < 2) return plain;
  const tried = moments(others, at.eve).map((moment) => judge(condition, at.in(moment), promise));
  const holds = throughout(tried.map((one) => one.holds));
  return holds === "unknown" ? plain : judged(plain.condition, holds, tried[0]!.why);
}

function treatiesAsked(condition: Condition): string[] {
  switch (condition.kind) {
    case "in-force":
      return [condition.treaty];
    case "not":
      return treatiesAsked(condition.condition);
    case "all-of":
    case "any-of":
      return condition.conditions.flatMap(treatiesAsked);
    default:
      return [];
  }
}
