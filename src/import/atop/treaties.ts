import type { Condition, LifecycleEvent, Obligation, Provision, Treaty } from "../../model/index.js";
import { CONDITION_COLUMNS, type PrimaryColumn, SECONDARY_COLUMNS } from "./columns.js";
import { type AtopMember, edtfOf, firstDay, lastDay } from "./read.js";

const KIND_OF: Record<PrimaryColumn, Obligation> = {
  defense: "defense",
  offense: "offense",
  neutral: "neutrality",
  nonagg: "nonaggression",
  consul: "consultation",
};

/** Membership broken off for longer than this is a leaving and a new joining, not the seam between two phases. */
const SEAM_DAYS = 31;

/** How a project's alliances are named and cited. */
export interface Project {
  /** What its treaties' ids begin with. */
  prefix: string;
  name: string;
  source: string;
  link: "atop" | "cow";
  note: string;
}

/** One coded alliance as a treaty of the model. `stateOf` gives the id of a member, `name` a state's name. */
export function treatyOf(
  atopid: number,
  rows: readonly AtopMember[],
  project: Project,
  stateOf: (member: AtopMember) => string,
  name: (state: string) => string,
  threats: (member: AtopMember) => readonly string[] = () => [],
): Treaty {
  const sources = (at: string) => [{ source: project.source, at }];
  const here = sources(`alliance ${atopid}`);
  const phases = [...new Set(rows.map(({ phase }) => phase))].sort((a, b) => a - b);
  const states = [...new Set(rows.map(stateOf))];
  const lifecycle = lifecycleOf(rows, states, stateOf, sources);
  return {
    id: `${project.prefix}-${atopid}`,
    title: titleOf(project.name, atopid, rows, states.map(name)),
    kind: "treaty",
    binding: "legal",
    bindsFrom: "signature",
    parties: states.map((state) => {
      const own = rows.filter((row) => stateOf(row) === state);
      const outside = own.some(({ inSystem }) => !inSystem);
      const first = own.reduce((a, b) => (firstDay(b.entry) < firstDay(a.entry) ? b : a));
      const last = own.reduce((a, b) => (lastDay(b.exit) > lastDay(a.exit) ? b : a));
      return {
        state,
        ...(outside && {
          capacity: {
            kind: "dependent" as const,
            during: `${edtfOf(first.entry)}/${last.exit ? edtfOf(last.exit) : ".."}`,
            note: "The data mark it as no member of the Correlates of War system; in what capacity it was bound is not coded.",
          },
        }),
      };
    }),
    lifecycle,
    provisions: phases.flatMap((phase, index) => provisionsOf(rows, phase, index, phases, stateOf, here, project.name, threats)),
    links: { [project.link]: [{ id: String(atopid) }] },
    note: project.note,
  };
}

/** The files carry no titles: number, year and members tell the alliances apart. */
function titleOf(project: string, atopid: number, rows: readonly AtopMember[], names: readonly string[]): string {
  const year = Math.min(...rows.map(({ entry }) => entry.year));
  const listed = names.length <= 4 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} others`;
  return `${project} ${atopid} of ${year} (${listed})`;
}

type Cite = (at: string) => { source: string; at: string }[];

/** Signature by those who were there from the first day, accessions, withdrawals, and the end if all who are left leave on one day. */
function lifecycleOf(
  rows: readonly AtopMember[],
  states: readonly string[],
  stateOf: (member: AtopMember) => string,
  cite: Cite,
): LifecycleEvent[] {
  const id = rows[0]!.atopid;
  const first = rows.reduce((a, b) => (firstDay(b.entry) < firstDay(a.entry) ? b : a));
  const spells = states.map((state) => ({ state, spells: spellsOf(rows.filter((row) => stateOf(row) === state)) }));
  const began = firstDay(first.entry);
  const events: LifecycleEvent[] = [];
  const signers = spells.filter(({ spells: own }) => firstDay(own[0]!.entry) === began).map(({ state }) => state);
  events.push({ event: "signature", date: edtfOf(first.entry), by: signers, sources: cite(`alliance ${id}, first entry of a member`) });
  // The treaty as a whole ends when its last members leave; a treaty of two, when either does.
  const exits = spells.map(({ spells: own }) => own.at(-1)!.exit);
  const causes = spells.map(({ spells: own }) => own.at(-1)!.cause);
  const closed = states.length === 2 ? exits.some((exit) => exit !== null) : exits.every((exit) => exit !== null);
  const dated = exits.filter((exit) => exit !== null);
  const end = closed ? dated.reduce((a, b) => ((states.length === 2 ? lastDay(b) < lastDay(a) : lastDay(b) > lastDay(a)) ? b : a)) : null;
  for (const { state, spells: own } of spells) {
    for (const [index, { entry, exit, cause, line }] of own.entries()) {
      const at = `alliance ${id}, member row of line ${line}`;
      if (index > 0 || firstDay(entry) !== began) events.push({ event: "accession", date: edtfOf(entry), by: [state], sources: cite(at) });
      const isEnd = end !== null && exit !== null && lastDay(exit) === lastDay(end) && index === own.length - 1;
      if (exit !== null && !isEnd && states.length > 2)
        events.push({ event: "withdrawal", date: edtfOf(exit), by: [state], ...(cause && { cause }), sources: cite(at) });
    }
  }
  if (end) {
    const why = causes.filter((cause, index) => cause !== null && exits[index] !== null && lastDay(exits[index]!) === lastDay(end));
    const cause = why.includes("violation") ? "violation" : why[0];
    events.push({
      event: "termination",
      date: edtfOf(end),
      ...(cause && { cause }),
      sources: cite(`alliance ${id}, last exit of a member`),
      note: "The data date the exit; by which mode of the law of treaties it ended is not carried over.",
    });
  }
  return events;
}

interface MemberSpan {
  entry: AtopMember["entry"];
  exit: AtopMember["exit"];
  cause: AtopMember["cause"];
  line: number;
}

/** A member's rows of all phases as unbroken spells. */
function spellsOf(rows: readonly AtopMember[]): MemberSpan[] {
  const spells: MemberSpan[] = [];
  for (const { entry, exit, cause, line } of [...rows].sort((a, b) => firstDay(a.entry) - firstDay(b.entry))) {
    const last = spells.at(-1);
    if (last && firstDay(entry) <= lastDay(last.exit) + SEAM_DAYS) {
      if (lastDay(exit) > lastDay(last.exit)) Object.assign(last, { exit, cause });
    } else spells.push({ entry, exit, cause, line });
  }
  return spells;
}

/** What the members owe in one phase: one provision for each kind and each set of limits. */
function provisionsOf(
  rows: readonly AtopMember[],
  phase: number,
  index: number,
  phases: readonly number[],
  stateOf: (member: AtopMember) => string,
  sources: Provision["sources"],
  project: string,
  threats: (member: AtopMember) => readonly string[],
): Provision[] {
  const own = rows.filter((row) => row.phase === phase);
  const starts = (at: number) =>
    edtfOf(rows.filter((row) => row.phase === at).reduce((a, b) => (firstDay(b.entry) < firstDay(a.entry) ? b : a)).entry);
  const next = phases[index + 1];
  const time = {
    ...(index > 0 && { since: starts(phase) }),
    ...(next !== undefined && {
      versions: [{ since: starts(next), instrument: { title: `${project}: phase ${next}` }, dropped: "yes" as const, sources }],
    }),
  };
  const suffix = phases.length > 1 ? `-phase-${phase}` : "";
  const primary = (Object.keys(CONDITION_COLUMNS) as PrimaryColumn[]).flatMap((column): Provision[] => {
    const groups = new Map<string, AtopMember[]>();
    for (const row of own.filter(({ owes }) => owes[column])) {
      const key = [...row.limits[column], row.otherLimits && "other", row.varies && "varies", ...row.threats].filter(Boolean).join(" ");
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map((group, i): Provision => {
      const one = group[0]!;
      const limits = one.limits[column];
      const conditions = conditionsOf(one, limits, group.flatMap(threats));
      return {
        id: `${KIND_OF[column]}${suffix}${i > 0 ? `-${i + 1}` : ""}`,
        obligation: KIND_OF[column],
        promisors: [...new Set(group.map(stateOf))],
        ...time,
        ...(limits.includes("attacked") && { trigger: ["armed-attack" as const] }),
        conditions: conditions.length > 0 ? conditions : "none",
        text: `${project} codes ${KIND_OF[column]} for ${group.length === own.length ? "every member" : "these members"}${limits.length > 0 ? `, limited (${limits.join(", ")})` : ""}.`,
        sources,
      };
    });
  });
  const secondary = Object.entries(SECONDARY_COLUMNS).flatMap(([column, obligation]): Provision[] => {
    const group = own.filter((row) => row.secondary.includes(column));
    if (group.length === 0) return [];
    return [
      {
        id: `${obligation}${suffix}`,
        obligation,
        promisors: [...new Set(group.map(stateOf))],
        ...time,
        text: `${project} codes such a provision (${column.toUpperCase()}).`,
        sources,
      },
    ];
  });
  return [...primary, ...secondary];
}

/**
 * The limits that ATOP flags, as typed conditions. Whom a limit of adversary means is told only where the treaty names the threat; other
 * specifics are not known.
 */
function conditionsOf({ atopid, otherLimits, varies }: AtopMember, limits: readonly string[], threats: readonly string[]): Condition[] {
  const fact = (name: string, question: string): Condition => ({ kind: "fact", fact: `atop-${atopid}-${name}`, question });
  const typed = limits.flatMap((limit): Condition[] => {
    switch (limit) {
      case "adversary":
        return [{ kind: "adversary", ...(threats.length > 0 && { states: [...new Set(threats)] }) }];
      case "location":
        return [{ kind: "location" }];
      case "number":
        return [{ kind: "number-of-adversaries" }];
      case "unprovoked":
        return [{ kind: "unprovoked" }];
      case "request":
        return [{ kind: "on-request" }];
      case "demand":
        return [{ kind: "demand-met", demand: "a demand that the treaty names" }];
      case "conflict":
        return [fact("conflict", "Is this the conflict for which the promise was made?")];
      default:
        return [];
    }
  });
  return [
    ...typed,
    ...(otherLimits ? [fact("other-limits", "Are the further limits of the treaty met (ATOP flags some and does not say which)?")] : []),
    ...(varies ? [fact("owed-to-promisee", "Is this owed to this very partner (ATOP flags that it differs by partner)?")] : []),
  ];
}
