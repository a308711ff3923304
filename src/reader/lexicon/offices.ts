/**
 * Nouns that name an office or role before or after a person's name. `leader`: head of state or government, or the one who rules;
 * `minister`: a member of a government or the head of an organisation; `voice`: one who speaks for others; `other`: the rest.
 */
export const OFFICES: Readonly<Record<string, "leader" | "minister" | "voice" | "other">> = {
  president: "leader",
  premier: "leader",
  chancellor: "leader",
  taoiseach: "leader",
  king: "leader",
  queen: "leader",
  emperor: "leader",
  emir: "leader",
  sultan: "leader",
  prince: "leader",
  monarch: "leader",
  tsar: "leader",
  kaiser: "leader",
  leader: "leader",
  dictator: "leader",
  ruler: "leader",
  chairman: "leader",
  strongman: "leader",
  autocrat: "leader",
  "prime minister": "leader",
  pm: "leader",
  minister: "minister",
  secretary: "minister",
  "secretary of state": "minister",
  "secretary general": "minister",
  "secretary-general": "minister",
  "general secretary": "leader",
  "foreign secretary": "minister",
  chief: "other",
  commissioner: "minister",
  counterpart: "minister",
  marshal: "other",
  general: "other",
  "gen.": "other",
  admiral: "other",
  "adm.": "other",
  colonel: "other",
  commander: "other",
  ambassador: "other",
  envoy: "other",
  "special envoy": "other",
  negotiator: "other",
  diplomat: "other",
  adviser: "other",
  advisor: "other",
  director: "other",
  head: "other",
  deputy: "other",
  senator: "other",
  "sen.": "other",
  "rep.": "other",
  congressman: "other",
  lawmaker: "other",
  speaker: "other",
  governor: "other",
  official: "other",
  analyst: "other",
  professor: "other",
  expert: "other",
  scholar: "other",
  researcher: "other",
  spokesman: "voice",
  spokeswoman: "voice",
  spokesperson: "voice",
  aide: "voice",
  host: "leader",
  "mr.": "other",
  "mrs.": "other",
  "ms.": "other",
  "dr.": "other",
  sheikh: "other",
  "crown prince": "leader",
  "supreme leader": "leader",
  "head of state": "leader",
};

/** Words that stand between a nationality and an office, or before an office: "deputy foreign minister", "then-president". */
export const OFFICE_MODIFIERS = new Set(
  (
    "former then new newly current outgoing incoming acting interim caretaker late deputy vice senior chief top foreign prime defense defence " +
    "interior finance trade economy energy justice transport home security national state assistant under presidential government military army " +
    "party communist supreme paramount crown special u.n. nato eu permanent general-secretary secretary external affairs culture health " +
    "agriculture education environment visiting ailing long-time longtime autocratic authoritarian strongman president-elect elect-president " +
    "house intelligence committee opposition counterpart kremlin ministry chinese-backed"
  ).split(" "),
);

/** Offices that belong to one state wherever they are named without one. */
export const OFFICE_OF: Readonly<Record<string, string>> = { "secretary of state": "usa", "foreign secretary": "gbr", taoiseach: "irl" };

/** Nouns that speak for the state whose name or adjective stands before them: "Cuban officials", "the Ukrainian parliament". */
export const AGENTS = new Set(
  (
    "government parliament lawmaker official officials authority authorities leadership delegation side ministry president leader premier minister chancellor " +
    "king cabinet senate congress duma assembly legislature regime administration team diplomat diplomats negotiator negotiators foreign-ministry " +
    "navy military army troop soldier force people counterpart dictator prince representative envoy embassy spokesman " +
    "monarch house council ministers leaders presidents officer"
  ).split(" "),
);
