/** Nouns that name an instrument between states wherever they stand. */
export const INSTRUMENT_NOUNS = new Set(
  "treaty pact accord agreement convention protocol covenant memorandum communique communiqué mou entente armistice concordat".split(" "),
);

/** Nouns that name an instrument when the text says that it was made between states, or of what kind it is. */
export const LOOSE_INSTRUMENT_NOUNS = new Set(
  "deal declaration charter statement contract plan document arrangement compact framework truce ceasefire act".split(" "),
);

/** Words before a loose noun that make it an instrument. */
export const INSTRUMENT_MODIFIERS = new Set(
  (
    "agreed interim defense defence security military cooperation co-operation friendship peace nonaggression non-aggression neutrality assistance partnership trade strategic border nuclear arms mutual " +
    "bilateral trilateral basing bases access alliance economic joint framework free-trade consultation political cultural communique intelligence intelligence-sharing nonproliferation extradition " +
    "comprehensive armistice normalization fishing visa gas energy pipeline investment action"
  ).split(" "),
);
