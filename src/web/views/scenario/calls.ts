import type { IfAnswer } from "../../../app/ask/if.js";

/** A line on the map: a state and the one to whose help it comes, or may have to. */
export interface Call {
  from: string;
  to: string;
  open: boolean;
}

/** A promise by more states than this is told by their shade alone. */
const MOST = 6;

/** The lines of a case: by the rounds up to one, or without rounds by what is owed and may be owed on the spot. */
export function callsOf({ owed }: Pick<IfAnswer, "owed">, rounds: IfAnswer["rounds"] | null, round: number): Call[] {
  const all = rounds
    ? rounds
        .filter((one) => one.round <= round)
        .flatMap(({ joins, may }) => [...joins.map((join) => ({ ...join, open: false })), ...may.map((join) => ({ ...join, open: true }))])
        .map(({ state, promisee, treaty, open }) => ({ from: state, to: promisee, treaty, open }))
    : owed
        .filter(
          ({ obligation, verdict, breached }) =>
            (obligation === "defense" || obligation === "offense") && verdict !== "not-owed" && !breached,
        )
        .map(({ promisor, promisee, treaty, verdict }) => ({ from: promisor.id, to: promisee.id, treaty, open: verdict === "depends" }));
  const by = new Map<string, Set<string>>();
  for (const { from, to, treaty } of all) by.set(`${treaty} ${to}`, (by.get(`${treaty} ${to}`) ?? new Set()).add(from));
  const lines = new Map<string, Call>();
  for (const { from, to, treaty, open } of all) {
    if (by.get(`${treaty} ${to}`)!.size > MOST) continue;
    const held = lines.get(`${from} ${to}`);
    if (!held || (held.open && !open)) lines.set(`${from} ${to}`, { from, to, open });
  }
  return [...lines.values()];
}
