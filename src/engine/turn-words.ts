import { spanOf } from "../base/edtf.js";
import { listed } from "../base/wording.js";
import type { Turn } from "./chronicle.js";
import type { Dataset } from "./dataset.js";
import { namedOn, stateRef } from "./state-name.js";

/** More states than this are counted, not named. */
const MOST_NAMED = 8;

/** What happened, in a few words that follow the treaty's title: `signed by Russia and North Korea in Pyongyang`, `left by Mali (withdrawal)`. */
export function turnWords(dataset: Dataset, turn: Turn): string {
  const { what, towards, place, on } = turn;
  const by = what === "signature" && turn.by.length === 0 ? partiesOf(dataset, turn) : turn.by;
  const day = spanOf(on)!.from.lo;
  const names = (states: Turn["by"]) =>
    states.length > MOST_NAMED ? `${states.length} states` : listed(states.map(({ id }) => namedOn(dataset, id, day)));
  const whose = by.length > 0 ? ` by ${names(by)}` : "";
  const whom = by.length > 0 ? ` for ${names(by)}` : "";
  const against = towards.length > 0 ? ` towards ${names(towards)}` : "";
  const where = place ? ` in ${place}` : "";
  switch (what) {
    case "signature":
      return `signed${whose}${where}`;
    case "entry-into-force":
      return `entered into force${whom}`;
    case "provisional-application":
      return `applied provisionally${whose}`;
    case "accession":
      return `joined${whose}`;
    case "succession":
      return `succeeded to${whose}`;
    case "amendment":
      return `amended${whose}`;
    case "renewal":
      return `renewed${whose}`;
    case "tacit-renewal":
      return "renewed tacitly";
    case "suspension":
      return `suspended${whose}${against}`;
    case "resumption":
      return `resumed${whose}${against}`;
    case "notice":
      return `notice given${whose}`;
    case "denunciation":
      return `ended${whom} by denunciation`;
    case "withdrawal":
      return `ended${whom} by withdrawal`;
    case "invocation":
      return `called on${whose}${towards.length > 0 ? `, of ${names(towards)}` : ""}`;
    default:
      return `ended${whom} (${what})`;
  }
}

/** A signature that names nobody is that of all parties. */
function partiesOf(dataset: Dataset, { treaty, on }: Turn): Turn["by"] {
  return (dataset.treaty(treaty)?.parties ?? []).map(({ state }) => stateRef(dataset, state, spanOf(on)!.from.lo));
}
