import type { IfAnswer } from "../../app/ask/if.js";
import type { ToldJoin, ToldRound } from "../../app/ask/set-off.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Share } from "../../engine/reliability.js";
import { inSentence } from "../../engine/words.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { capital, heading, listed, wrapped } from "./layout.js";

/** What an attack sets off: who joins in each round and through what, who stays out, and which promises clash. */
export function renderCascade(
  { rounds, contradictions, reliability }: IfAnswer,
  dataset: Dataset,
  terminal: Terminal,
  name: (id: string) => string,
  explain: boolean,
): string {
  const { paint, width } = terminal;
  const said = (id: string) => inSentence(name(id));
  const titleOf = (id: string) => dataset.treaties.get(id)?.short ?? dataset.treaties.get(id)?.title ?? id;
  const through = (joins: readonly ToldJoin[]) =>
    groupedBy(joins, ({ treaty, obligation, promisee }) => `${treaty} ${obligation} ${promisee}`).map((group) => {
      const { obligation, promisee, treaty, provision, attack } = group[0]!;
      const called = explain ? `, ${provision}; called by the attack of ${attack}` : "";
      const who = listed(group.map(({ state, probability }) => `${said(state)}${chance(probability)}`));
      return `${OBLIGATION_WORDS[obligation]} promised to ${said(promisee)} (${titleOf(treaty)}${called}): ${who}`;
    });
  const parts = ["", heading("What it sets off", terminal)];
  if (rounds.length === 0) parts.push(wrapped("Nobody joins.", width, "  "));
  for (const round of rounds) {
    const lines = [...linesOf(round, through), ...openLine(round, said)];
    if (lines.length > 0)
      parts.push(
        paint.bold(`  Round ${round.round}${round.probability ? ` (in ${percent(round.probability)} of draws)` : ""}`),
        ...lines.map((line) => wrapped(line, width, "      ", "    ")),
      );
  }
  if (reliability) {
    const { helped, draws, seed } = reliability;
    parts.push(
      wrapped(`Somebody helps the target in ${percent(helped)} of ${draws.toLocaleString("en")} draws (seed ${seed}).`, width, "  "),
    );
  }
  if (contradictions.length > 0) {
    parts.push("", heading("Promises that clash", terminal));
    for (const { state, enemy, says, restsOn } of contradictions) {
      const treaties = restsOn.map(({ treaty, provision }) => `${titleOf(treaty)}, ${provision}`).join("; ");
      parts.push(
        wrapped(`${capital(said(state))}: ${enemy ? says.replace("a state", said(enemy)) : says} (${treaties})`, width, "    ", "  "),
      );
    }
  }
  return parts.join("\n");
}

function linesOf({ joins, stayOut, neither }: ToldRound, through: (joins: readonly ToldJoin[]) => string[]): string[] {
  const groups: [string, readonly ToldJoin[]][] = [
    ["On the target's side", joins.filter(({ side }) => side === "target")],
    ["On the attackers' side", joins.filter(({ side }) => side === "attackers")],
    ["Obliged, and stays out under this policy", stayOut],
    ["Obliged to both sides, joins neither", neither],
  ];
  return groups.filter(([, list]) => list.length > 0).map(([first, list]) => `${first}, ${through(list).join("; ")}.`);
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function openLine({ may }: ToldRound, said: (id: string) => string): string[] {
  return may.length === 0 ? [] : [`May have to join, if what is open is settled so: ${listed(may.map(({ state }) => said(state)))}.`];
}

/** How often, in whole per cent. */
function chance(share: Share | null): string {
  return share ? ` ${Math.round(share.p * 100)} %` : "";
}

function percent({ p, low, high }: Share): string {
  const whole = (value: number) => (value * 100).toFixed(1);
  return `${whole(p)} % (${whole(low)} to ${whole(high)})`;
}
