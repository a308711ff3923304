import { and, not, or, type Truth, throughout } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import type { Pledge } from "../pledge.js";
import { type Case, type Judgement, judged, reasonOf } from "../scenario.js";
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
      const parts = condition.conditions.map((part) => alternative(part, at, promise));
      const holds = and(...parts.map((part) => part.holds));
      return composed("all-of", holds, holds === "no" ? parts.filter((part) => part.holds === "no").slice(0, 1) : withTruth(parts, holds));
    }
    case "any-of": {
      const parts = condition.conditions.map((part) => alternative(part, at, promise));
      const holds = or(...parts.map((part) => part.holds));
      return composed(
        "any-of",
        holds,
        holds === "yes" ? parts.filter((part) => part.holds === "yes").slice(0, 1) : withTruth(parts, holds),
      );
    }
    case "not": {
      const part = judge(condition.condition, at, promise);
      return judged(`not ${part.condition}`, not(part.holds), part.why, part.asks);
    }
  }
}

/** A part of several conditions: outside its days a place opens nothing. */
function alternative(part: Condition, at: Case, promise: Pledge): Judgement {
  return part.kind === "location" ? location(part, at, promise, true) : judge(part, at, promise);
}

function withTruth(parts: readonly Judgement[], holds: Truth): readonly Judgement[] {
  return parts.filter((part) => part.holds === holds);
}

/** Several conditions by the parts that decide: named as they are, where they are all of one kind. */
function composed(kind: string, holds: Truth, deciding: readonly Judgement[]): Judgement {
  const kinds = new Set(deciding.map(({ condition }) => condition));
  return {
    ...judged(
      kinds.size === 1 ? deciding[0]!.condition : kind,
      holds,
      () => [...new Set(deciding.map((part) => reasonOf(part).why))].join(" "),
      () => deciding.flatMap(({ asks }) => asks()),
    ),
    parts: deciding,
  };
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
