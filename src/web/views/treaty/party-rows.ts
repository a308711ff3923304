import { type Day, LATEST } from "../../../base/day.js";
import type { Citation, LifecycleEvent } from "../../../model/index.js";
import { capital, type Naming } from "../../words/naming.js";
import { boundsOf, middleOf, written } from "../../words/written.js";
import { ownDate, type TreatyAnswer } from "./answer.js";

/** A stretch of days on a party's bar. */
export interface Stretch {
  as: "in-force" | "suspended";
  from: Day;
  to: Day;
}

/** A party through time. */
export interface PartyRow {
  id: string;
  name: string;
  from: string;
  to: string;
  stretches: Stretch[];
  remarks: string[];
  /** Provisions whose wording differs for it. */
  differs: { id: string; says: string }[];
  sources: Citation[];
}

/** More than so many states are counted and not named. */
const MANY = 4;

const HOW: Partial<Record<LifecycleEvent["event"], string>> = {
  accession: "acceded",
  succession: "succeeded",
  withdrawal: "withdrew",
  denunciation: "denounced",
  suspension: "suspended",
  resumption: "resumed",
  notice: "gave notice",
  "provisional-application": "applied it provisionally",
};

/** The parties through time, in order of their binding; an open end is drawn to the day given. */
export function partyRows(treaty: TreatyAnswer, now: Day, naming: Naming): PartyRow[] {
  return treaty.parties.map(({ id, name, from, to }) => {
    const own = treaty.lifecycle.filter(({ by, towards }) => by?.includes(id) || towards?.includes(id));
    const began = from ? middleOf(from) : null;
    const ended = to ? middleOf(to) : null;
    return {
      id,
      name,
      from: from ? written(from) : "not in force",
      to: to ? written(to) : "",
      stretches: began === null ? [] : stretchesOf(own, began, Math.min(ended ?? now, LATEST), id),
      remarks: own.flatMap((event) => remark(event, id, from, naming)),
      differs: (treaty.provisions ?? []).flatMap((provision) =>
        (provision.edges ?? [])
          .filter(({ promisors }) => promisors?.includes(id))
          .map((edge) => ({ id: provision.id, says: edge.article ?? provision.article ?? provision.id })),
      ),
      sources: own.flatMap(({ sources }) => sources),
    };
  });
}

/** A common stand of many towards one is told in that one's row alone. */
function remark({ event, date, by, towards, of }: LifecycleEvent, id: string, bound: string | null, naming: Naming): string[] {
  const how = HOW[event];
  if (!how || (by && by.length > MANY && towards && !towards.includes(id))) return [];
  const own = ownDate(date);
  const day = own === bound ? null : own;
  const whom = towards && by?.includes(id) ? ` towards ${naming.states(towards)}` : "";
  const others = by && by.length > MANY ? `${by.length} parties` : by ? naming.states(by) : "the parties";
  const passive = towards?.includes(id) && !by?.includes(id) ? ` by ${others}` : "";
  return [capital(`${how}${of ? ` of ${of}` : ""}${whom}${passive}${day ? `, ${written(day)}` : ""}`)];
}

function stretchesOf(own: readonly LifecycleEvent[], from: Day, to: Day, id: string): Stretch[] {
  const suspensions = own.flatMap((event): Stretch[] => {
    const start = middleOf(ownDate(event.date) ?? "");
    if (start === null || !suspends(event, id)) return [];
    const again = own
      .filter((one) => one.event === "resumption")
      .map((one) => middleOf(ownDate(one.date) ?? ""))
      .find((day) => day !== null && day > start);
    return [{ as: "suspended", from: Math.max(start, from), to: Math.min(again ?? to, to) }];
  });
  return [{ as: "in-force", from, to }, ...suspensions.filter((one) => one.to > one.from)];
}

/** Whether an event suspends the treaty for a party as a whole: by its own act, or by that of several others; not towards single parties only. */
function suspends({ event, by, towards, provisions }: LifecycleEvent, id: string): boolean {
  if (event !== "suspension" || provisions) return false;
  if (towards) return towards.includes(id) && (by === undefined || by.length > 1);
  return by === undefined || by.includes(id);
}

/** The days that the bars reach over: from the first event to the day given, or the last event where that is later. */
export function reach(treaty: TreatyAnswer, now: Day): readonly [Day, Day] {
  const dates = [...treaty.lifecycle.map(({ date }) => ownDate(date)), ...treaty.parties.flatMap(({ from, to }) => [from, to])];
  const days = dates.flatMap((date): Day[] => (date ? (boundsOf(date) ?? []).flatMap((day) => (day === null ? [] : [day])) : []));
  const open = treaty.parties.some(({ from, to }) => from && !to);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  return [days.reduce((a, b) => Math.min(a, b), now), open ? Math.max(now, last) : last];
}
