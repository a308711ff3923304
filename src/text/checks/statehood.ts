import { spanOf, whenOf } from "../../base/edtf.js";
import { contains, hull } from "../../base/interval.js";
import type { Things, Treaty } from "../../model/record.js";
import type { Finding } from "./finding.js";

/** A party that signed on a day on which it was no state needs a capacity: exile, pre-independence or dependent. */
export function checkStatehood(treaty: Treaty, things: Things): Finding[] {
  const signature = treaty.lifecycle.find(({ event, by }) => event === "signature" && !by);
  const when = typeof signature?.date === "string" ? whenOf(signature.date) : null;
  if (!when) return [];
  const joinedLater = new Set(
    treaty.lifecycle.filter(({ event }) => event === "accession" || event === "succession").flatMap(({ by }) => by ?? []),
  );
  return treaty.parties.flatMap((party, index): Finding[] => {
    const state = things.states.get(party.state);
    if (!state || joinedLater.has(party.state)) return [];
    const covered = [...state.statehood.map(({ during }) => during), ...(party.capacity ? [party.capacity.during] : [])].map((during) =>
      hull(spanOf(during)!),
    );
    if (covered.some((spell) => contains(spell, when.lo) || contains(spell, when.hi))) return [];
    return [
      {
        path: ["parties", index, "state"],
        code: "outside-statehood",
        message: `${state.name} was no state when the treaty was signed (${when.edtf}).`,
        hint: "Name its capacity (exile, pre-independence, dependent), or the state that it then was.",
      },
    ];
  });
}
