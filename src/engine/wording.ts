import { type Day, LATEST } from "../base/day.js";
import { remembered, rememberedForBoth } from "../base/memo.js";
import type { Truth } from "../base/truth.js";
import {
  type Citation,
  type Conditions,
  type Edge,
  FORCES,
  type Force,
  type Provision,
  type Response,
  type Treaty,
  type Trigger,
  type Version,
} from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { publicBy, resolve, type Timeline } from "./timeline.js";
import { type Course, dayIn, PREFERRED, type Variable } from "./variable.js";
import { conditionWords } from "./words.js";

/** What a provision says between one promisor and one promisee on a day. */
export interface Wording {
  provision: Provision;
  article?: string;
  trigger: readonly Trigger[];
  /** Left out: not coded. */
  conditions?: Conditions;
  response?: Response;
  force: Force | "unknown";
  protects?: { states?: readonly string[]; areas?: readonly string[] };
  /** Whether, by the text, a state that enters a war to help a victim attacks. Left out: the law of its time. */
  joinersAttack?: Truth;
  text: string;
  /** The instrument that brought this wording, where it is not the treaty itself. */
  instrument?: Version["instrument"];
  sources: readonly Citation[];
  /** Tells wordings of one provision apart. */
  key: string;
}

/** A provision with the dates on which its wording changes. */
export interface DatedProvision {
  provision: Provision;
  /** When a later instrument added it; null: it came with the treaty. */
  since: Variable | null;
  versions: readonly { version: Version; at: Variable }[];
  edges: readonly { edge: Edge; at: Variable | null }[];
}

/** The dates on which a provision begins or changes what it says. */
export function datesOf({ since, versions, edges }: DatedProvision): Variable[] {
  return [...(since ? [since] : []), ...versions.map(({ at }) => at), ...edges.flatMap(({ at }) => (at ? [at] : []))];
}

/** The provisions of a treaty that were public by the timeline's day of knowledge, with their dates. */
export const datedProvisions: (dataset: Dataset, timeline: Timeline) => readonly DatedProvision[] = rememberedForBoth(
  (dataset, { treaty, known, events }) => {
    const signed = events.find(({ event }) => event === "signature")?.at.choices[0]!.hi ?? events[0]!.at.choices[0]!.hi;
    const key = (provision: Provision, part: string) => `${treaty.id}#${provision.id}/${part}`;
    return (treaty.provisions ?? [])
      .filter((provision) => publicBy(provision.public ?? treaty.public, signed, known))
      .map((provision) => ({
        provision,
        since: provision.since ? resolve(dataset, key(provision, "since"), provision.since) : null,
        versions: (provision.versions ?? [])
          .map((version, i) => ({ version, at: resolve(dataset, key(provision, `version-${i + 1}`), version.since) }))
          .filter(({ version, at }) => publicBy(version.public, at.choices[0]!.hi, known)),
        edges: (provision.edges ?? [])
          .map((edge, i) => ({ edge, at: edge.since ? resolve(dataset, key(provision, `edge-${i + 1}`), edge.since) : null }))
          .filter(({ edge, at }) => publicBy(edge.public, at ? at.choices[0]!.hi : signed, known)),
      }));
  },
);

/** The states that a provision protects by name in any of its wordings, parties or not. */
export const protectedBy: (provision: Provision) => readonly string[] = remembered(({ protects, versions, edges }) =>
  [protects, ...(versions ?? []).map((version) => version.protects), ...(edges ?? []).map((edge) => edge.protects)].flatMap(
    (one) => one?.states ?? [],
  ),
);

/** Who promises whom under a provision: each promisor to each promisee but itself, as far as they are wanted. */
export function edgesOf(
  timeline: Timeline,
  { promisors, promisees }: Provision,
  wanted: (promisor: string, promisee: string) => boolean = () => true,
  wantedPromisee: (promisee: string) => boolean = () => true,
): { promisor: string; promisee: string }[] {
  const parties = partiesOf(timeline);
  const owed = (promisees ?? parties).filter(wantedPromisee);
  const edges: { promisor: string; promisee: string }[] = [];
  if (owed.length === 0) return edges;
  for (const promisor of promisors ?? parties) {
    for (const promisee of owed) if (promisee !== promisor && wanted(promisor, promisee)) edges.push({ promisor, promisee });
  }
  return edges;
}

const partiesOf = remembered(({ treaty }: Timeline) => treaty.parties.map(({ state }) => state));

/** What a provision says between two states on a day, in a course; null where it was dropped or never reached that edge. */
export function wordingIn(
  timeline: Timeline,
  dated: DatedProvision,
  promisor: string,
  promisee: string,
  day: Day,
  course: Course,
): Wording | null {
  const { since, versions, edges } = dated;
  return since === null && versions.length + edges.length === 0
    ? onlyWording(timeline, dated)
    : wordingBetween(timeline, dated, promisor, promisee, day, course);
}

/** A provision that no instrument changed and no edge varies says the same to all on every day. */
const onlyWording = rememberedForBoth((timeline: Timeline, dated: DatedProvision) => wordingBetween(timeline, dated, "", "", 0, PREFERRED));

function wordingBetween(
  timeline: Timeline,
  { provision, since, versions, edges }: DatedProvision,
  promisor: string,
  promisee: string,
  day: Day,
  course: Course,
): Wording | null {
  if (since && dayIn(course, since) > day) return null;
  const past = versions.filter(({ at }) => dayIn(course, at) <= day).sort((a, b) => dayIn(course, a.at) - dayIn(course, b.at));
  const latest = past.at(-1);
  if (latest?.version.dropped) return null;
  const words: Words = { ...provision };
  const keys: string[] = [];
  for (const { version, at } of past) {
    Object.assign(words, present(version));
    keys.push(at.key);
  }
  for (const [index, { edge, at }] of edges.entries()) {
    if (at && dayIn(course, at) > day) continue;
    if (edge.promisors && !edge.promisors.includes(promisor)) continue;
    if (edge.promisees && !edge.promisees.includes(promisee)) continue;
    if (edge.excluded) return null;
    const both = { conditions: joined(words.conditions, edge.conditions), sources: [...words.sources, ...edge.sources] };
    Object.assign(words, present(edge), both);
    keys.push(`edge-${index + 1}`);
  }
  const conditions = knownConditions(words.conditions, timeline.known);
  return {
    provision,
    ...(words.article && { article: words.article }),
    trigger: words.trigger ?? DEFAULT_TRIGGERS[provision.obligation] ?? ["standing"],
    ...(conditions !== undefined && { conditions }),
    ...(words.response && { response: words.response }),
    force: words.force ?? (timeline.treaty.binding === "political" ? "declaration" : "duty"),
    ...(words.protects && { protects: words.protects }),
    ...(words.joinersAttack && { joinersAttack: words.joinersAttack }),
    text: words.text ?? provision.text,
    ...(latest && { instrument: latest.version.instrument }),
    sources: words.sources,
    key: keys.join("+"),
  };
}

type Words = Pick<Provision, "article" | "trigger" | "conditions" | "response" | "force" | "protects" | "joinersAttack" | "sources"> & {
  text?: string | undefined;
};

/** What calls a promise of each kind where the text does not say otherwise; the rest stand at all times. */
const DEFAULT_TRIGGERS: Partial<Record<Provision["obligation"], readonly Trigger[]>> = {
  defense: ["armed-attack"],
  offense: ["war"],
  neutrality: ["war"],
  nonaggression: ["armed-attack"],
  consultation: ["threat"],
  "no-aid-to-enemy": ["war"],
  "no-separate-peace": ["war"],
  "diplomatic-aid": ["threat"],
  "military-aid": ["armed-attack"],
  guarantee: ["armed-attack"],
};

function present(part: Partial<Words>): Partial<Words> {
  const fields = ["article", "trigger", "conditions", "response", "force", "protects", "joinersAttack", "text", "sources"] as const;
  return Object.fromEntries(fields.filter((field) => part[field] !== undefined).map((field) => [field, part[field]]));
}

/** A reservation or understanding adds conditions to those of the text; it does not lift them. */
function joined(base: Conditions | undefined, more: Conditions | undefined): Conditions | undefined {
  if (more === undefined || more === "none") return base;
  if (base === undefined || base === "none") return more;
  if (base === "unknown" || more === "unknown") return "unknown";
  const said = new Set(base.map(conditionWords));
  return [...base, ...more.filter((condition) => !said.has(conditionWords(condition)))];
}

/** Conditions that were not yet public did not count for those who asked then. */
function knownConditions(conditions: Conditions | undefined, known: Day): Conditions | undefined {
  if (!Array.isArray(conditions) || known >= LATEST) return conditions;
  const open = conditions.filter((condition) => condition.public === undefined || publicBy(condition.public, LATEST, known));
  return open.length > 0 ? open : "none";
}

/** The other readings of a wording that sources give: of its force, its conditions, or of whether the treaty binds at all. */
export function disputedWordings(treaty: Pick<Treaty, "disputed">, wording: Wording): Wording[] {
  const ofText = (wording.provision.disputed ?? []).flatMap(({ field, value }): Wording[] => {
    if (field === "force" && (FORCES as readonly string[]).includes(value)) return [{ ...wording, force: value as Force }];
    if (field === "conditions" && (value === "none" || value === "unknown")) return [{ ...wording, conditions: value }];
    return [];
  });
  const ofBinding = (treaty.disputed ?? []).filter(({ field, value }) => field === "binding" && value !== "legal");
  const ofLaw = (treaty.disputed ?? []).filter(({ field, value }) => field === "binding" && value === "legal");
  const declared = ofBinding.length > 0 && wording.force === "duty" ? [{ ...wording, force: "declaration" as const }] : [];
  const lawful = ofLaw.length > 0 && wording.force === "declaration" ? [{ ...wording, force: "duty" as const }] : [];
  return [...ofText, ...declared, ...lawful];
}
