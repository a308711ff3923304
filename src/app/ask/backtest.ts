import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { backtest, type Prediction, refined } from "../../engine/backtest.js";
import type { Dataset } from "../../engine/dataset.js";
import { Cells, readTable } from "../../import/csv.js";
import type { War } from "../../model/index.js";

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
  /** The same with the record's typed conditions in place of flags, for treaties that both hold. */
  refined: { treaties: number; changed: number; invoked: number; score: Score | null; predictions: BacktestAnswer["predictions"] } | null;
  predictions: { warid: string; atopid: string; invoked: boolean; because: string[] }[];
}

export interface BacktestWords {
  /** Codings to score against: a CSV with warid, atopid and invoked. */
  codings?: { file: string; text: string };
  /** A dataset that holds some of the same treaties, linked by their ids, with typed conditions. */
  record?: Dataset;
}

/** Tries a dataset's wars on another's treaties; with a record the predictions are also refined by it; with codings both are scored. */
export function askBacktest(treaties: Dataset, wars: Dataset, { codings, record }: BacktestWords = {}): Outcome<BacktestAnswer> {
  const held = wars.allWars().filter(({ episodes }) => episodes !== undefined);
  if (held.length === 0) {
    return failed(
      problem("bad-question", `${wars.info.title} holds no wars with dated attacks.`, {
        hint: "Import the Interstate War Data: casus import iwd DIR",
      }),
    );
  }
  const coarse = backtest(treaties, held);
  const predictions = coarse.map(plain);
  const score = codings ? scored(predictions, codings) : ok(null);
  if (!score.ok) return score;
  const better = record && record !== treaties ? refinement(treaties, record, held, coarse) : null;
  const rescored = better && codings ? scored(better.predictions, codings) : ok(null);
  if (!rescored.ok) return rescored;
  return ok({
    wars: held.length,
    rows: predictions.length,
    invoked: predictions.filter(({ invoked }) => invoked).length,
    score: score.value,
    refined: better && { ...better, score: rescored.value },
    predictions,
  });
}

/** The predictions with what the record says of the treaties that it links to the dataset's. */
function refinement(treaties: Dataset, record: Dataset, wars: readonly War[], coarse: readonly Prediction[]) {
  const prefix = [...treaties.treaties.keys()][0]?.replace(/-.*$/, "") ?? "atop";
  const links = new Map(
    [...record.treaties.values()].map(({ id, atop }) => [
      id,
      (atop ?? []).map((link) => `${prefix}-${link}`).filter((one) => treaties.treaties.has(one)),
    ]),
  );
  const linked = new Set([...links.values()].flat());
  // The codings date promises from signature, as ATOP does; what the record refines is what was promised, not since when.
  const fromSignature: Dataset = { ...record, info: { ...record.info, bindsFrom: "signature" } };
  const both = refined(coarse, backtest(fromSignature, wars), (id) => links.get(id) ?? [], linked);
  const before = new Map(coarse.map((one) => [`${one.war} ${one.treaty}`, one.invoked]));
  const predictions = both.map(plain);
  return {
    treaties: linked.size,
    changed: both.filter(({ war, treaty, invoked }) => (before.get(`${war} ${treaty}`) ?? false) !== invoked).length,
    invoked: predictions.filter(({ invoked }) => invoked).length,
    predictions,
  };
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
