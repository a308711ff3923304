import { civilDate, type Day, dayOf } from "../base/day.js";

export const RESOLUTIONS = ["year", "month", "day"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** One step of a panel's time: a year, a month or a day. */
export interface PanelPeriod {
  from: Day;
  to: Day;
  year: number;
  month: number;
  day: number;
}

/** The periods from the first to the last year, in order. */
export function* periods(first: number, last: number, resolution: Resolution): Generator<PanelPeriod> {
  for (let year = first; year <= last; year++) {
    if (resolution === "year") yield { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), year, month: 1, day: 1 };
    else if (resolution === "month") {
      for (let month = 1; month <= 12; month++)
        yield { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1, year, month, day: 1 };
    } else {
      for (let on = dayOf(year, 1, 1); on <= dayOf(year, 12, 31); on++) {
        const { month, day } = civilDate(on);
        yield { from: on, to: on, year, month, day };
      }
    }
  }
}

/** The columns that name a period, as the field has them. */
export function periodColumns(resolution: Resolution): ("year" | "month" | "day")[] {
  return resolution === "year" ? ["year"] : resolution === "month" ? ["year", "month"] : ["year", "month", "day"];
}
