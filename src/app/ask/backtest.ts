import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { backtest, type Prediction } from "../../engine/backtest.js";
import type { Dataset } from "../../engine/dataset.js";
import { Cells, readTable } from "../../import/csv.js";

export interface Score {
  rows: number;
  accuracy: number;
  precision: number;
  recall: number;
  f1: number;
  /** Rows whose treaty has no belligerent member in force by the data: counted as predicted not to be invoked. */
  unmatched: number;
  wrong: { warid: string; atopid: string; expected: boolean; because: string[] }[];
}

export interface BacktestAnswer {
  wars: number;
  rows: number;
  invoked: number;
  score: Score | null;
  predictions: { warid: string; atopid: string; invoked: boolean; because: string[] }[];
}

/** Tries a dataset's wars on another's treaties, and scores the result against codings (a CSV with warid, atopid and invoked). */
export function askBacktest(treaties: Dataset, wars: Dataset, codings?: { file: string; text: string }): Outcome<BacktestAnswer> {
  const held = wars.allWars().filter(({ episodes }) => episodes !== undefined);
  if (held.length === 0) {
    return failed(
      problem("bad-question", `${wars.info.title} holds no wars with dated attacks.`, {
        hint: "Import the Interstate War Data: casus import iwd DIR",
      }),
    );
  }
  const predictions = backtest(treaties, held).map(plain);
  const score = codings ? scored(predictions, codings) : ok(null);
  if (!score.ok) return score;
  return ok({
    wars: held.length,
    rows: predictions.length,
    invoked: predictions.filter(({ invoked }) => invoked).length,
    score: score.value,
    predictions,
  });
}

/** The numbers that the projects give wars and alliances. */
function plain({ war, treaty, invoked, because }: Prediction): BacktestAnswer["predictions"][number] {
  return { warid: war.replace(/^.*-/, ""), atopid: treaty.replace(/^.*-/, ""), invoked, because };
}

function scored(predictions: BacktestAnswer["predictions"], { file, text }: { file: string; text: string }): Outcome<Score> {
  const table = readTable(file, text);
  if (!table.ok) return table;
  const missing = ["warid", "atopid", "invoked"].filter((name) => !table.value.columns.includes(name));
  if (missing.length > 0)
    return failed(problem("unknown-version", `The codings lack the columns ${missing.join(", ")}.`, { at: { file, line: 1 } }));
  const cells = new Cells(table.value);
  const byKey = new Map(predictions.map((one) => [`${one.warid}/${one.atopid}`, one]));
  const wrong: Score["wrong"] = [];
  let [hits, predicted, actual, right, unmatched] = [0, 0, 0, 0, 0];
  for (const row of table.value.rows) {
    const expected = cells.flag(row, "invoked") === true;
    const [warid, atopid] = [row.cell("warid"), row.cell("atopid")];
    const found = byKey.get(`${warid}/${atopid}`);
    if (!found) unmatched++;
    const said = found?.invoked ?? false;
    if (said) predicted++;
    if (expected) actual++;
    if (said && expected) hits++;
    if (said === expected) right++;
    else wrong.push({ warid, atopid, expected, because: found?.because ?? [] });
  }
  if (cells.problems.length > 0) return failed(...cells.problems);
  const rows = table.value.rows.length;
  const [precision, recall] = [predicted > 0 ? hits / predicted : 0, actual > 0 ? hits / actual : 0];
  return ok({
    rows,
    accuracy: right / rows,
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    unmatched,
    wrong,
  });
}
