/** The library: the model, the engine and what reads a record, all pure; and the shipped record, opened from disk. */

export { datasetFrom } from "./app/dataset.js";
export * from "./base/day.js";
export * from "./base/edtf.js";
export * from "./base/interval.js";
export * from "./base/problem.js";
export * from "./base/truth.js";
export { type Commitment, type CommitmentsQuestion, commitments } from "./engine/commitments.js";
export { type Comparison, compare } from "./engine/compare.js";
export type { Dataset } from "./engine/dataset.js";
export { type ExitAnswer, exit, type WayOut } from "./engine/exit.js";
export { type InvocationAnswer, type Invocations, invocations } from "./engine/invocations.js";
export { type LineageLink, lineage, lineageOf } from "./engine/lineage.js";
export { type OwedAnswer, owed } from "./engine/owed.js";
export { knownDay, type Period, periodOf } from "./engine/period.js";
export { type Reckoning, reckonings } from "./engine/reckoning.js";
export type { Scenario, Verdict } from "./engine/scenario.js";
export { findState, nameOn, stateRef } from "./engine/state-name.js";
export { statusOf, type TreatyStatus } from "./engine/status.js";
export type { OwedRow } from "./engine/verdict.js";
export { record } from "./io/shipped.js";
export type * from "./model/index.js";
export { readRecord } from "./text/record.js";
