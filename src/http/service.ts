import type { LongWorkers } from "../io/long-workers.js";
import type { Page } from "../io/page.js";
import type { AnswerCache } from "./cache.js";
import type { Datasets } from "./datasets.js";
import type { Limits } from "./guard/limits.js";
import type { Log } from "./log.js";

/** What the API is served with: ports to the clock, the data, the page and the log. */
export interface Service {
  datasets: Datasets;
  /** Today as YYYY-MM-DD, by the server's clock. */
  today(): string;
  version: string;
  /** The workbench's files; null where they were not built. */
  page: Page | null;
  cache: AnswerCache;
  limits: Limits;
  log: Log;
  /** The address of the built program, beside which its workers lie. */
  programUrl: string;
  /** Who answers what takes long. */
  long: LongWorkers;
}
