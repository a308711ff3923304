import { and, throughout, truthOf } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { statusIn } from "../force.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";
import { namedOn } from "../state-name.js";
import { moments } from "../status.js";
import { timelineOf } from "../timeline.js";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

/** A fact: these states must already help the target (Soviet-Czechoslovak protocol of signature, 1935). */
export function assists({ states }: Of<"assists">, at: Case): Judgement {
  const name = (id: string) => namedOn(at.dataset, id, at.scenario.on.from);
  const each = states.map((state) => (at.scenario.assisting?.includes(state) ? ("yes" as const) : stated(at, `${state}-assists`)));
  const holds = and(...each);
  const names = states.map(name).join(", ");
  const why = {
    yes: `${names} assists the target.`,
    no: `${names} does not assist the target.`,
    unknown: `Whether ${names} assists the target is not stated.`,
  }[holds];
  return judged(
    "assists",
    holds,
    why,
    states.map((state) => yesNoAsk(`${state}-assists`, `Does ${name(state)} assist the target?`)),
  );
}

/** A verdict: a promise of another treaty must be owed in the same case. */
export function owedUnder({ treaty, provision, by }: Of<"owed-under">, at: Case): Judgement {
  const holds = at.owedUnder(treaty, provision, by);
  const what = `What ${treaty}${provision ? ` (${provision})` : ""} promises`;
  const why = {
    yes: `${what} is owed in this case.`,
    no: `${what} is not owed in this case.`,
    unknown: `Whether ${what.toLowerCase()} is owed is not settled.`,
  }[holds];
  return judged("owed-under", holds, why);
}

/** A status: another treaty must be in force on the eve. */
export function inForce({ treaty }: Of<"in-force">, at: Case): Judgement {
  const body = at.dataset.treaty(treaty);
  const timeline = body && timelineOf(at.dataset, body, at.known);
  if (!timeline) return judged("in-force", "no", `${treaty} is not known.`);
  const holds = throughout(moments([timeline], at.eve).map(({ day, course }) => truthOf(statusIn(timeline, day, course) === "in-force")));
  return judged(
    "in-force",
    holds,
    `${body.short ?? body.title} is ${holds === "yes" ? "" : holds === "no" ? "not " : "perhaps "}in force.`,
  );
}
