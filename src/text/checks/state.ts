import { type Span, spanOf } from "../../base/edtf.js";
import type { State } from "../../model/record.js";
import type { Finding } from "./finding.js";

/** Names, capitals and statehood of a state must each run in order, and capitals must lie on the globe. */
export function checkState(state: State): Finding[] {
  return [
    ...inOrder(state.statehood, "statehood", "spell of statehood"),
    ...inOrder(state.capitals, "capitals", "capital"),
    ...state.capitals.flatMap(({ lat, lon }, index) => [
      ...outOfRange(Number(lat), 90, ["capitals", index, "lat"]),
      ...outOfRange(Number(lon), 180, ["capitals", index, "lon"]),
    ]),
    ...(["iso3", "cow", "gw"] as const).flatMap((system) => {
      const spells = (state.codes ?? []).map((code, index) => ({ ...code, index })).filter((code) => code.system === system);
      return inOrder(
        spells,
        "codes",
        `${system} code`,
        spells.map(({ index }) => index),
      );
    }),
  ];
}

function inOrder(
  spells: readonly { during: string }[],
  key: string,
  words: string,
  indexes: readonly number[] = spells.map((_, i) => i),
): Finding[] {
  const findings: Finding[] = [];
  let before: Span | undefined;
  for (const [i, { during }] of spells.entries()) {
    const span = spanOf(during)!;
    if (before && span.from.hi < before.to.lo) {
      findings.push({
        path: [key, indexes[i]!, "during"],
        code: "out-of-order",
        message: `This ${words} begins before the one above it ends.`,
        hint: "List them in the order of time, without overlap.",
      });
    }
    before = span;
  }
  return findings;
}

function outOfRange(value: number, limit: number, path: Finding["path"]): Finding[] {
  return Math.abs(value) <= limit ? [] : [{ path, code: "bad-value", message: `${value} degrees is not on the globe.` }];
}
