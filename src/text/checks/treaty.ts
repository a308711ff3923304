import { whenOf } from "../../base/edtf.js";
import { keyedEvents } from "../../model/lifecycle.js";
import type { EventDate, Provision, Things, Treaty } from "../../model/record.js";
import { ENDINGS } from "../../model/words.js";
import type { Path } from "../yaml.js";
import type { Finding, Has } from "./finding.js";
import { checkStatehood } from "./statehood.js";

/** What a treaty's schema cannot say: actors are parties, ids are unique, dates are in order, references inside the treaty lead somewhere. */
export function checkTreaty(treaty: Treaty, things: Things, has: Has): Finding[] {
  return [
    ...checkActors(treaty, has),
    ...checkIds(treaty),
    ...checkOrder(treaty),
    ...checkDates(treaty, things, has),
    ...checkStatehood(treaty, things),
  ];
}

/** A state that the record does not have may stand for any party: who is none is told once that is mended. */
function checkActors(treaty: Treaty, has: Has): Finding[] {
  const parties = new Set(treaty.parties.map(({ state }) => state));
  if ([...parties].some((state) => !has("states", state))) return [];
  const among = (states: readonly string[] | undefined, path: Path): Finding[] =>
    (states ?? []).flatMap((state, index) =>
      parties.has(state) || !has("states", state)
        ? []
        : [
            {
              path: [...path, index],
              code: "not-a-party" as const,
              message: `${state} is no party to this treaty.`,
              hint: `Parties: ${[...parties].join(", ")}`,
            },
          ],
    );
  return [
    ...treaty.lifecycle.flatMap(({ by, towards }, i) => [
      ...among(by, ["lifecycle", i, "by"]),
      ...among(towards, ["lifecycle", i, "towards"]),
    ]),
    ...(treaty.provisions ?? []).flatMap((provision, i) => [
      ...among(provision.promisors, ["provisions", i, "promisors"]),
      ...among(provision.promisees, ["provisions", i, "promisees"]),
      ...(provision.edges ?? []).flatMap((edge, j) => [
        ...among(edge.promisors, ["provisions", i, "edges", j, "promisors"]),
        ...among(edge.promisees, ["provisions", i, "edges", j, "promisees"]),
      ]),
    ]),
  ];
}

function checkIds(treaty: Treaty): Finding[] {
  const provisions = treaty.provisions ?? [];
  const ids = new Set(provisions.map(({ id }) => id));
  const unknown = (id: string, path: Path): Finding[] =>
    ids.has(id)
      ? []
      : [
          {
            path,
            code: "unknown-provision",
            message: `The treaty has no provision "${id}".`,
            hint: `Provisions: ${[...ids].join(", ") || "none"}`,
          },
        ];
  return [
    ...doubles(treaty.parties.map(({ state }) => state)).map((i) => ({
      path: ["parties", i, "state"],
      code: "duplicate-id" as const,
      message: "This party stands twice.",
    })),
    ...doubles(provisions.map(({ id }: Provision) => id)).map((i) => ({
      path: ["provisions", i, "id"],
      code: "duplicate-id" as const,
      message: "Another provision has this id.",
    })),
    ...doubles(keyedEvents(treaty).map(({ key }) => key)).map((i) => ({
      path: ["lifecycle", i, "id"],
      code: "duplicate-id" as const,
      message: "Another event has this id.",
    })),
    ...treaty.lifecycle.flatMap(({ provisions: held }, i) =>
      (held ?? []).flatMap((id, j) => unknown(id, ["lifecycle", i, "provisions", j])),
    ),
    ...(Array.isArray(treaty.invocations) ? treaty.invocations : []).flatMap(({ provision }, i) =>
      unknown(provision, ["invocations", i, "provision"]),
    ),
  ];
}

function doubles(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

/** A treaty is signed before it enters into force and ends after that; only what is certainly wrong is reported. */
function checkOrder(treaty: Treaty): Finding[] {
  const events = treaty.lifecycle.map((event, index) => ({
    ...event,
    index,
    when: typeof event.date === "string" ? whenOf(event.date) : null,
  }));
  const findings: Finding[] = [];
  const begins = events.filter(({ event }) => event === "signature" || event === "entry-into-force" || event === "accession");
  if (begins.length === 0) {
    findings.push({
      path: ["lifecycle"],
      code: "no-entry",
      message: "Nothing here brings the treaty about.",
      hint: "Add its signature, accession or entry into force.",
    });
  }
  const named = events.filter(({ event }) => event === "entry-into-force");
  const general = events.some(({ event, by }) => (event === "entry-into-force" || event === "provisional-application") && !by);
  if (named.length > 0 && !general && treaty.bindsFrom !== "signature") {
    findings.push({
      path: ["lifecycle", named[0]!.index, "by"],
      code: "no-entry",
      message: "It enters into force for some states and never as a whole: nobody would be bound.",
      hint: "Leave by out of the entry into force that founded it; later ones name their states.",
    });
  }
  const signature = begins.find(({ event }) => event === "signature");
  const entry = events.find(({ event, by }) => event === "entry-into-force" && !by);
  for (const { event, when, index } of events) {
    if (!when) continue;
    const earliest = (ENDINGS as readonly string[]).includes(event)
      ? (entry ?? signature)
      : ["entry-into-force", "ratification", "exchange", "notice"].includes(event)
        ? signature
        : undefined;
    if (earliest?.when && earliest.index !== index && when.hi < earliest.when.lo) {
      findings.push({
        path: ["lifecycle", index, "date"],
        code: "out-of-order",
        message: `This ${event} comes before the ${earliest.event} of ${earliest.date as string}.`,
      });
    }
  }
  return findings;
}

/** Dates that name another treaty's event must lead to one, and not in a circle. */
function checkDates(treaty: Treaty, things: Things, has: Has): Finding[] {
  return treaty.lifecycle.flatMap(({ date }, i): Finding[] => {
    if (typeof date === "string") return [];
    const path = ["lifecycle", i, "date", "sameAs"];
    let at: EventDate | undefined = date;
    const seen = new Set<string>();
    while (at !== undefined && typeof at !== "string") {
      if (seen.has(at.sameAs)) return [{ path, code: "circular-date", message: "These dates refer to each other in a circle." }];
      seen.add(at.sameAs);
      const [id, key] = at.sameAs.split("#") as [string, string];
      const other = things.treaties.get(id);
      if (!other && has("treaties", id)) return [];
      if (!other) return [{ path, code: "unknown-treaty", message: `Treaty "${id}" is not in record/treaties.` }];
      const events = keyedEvents(other);
      const target = events.find((event) => event.key === key);
      if (!target)
        return [
          {
            path,
            code: "unknown-event",
            message: `${id} has no event "${key}".`,
            hint: `Events: ${events.map((event) => event.key).join(", ")}`,
          },
        ];
      at = target.date;
    }
    return [];
  });
}
