import type { ProblemCode, Severity } from "../../base/problem.js";
import type { Folder } from "../../model/folder.js";
import type { Path } from "../yaml.js";

/** Something wrong with a thing of the record, at a path inside it. The reader turns the path into a line and column. */
export interface Finding {
  path: Path;
  code: ProblemCode;
  message: string;
  hint?: string;
  severity?: Severity;
}

/** Whether the record has a file of this id, sound or not. */
export type Has = (folder: Folder, id: string) => boolean;
