import type { Timeline } from "./timeline.js";
import type { Wording } from "./wording.js";

/** What one state promises another in one wording: that which is called, and whose conditions are judged. */
export interface Pledge {
  timeline: Timeline;
  wording: Wording;
  promisor: string;
  promisee: string;
}
