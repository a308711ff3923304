import type { z } from "zod";
import type { Outcome } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import type { ProblemDocument } from "./problem.js";
import type { Service } from "./service.js";

/** A file that was sent as a body. It is read when the operation asks for it, which takes up to `most` bytes of it. */
export interface SentFile {
  /** Its media type, without parameters. */
  type: string;
  bytes(most: number): Promise<Buffer | ProblemDocument>;
}

/** A question as it came in, read: the parts of its path, its parameters and its body. */
export interface Asked<P, Q, B> {
  dataset: Dataset;
  params: P;
  query: Q;
  body: B;
  /** The file that came in the place of a JSON body, where the operation takes files; then there is no body. */
  file: SentFile | null;
  /** The day that stands where none is asked for, as YYYY-MM-DD. */
  today: string;
  service: Service;
  /** The address of the client, for limits. */
  client: string;
  /** Told when the client has gone. */
  gone: AbortSignal;
  etag: string | null;
}

/** A worked example: what to put into the path, the parameters and the body. */
export interface Example {
  summary: string;
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

export type Method = "get" | "post";

/** An address of the API: what it takes, what it answers, and how. Its handler and its documentation are made from this alone. */
export interface Operation {
  id: string;
  method: Method;
  /** Below /api/v1, with {parts}. */
  path: string;
  tag: Tag;
  summary: string;
  description?: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  /** Files that it takes in the place of a JSON body, by media type. */
  files?: Record<string, string>;
  /** The largest JSON body, in bytes, where that is not the usual. */
  mostBody?: number;
  answer: z.ZodType;
  /** Further types of content that it may answer in, by media type. */
  otherTypes?: Record<string, string>;
  /** It is answered by a worker, since it takes long. */
  heavy?: true;
  /** The answer is a list, given in pages where `limit` asks for that. */
  paged?: true;
  examples: readonly Example[];
  /** Answers; a Response is handed on as it is, and so is a text that is JSON already. */
  run(asked: Asked<never, never, never>): Answering;
  /** Writes the answer as JSON, where that is done faster than by the common way. */
  encode?(value: never): string | Buffer;
}

export type Tag = "Datasets" | "Record" | "Questions" | "Scenarios" | "Reports" | "Panels" | "Document";

export type Answering = Outcome<unknown> | Response | Promise<Outcome<unknown> | Response>;

/** An answer that is JSON already. */
export class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Builds an operation whose handler has the types of its schemas. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType | null = null>(
  told: Omit<Operation, "params" | "query" | "body" | "run"> & {
    params: P;
    query: Q;
    body?: B;
    run(asked: Asked<z.output<P>, z.output<Q>, B extends z.ZodType ? z.output<B> : null>): Answering;
  },
): Operation {
  return { ...told, body: told.body ?? null, run: told.run as Operation["run"] };
}
