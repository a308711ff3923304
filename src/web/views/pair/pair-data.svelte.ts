import type { BetweenAnswer } from "../../../app/ask/between.js";
import { isoDay } from "../../../base/day.js";
import { asked, type Query } from "../../api.js";
import type { World } from "../../atlas/world.js";
import { type Question, question } from "../../question.svelte.js";
import { answeredSpells, atlasSpells, type Spell, turningDays } from "./spells.js";

/** An answer about two states together with the address that asked for it. */
export interface PairAnswer {
  asked: string;
  answer: BetweenAnswer;
}

const betweenPath = (a: string, b: string) => `between/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;

/** What two states promised each other at a time. */
export function between(ask: () => { a: string; b: string; query: Query } | null): Question<PairAnswer> {
  return question(() => {
    const asks = ask();
    if (!asks) return null;
    const { a, b, query } = asks;
    return async (signal) => ({ asked: `${a}/${b}`, answer: await asked<BetweenAnswer>(betweenPath(a, b), query, signal) });
  });
}

/** More stretches than these are not asked one by one: the atlas must do. */
const MOST_STRETCHES = 80;

/**
 * The law between two states over all time: at once as the atlas has it, then exactly, as the engine answers for each stretch between two days on
 * which something may change. To be called while a component is set up.
 */
export function spellsOver(subject: () => { world: World | null; answer: BetweenAnswer | null; query: Query }): {
  readonly spells: readonly Spell[];
  readonly exact: boolean;
} {
  const near = $derived.by(() => {
    const { world, answer } = subject();
    return world && answer ? atlasSpells(world, [answer.a.id, answer.b.id]) : [];
  });
  // A text, so that another answer about the same pair asks nothing again.
  const key = $derived.by(() => {
    const { world, answer, query } = subject();
    if (!world || !answer) return "";
    const { a, b, lineage, known } = answer;
    const days = turningDays(world, [a.id, b.id], lineage);
    return JSON.stringify({ a: a.id, b: b.id, days, last: world.atlas.dataset.covers[1], query: { ...query, on: null, known } });
  });
  const exact = question<{ key: string; spells: Spell[] }>(() => {
    const now = key;
    if (!now) return null;
    const { a, b, days, last, query } = JSON.parse(now) as { a: string; b: string; days: number[]; last: number | null; query: Query };
    if (days.length > MOST_STRETCHES) return null;
    return async (signal) => {
      const stretches: Parameters<typeof answeredSpells>[0][number][] = [];
      const rest = [...days.entries()];
      const askNext = async (): Promise<void> => {
        for (let next = rest.shift(); next; next = rest.shift()) {
          const [at, from] = next;
          const { commitments } = await asked<BetweenAnswer>(betweenPath(a, b), { ...query, on: isoDay(from) }, signal);
          const after = days[at + 1];
          stretches.push({ from, to: after === undefined ? last : after - 1, commitments });
        }
      };
      await Promise.all([askNext(), askNext()]);
      return { key: now, spells: answeredSpells(stretches) };
    };
  });
  const settled = $derived(exact.answer !== null && exact.answer.key === key);
  return {
    get spells() {
      return settled ? exact.answer!.spells : near;
    },
    get exact() {
      return settled;
    },
  };
}
