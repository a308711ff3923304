import type { z } from "zod";
import type { Folder } from "./folder.js";
import type { datasetInfo, FileOf } from "./schema/index.js";

/** Every thing has the id that its file's name gives. Dates stay EDTF strings; numbers stay decimal strings. */
export type Thing<F extends Folder> = FileOf<F> & { id: string };

export type State = Thing<"states">;
export type Treaty = Thing<"treaties">;
export type Meeting = Thing<"meetings">;
export type Person = Thing<"people">;
export type Source = Thing<"sources">;
export type Series = Thing<"series">;
export type Area = Thing<"areas">;
export type Place = Thing<"places">;
export type War = Thing<"wars">;

export type Party = Treaty["parties"][number];
export type LifecycleEvent = Treaty["lifecycle"][number];
export type EventDate = LifecycleEvent["date"];
export type Term = NonNullable<Treaty["term"]>;
export type Provision = NonNullable<Treaty["provisions"]>[number];
export type Edge = NonNullable<Provision["edges"]>[number];
export type Version = NonNullable<Provision["versions"]>[number];
export type Response = NonNullable<Provision["response"]>;
export type Conditions = NonNullable<Provision["conditions"]>;
export type Condition = Exclude<Conditions, string>[number];
export type Relation = NonNullable<Treaty["relations"]>[number];
export type Invocation = Exclude<NonNullable<Treaty["invocations"]>, string>[number];
export type Claim = NonNullable<Treaty["claims"]>[number];
export type Citation = LifecycleEvent["sources"][number];
export type Disputed = NonNullable<LifecycleEvent["disputed"]>;

/** All things of a record, by folder and id. */
export type Things = { [F in Folder]: ReadonlyMap<string, Thing<F>> };

/**
 * What a dataset says of itself. `covers` bounds every answer: outside it the answer is NA. `bindsFrom` holds for treaties
 * that do not say themselves from when they bind; comparisons of datasets use one convention.
 */
export type DatasetInfo = z.infer<typeof datasetInfo>;
