import type { AskedSweep } from "../../app/ask/sweep.js";
import type { YearLine } from "../../app/sweep-chart.js";
import type { SweepSummary } from "../../app/sweep-summary.js";
import { writtenDate } from "../../base/edtf.js";
import type { Terminal } from "../terminal.js";
import { columns, heading } from "./layout.js";

const BAR = 40;

/** What a sweep comes to, for the terminal. */
export function sweepText(summary: SweepSummary, { by, sidecar: { dataset, days } }: AskedSweep, terminal: Terminal): string {
  const { steps, pairs, meanDrawnIn, shareWithJoins, shareDefended, largest, mostOften, decades } = summary;
  const count = (value: number) => value.toLocaleString("en");
  const most = Math.max(...decades.map((one) => one.meanDrawnIn));
  const what = by === "years" ? "years" : "days on which something changed";
  return [
    `${dataset.title}, ${writtenDate(days.from)} to ${writtenDate(days.to)}: ${count(steps)} ${what}, ${count(pairs)} attacks.`,
    `If all promises are kept, an attack draws in ${meanDrawnIn.toFixed(2)} states on average; ${percent(shareWithJoins)} of attacks draw in anybody, and in ${percent(shareDefended)} somebody must help the target.`,
    "",
    heading("The attacks that would draw in most states (the largest on each target)", terminal),
    largest.length === 0
      ? "  None draws in anybody."
      : columns(
          largest.map(({ attacker, target, on, drawnIn, attackersAlike }) => [
            String(drawnIn).padStart(5),
            `${attacker.name} attacks ${target.name}`,
            attackersAlike > 1 ? `${writtenDate(on)}; as many if any of ${attackersAlike - 1} others attacks` : writtenDate(on),
          ]),
        ),
    "",
    heading("The states most often drawn in (share of all attacks)", terminal),
    mostOften.length === 0 ? "  None." : columns(mostOften.map(({ state, share }) => [percent(share).padStart(7), state.name])),
    "",
    heading("States drawn in per attack, by decade", terminal),
    columns(
      decades.map(({ decade, meanDrawnIn: mean }) => [
        `  ${decade}s`,
        mean.toFixed(2).padStart(6),
        "#".repeat(most === 0 ? 0 : Math.round((mean / most) * BAR)),
      ]),
    ),
  ].join("\n");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The lines of the chart: how many are drawn in, and how often anybody must help. */
export function sweepLines({ years }: SweepSummary): YearLine[] {
  return [
    {
      title: "States drawn in per attack",
      unit: "mean over all attackers, targets and days",
      points: years.map(({ year, meanDrawnIn }) => ({ year, value: meanDrawnIn })),
    },
    {
      title: "Attacks in which anybody must help",
      unit: "% of all attacks",
      points: years.map(({ year, shareWithJoins }) => ({ year, value: shareWithJoins * 100 })),
    },
  ];
}
