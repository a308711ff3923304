/** The closed vocabularies of a record, in the field's words. Plain data: answering a question loads no schema library. */

/** ATOP's five primary kinds of obligation (Leeds, Ritter, Mitchell and Long 2002). */
export const PRIMARY_OBLIGATIONS = ["defense", "offense", "neutrality", "nonaggression", "consultation"] as const;

export const SECONDARY_OBLIGATIONS = [
  "no-aid-to-enemy",
  "no-contrary-alliance",
  "no-separate-peace",
  "no-commitments-to-others",
  "diplomatic-aid",
  "territory-and-resources",
  "military-cooperation",
  "military-aid",
  "basing",
  "economic-cooperation",
  "guarantee",
] as const;

export const OBLIGATIONS = [...PRIMARY_OBLIGATIONS, ...SECONDARY_OBLIGATIONS] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** What in the world calls a promise due. `standing` promises are due at all times and are called by no event. */
export const TRIGGERS = ["armed-attack", "war", "threat", "crisis", "standing"] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Only duties are owed; a right permits (Cyprus 1960, art. IV), a declaration announces. */
export const FORCES = ["duty", "right", "declaration"] as const;
export type Force = (typeof FORCES)[number];

export const BINDINGS = ["legal", "political"] as const;

/** Lifecycle events, after the Vienna Convention on the Law of Treaties. */
export const EVENTS = [
  "signature",
  "ratification",
  "exchange",
  "entry-into-force",
  "provisional-application",
  "accession",
  "succession",
  "amendment",
  "renewal",
  "suspension",
  "resumption",
  "notice",
  "denunciation",
  "withdrawal",
  "expiry",
  "termination",
  "replacement",
  "lapse",
] as const;
export type EventKind = (typeof EVENTS)[number];

/** Events that end a treaty for all its parties; a withdrawal or denunciation ends it for those who make it. */
export const ENDINGS = ["expiry", "termination", "replacement", "lapse"] as const satisfies readonly EventKind[];
export const EXITS = ["withdrawal", "denunciation"] as const satisfies readonly EventKind[];

/** Why a treaty or a membership ended, as the Alliance Treaty Obligations and Provisions project codes it (TERM). */
export const END_CAUSES = ["fulfilled", "violation", "renegotiated"] as const;
export type EndCause = (typeof END_CAUSES)[number];

export const STATUSES = ["unsigned", "signed", "in-force", "suspended", "ended"] as const;
export type Status = (typeof STATUSES)[number];

export const MEANS = ["all-available", "military-and-other", "military", "as-deemed-necessary", "non-military", "unspecified"] as const;
export const TIMINGS = ["immediate", "unspecified"] as const;
export const DECISIONS = ["automatic", "own-judgement", "constitutional-process", "joint", "on-request", "unspecified"] as const;
export const QUALIFIERS = ["un-charter-51", "domestic-law", "un-charter", "regional-organisation"] as const;

export const RELATIONS = ["replaces", "terminates", "amends", "renews", "implements", "refers-to"] as const;

export const ADVERSARY_CLASSES = ["european-power", "great-power", "communist", "non-party", "any"] as const;

/** Whose territory a limit of place may mean. */
export const TERRITORY_HOLDERS = ["target", "promisee", "parties"] as const;

/** How a state may hold a place: as part of its home (metropolitan) territory, as a dependency, without sovereignty, or only by claim. */
export const HOLDINGS = ["home", "dependency", "administration", "claim"] as const;
export type Holding = (typeof HOLDINGS)[number];

export const PLACE_KINDS = ["territory", "island", "islands", "sea", "strait", "region", "city", "zone"] as const;

/** Classes of states that texts speak of and that no treaty or map settles. */
export const STATE_CLASSES = ["communist"] as const;

/** Whether a state that enters a war to help a victim attacks the aggressor: as the law has it, never, or always (DESIGN, rule 11). */
export const JOINERS = ["law", "never", "always"] as const;
export type Joiners = (typeof JOINERS)[number];

export const BETWEEN_PARTIES = ["covered", "excluded", "silent"] as const;

export const CAPACITIES = ["exile", "pre-independence", "dependent"] as const;

export const CODE_SYSTEMS = ["iso3", "cow", "gw"] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** How a war ended for a participant, in the words of the Correlates of War project's codes. */
export const WAR_OUTCOMES = [
  "won",
  "lost",
  "compromise",
  "transformed",
  "ongoing",
  "stalemate",
  "continued-below-war",
  "changed-sides",
] as const;

/** How near two states lie, by the Correlates of War project's five grades of direct contiguity: by land, or miles of water. */
export const CONTACTS = ["land", "water-12", "water-24", "water-150", "water-400"] as const;

export const RELATIONSHIP_LEVELS = ["alliance", "strategic_partnership", "normalized", "severed", "other"] as const;

export const TERMINATION_MODES = ["annulled", "suspended", "withdrawn", "lapsed", "expired", "denounced", "replaced"] as const;

/** What a person reads for an obligation. */
export const OBLIGATION_WORDS: Record<Obligation, string> = {
  defense: "defense",
  offense: "offense",
  neutrality: "neutrality",
  nonaggression: "nonaggression",
  consultation: "consultation",
  "no-aid-to-enemy": "no aid to an enemy",
  "no-contrary-alliance": "no contrary alliance",
  "no-separate-peace": "no separate peace",
  "no-commitments-to-others": "no commitments to others",
  "diplomatic-aid": "diplomatic aid",
  "territory-and-resources": "territory and resources",
  "military-cooperation": "military cooperation",
  "military-aid": "military aid",
  basing: "basing",
  "economic-cooperation": "economic cooperation",
  guarantee: "guarantee",
};

/** What a turn in the history of a treaty did to its promises: they began (for all or for one party), changed, ended, or were called on. */
export const TURN_KINDS = ["began", "changed", "ended", "called"] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** What two datasets are compared on (`casus agree`): the members, three dates and the five primary obligations. */
export const COMPARED = ["members", "signature", "entry", "end", ...PRIMARY_OBLIGATIONS] as const;
export type Compared = (typeof COMPARED)[number];

/** Why a difference between two datasets stands. */
export const DIFFERENCE_REASONS = ["later-fact", "coding-rule", "error", "sources"] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];
