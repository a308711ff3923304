import type { Obligation } from "../model/index.js";

/** On whose side a state fights. */
export type Side = "target" | "attackers";

/** A state that enters, and the promise that called it. */
export interface Join {
  state: string;
  side: Side;
  treaty: string;
  provision: string;
  obligation: Obligation;
  /** The state to which it keeps its promise, and the attack that called it. */
  promisee: string;
  attack: { attackers: readonly string[]; target: string };
}

export interface Round {
  round: number;
  joins: Join[];
  /** States that are obliged and do not honour it, under the policy. */
  stayOut: Join[];
  /** States that are obliged to both sides at once and so join neither. */
  neither: Join[];
  /** States whose obligation is not settled by what is given. */
  may: Join[];
}
