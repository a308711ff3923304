import { liesIn } from "../../engine/area.js";
import type { Dataset } from "../../engine/dataset.js";
import { holdingsOf } from "../../engine/holding.js";
import { onWords } from "../../engine/period.js";
import { nameOn } from "../../engine/state-name.js";
import type { Place } from "../../model/index.js";
import type { AskedTime } from "./question.js";
import type { CitedSource, Shown } from "./shown.js";

export type ShownPlace = Shown<"place", Place>;

/** A place with who holds it on the day, and the areas of treaties in which it lies. */
export function placeShown(dataset: Dataset, id: string, { on, says }: AskedTime, sources: CitedSource[]): ShownPlace {
  const body = dataset.place(id)!;
  const held = holdingsOf(dataset, id, on).map(
    ({ state, as, holds }) =>
      `${nameOn(dataset, state, on.from)} (${HOLDING_WORDS[as]}${holds === "yes" ? "" : ", not for certain or not throughout"})`,
  );
  const areas = dataset
    .allAreas()
    .filter((area) => liesIn(dataset, { kind: "place", place: id, name: body.name }, area.id, [], on).holds === "yes");
  const computed = [
    {
      says: held.length > 0 ? `${onWords(on)}: ${held.join("; ")}` : `${onWords(on)}: nobody's on record`,
      restsOn: [id, ...(body.in ?? [])],
    },
    ...(areas.length > 0 ? [{ says: `lies in ${areas.map(({ name }) => name).join(", ")}`, restsOn: areas.map((area) => area.id) }] : []),
  ];
  return { kind: "place", id, on: says.on, body, computed, sources };
}

const HOLDING_WORDS = {
  home: "home territory",
  dependency: "dependency",
  administration: "administration without title",
  claim: "claim",
} as const;
