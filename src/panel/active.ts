import type { Day } from "../base/day.js";
import type { PromiseSpells } from "./promises.js";

/**
 * The spells of promises that touch one period after the other, in order of time: spells are taken in as they begin and dropped when they
 * are over, so that the work follows what is in force and not the length of the record.
 */
export class ActivePromises {
  private next = 0;
  private held: number[] = [];
  private readonly spells: PromiseSpells;

  constructor(spells: PromiseSpells) {
    this.spells = spells;
  }

  /** The indices of the spells that touch the days from `from` to `to`. Periods must be asked for in order. */
  touching(from: Day, to: Day): readonly number[] {
    const { spells } = this;
    while (this.next < spells.from.length && spells.from[this.next]! <= to) this.held.push(this.next++);
    let kept = 0;
    for (const index of this.held) if (spells.to[index]! >= from) this.held[kept++] = index;
    this.held.length = kept;
    return this.held;
  }
}
