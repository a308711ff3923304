import { spanOf } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import { hull, overlaps } from "../../base/interval.js";
import { findState } from "../../engine/state-name.js";
import type { When } from "../claim.js";
import { type Drafting, daysOf } from "./drafting.js";

/** The state in whose territory a place certainly lies: it is the state, names it last ("Belton, Aland"), or is one state's capital then. */
export function countryOf({ dataset }: Drafting, place: string, date: When): string | null {
  const days = daysOf(date);
  const parts = place.split(",").map((part) => part.trim());
  const last = findState(dataset, parts.at(-1)!, days);
  if (last.ok && parts.at(-1)!.length > 3) return last.value;
  const sought = foldText(parts[0]!);
  const found = [...dataset.states.keys()].filter((id) =>
    (dataset.state(id)?.capitals ?? []).some(({ name, during }) => foldText(name) === sought && overlaps(hull(spanOf(during)!), days)),
  );
  return found.length === 1 ? found[0]! : null;
}
