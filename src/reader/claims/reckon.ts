import type { PartyUnit, Unit } from "../chunks/unit.js";
import type { Gives } from "../grammar/rule.js";
import { numberOf, ordinalOf } from "../lexicon/numbers.js";
import type { Built } from "./built.js";
import { type Context, participantsOf, partyIn, peopleLinks } from "./context.js";

const VISITS = /^(?:visit|trip|tour|journey|travel|come|go|set)$/;
const MEETINGS = /^(?:meet|meeting|summit|talk|talks|negotiation|encounter|receive)$/;

/** A reckoning: `third meeting`, `first visit in 24 years`, `first since 1979`. What is counted is the nearest noun that can be. */
export function reckoned(context: Context, gives: Gives): Built[] {
  const { clause, match } = context;
  const measure = gives.measure ?? "ordinal";
  const of = gives.of ?? counted(clause.units, match.anchor, context);
  if (!of) return [];
  const value = valueOf(context, measure);
  if (value === null) return [];
  const who = whose(context, of);
  const subject = who ? participantsOf(context, who).join(", ") : "";
  return [
    {
      kind: "reckoning",
      fields: { of, measure, value, subject: subject ? `${of} of ${subject}` : null },
      links: peopleLinks(context, who),
    },
  ];
}

/** Whose meetings or visits are counted: two or more who are named together, or the one who travels. */
function whose(context: Context, of: "meeting" | "visit"): PartyUnit | null {
  const { clause, discourse } = context;
  const own = partyIn(context, "a");
  if (own) return own;
  const parties = clause.units.filter((unit): unit is PartyUnit => unit.type === "party");
  if (of === "meeting") return parties.find(({ members }) => members.length > 1) ?? discourse.group;
  return (
    parties.find(({ members, prep }) => members[0]?.person && prep !== "by" && prep !== "of") ??
    parties.find(({ prep }) => prep === "by" || prep === "of") ??
    discourse.subject
  );
}

function counted(units: readonly Unit[], anchor: number, context: Context): "meeting" | "visit" | null {
  for (let distance = 0; distance <= 24; distance++) {
    for (const k of distance === 0 ? [anchor] : [anchor + distance, anchor - distance]) {
      const unit = units[k];
      if (unit?.type !== "word") continue;
      const kind = VISITS.test(unit.token.lemma) ? "visit" : MEETINGS.test(unit.token.lemma) ? "meeting" : null;
      if (!kind) continue;
      if (k > context.reach.last) context.reach.last = k;
      if (k < context.reach.first) context.reach.first = k;
      return kind;
    }
  }
  return null;
}

function valueOf(context: Context, measure: "ordinal" | "first_in_years" | "first_since"): string | null {
  const { clause, match, reach } = context;
  const n = match.slots.n;
  if (measure === "ordinal") {
    const anchor = clause.units[match.anchor]!;
    const unit = n?.type === "word" ? n : anchor;
    const value = unit.type === "word" ? ordinalOf(unit.token.lower) : null;
    return value === null || value < 2 ? null : String(value);
  }
  if (measure === "first_in_years") {
    const value = n?.type === "word" ? numberOf(n.token.lower) : null;
    const last = clause.units[match.last];
    const decades = last?.type === "word" && /^decades?$/.test(last.token.lower);
    return value === null ? null : String(decades ? value * 10 : value);
  }
  const since = match.slots.d;
  if (since?.type === "date") return since.date.past;
  let text = "";
  for (let k = match.last + 1; k < Math.min(clause.units.length, match.last + 14); k++) {
    const unit = clause.units[k]!;
    if (unit.type === "word" && /^[.,;:"”]$/.test(unit.token.text)) break;
    const { tokens } = clause.sentence;
    for (let i = unit.from; i < unit.to; i++) text += (text && tokens[i]!.start > tokens[i - 1]!.end ? " " : "") + tokens[i]!.text;
    reach.last = k;
  }
  return text || null;
}
