/** How the status of a treaty is marked, and what it means. */
export const STATUSES = [
  { status: "in-force", says: "in force", means: "it binds, also while provisionally applied" },
  { status: "signed", says: "signed", means: "signed, and not in force" },
  { status: "suspended", says: "suspended", means: "it goes on, and does not bind for the time" },
  { status: "ended", says: "ended", means: "by its term, notice, agreement, replacement or lapse" },
  { status: "depends", says: "depends", means: "the sources leave it open, or it changes within the time asked about" },
] as const;

/** The words for what is sure and what is not. */
export const CERTAINTY = [
  { word: "read", means: "The source was read for this record." },
  {
    word: "seen in an index",
    means: "Only an index, an excerpt or a summary of the source was seen. Facts that rest on memory alone are not admitted.",
  },
  {
    word: "depends",
    means: "The answer turns on a fact that is not given or a date that is not known; the page names it, and in a scenario asks for it.",
  },
  {
    word: "disputed",
    means:
      "Sources disagree. The preferred value stands in its place with the others and their sources beside it; where they would change an answer, the answer is “depends”.",
  },
  { word: "not coded", means: "Nobody has entered it. That is neither yes nor no." },
  { word: "unknown", means: "The sources that were seen do not tell." },
  { word: "at least", means: "A count that rests on a series that the record does not claim to hold whole." },
] as const;

/** The keys that work everywhere. */
export const KEYS = [
  { keys: ["/", "Ctrl K"], does: "search states, treaties, meetings, people and places" },
  { keys: ["↑", "↓"], does: "in a date: a day on or back" },
  { keys: ["Shift ↑", "Shift ↓"], does: "in a date: a month" },
  { keys: ["Page Up", "Page Down"], does: "in a date: a year" },
  { keys: ["Tab"], does: "to the next word that can be changed; type to find, Enter to choose" },
  { keys: ["Esc"], does: "leave a list or the search as it was" },
] as const;
