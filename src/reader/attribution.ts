import type { Clause } from "./chunks/assemble.js";
import { textBetween } from "./chunks/instruments.js";
import { type Unit, wordAt } from "./chunks/unit.js";
import type { Attribution } from "./claim.js";
import type { Discourse } from "./discourse.js";
import { nameOf, phrase, subjectAfter, subjectBefore } from "./speaker.js";

/** Verbs by which a text gives the word to somebody. */
const SPEAKS = new Set(
  (
    "say tell announce declare claim state add note report confirm acknowledge insist warn argue assert describe call refer mention stress explain write deny dismiss reveal disclose " +
    "suggest express emphasize emphasise underline reiterate allege maintain believe think quote comment remark reply respond recall predict assure exclaim boast list vow pledge promise affirm " +
    "estimate cite point indicate repeat caution complain contend testify tweet post broadcast proclaim hail accuse"
  ).split(" "),
);

/** Verbs that give the word only where a clause follows or a quotation stands beside them. */
const WEAK = new Set(
  "pledge promise vow call describe refer add list express point write think believe respond reject accuse broadcast".split(" "),
);

/** Nouns for what somebody said: "Putin's remarks", "an announcement by Trump". */
const SAYINGS =
  /^(?:remarks?|statements?|announcements?|promises?|claims?|comments?|words|vow|pledge|declaration|assertion|account|report|reports|suggestion)$/;

/** Someone to whom the words of a sentence are given. `from` and `to`: the units that count as theirs. */
interface Speech {
  who: string;
  from: number;
  to: number;
  /** How near to the claim: words in the same clause before those after it, and "according to" last. */
  rank: number;
  via: string | null;
}

/** The speakers of a sentence, and, for quotations that name none, of the paragraph. */
export class Speakers {
  private paragraph = -1;
  private last: string | null = null;

  /** Finds who speaks in a sentence. Call in the order of the text. */
  of(clause: Clause, discourse: Discourse): Speech[] {
    const { sentence, units } = clause;
    if (sentence.paragraph !== this.paragraph) {
      this.paragraph = sentence.paragraph;
      if (!sentence.quoted.some(Boolean)) this.last = null;
    }
    const found: Speech[] = [];
    for (let k = 0; k < units.length; k++) {
      const unit = units[k]!;
      if (unit.type !== "word") continue;
      const { lemma, lower, pos } = unit.token;
      if (lower === "according" && wordAt(units, k + 1) === "to") {
        const named = phrase(clause, k + 2);
        if (named) found.push({ who: named, from: 0, to: units.length, rank: 3, via: null });
      } else if (lower === "citing") {
        const named = phrase(clause, k + 1);
        if (named) found.push({ who: named, from: 0, to: units.length, rank: 0, via: null });
      } else if (SPEAKS.has(lemma) && (pos === "VERB" || pos === "AUX")) spoken(clause, discourse, k, found);
      else if (SAYINGS.test(lower) && pos === "NOUN") told(clause, k, found);
    }
    const occasion = occasionOf(clause);
    if (occasion) for (const speech of found) if (speech.rank < 3) speech.via ??= occasion;
    const speaker = found.find(({ rank }) => rank < 3);
    if (speaker) this.last = speaker.who;
    else if (this.last && sentence.quoted.filter(Boolean).length * 2 > sentence.tokens.length)
      found.push({ who: this.last, from: 0, to: units.length, rank: 2, via: null });
    return found;
  }
}

/** "in an interview with the BBC", "in their joint statement", "at a news conference": by what way the words came. */
function occasionOf(clause: Clause): string | null {
  const { units, sentence } = clause;
  for (let k = 0; k < units.length - 2; k++) {
    if (!/^(?:in|at|during|through)$/.test(wordAt(units, k))) continue;
    for (let j = k + 1; j < Math.min(units.length, k + 6); j++) {
      const unit = units[j]!;
      if (unit.type === "instrument" ? unit.head === "statement" || unit.head === "communique" : OCCASIONS.test(wordAt(units, j))) {
        let last = j;
        const next = units[j + 2];
        if (wordAt(units, j + 1) === "with" && next && (next.type === "voice" || next.type === "party")) last = j + 2;
        return textBetween(sentence.tokens, units[k + 1]!.from, units[last]!.to);
      }
      if (unit.type === "word" && /^(?:VERB|AUX|PUNCT|ADP)$/.test(unit.token.pos)) break;
    }
  }
  return null;
}

const OCCASIONS = /^(?:statement|interview|conference|speech|address|letter|briefing|communique|editorial|telegram|message)$/;

/** "X said that ...", "..., X said", "..., said X", "X was quoted as saying by Y". */
function spoken(clause: Clause, discourse: Discourse, k: number, found: Speech[]): void {
  const { units } = clause;
  if (wordAt(units, k - 1) === "as" && wordAt(units, k) === "saying") return;
  const quotedAs = wordAt(units, k) === "quoted" && wordAt(units, k + 1) === "as";
  const passive = /^(?:was|were|is|are|been|be)$/.test(wordAt(units, k - 1));
  if (passive && !quotedAs) return;
  const subject = subjectBefore(clause, quotedAs ? k - 1 : k, discourse);
  const after = subject ? null : subjectAfter(clause, k);
  const one = subject ?? after;
  if (!one) return;
  const lemma = (units[k] as Unit & { type: "word" }).token.lemma;
  const closing = closesSpeech(clause, one.at, k, after !== null);
  if (WEAK.has(lemma) && !closing && !/^(?:that|to|as|for|\W+)$/.test(wordAt(units, k + 1)) && units[k + 1]?.type === "word") return;
  let via = wordAt(units, k) === "told" ? outletAt(units, k + 1) : null;
  if (quotedAs) via = agentBy(clause, k + 2);
  if (closing) found.push({ who: one.who, from: 0, to: Math.max(one.at, 0), rank: 1, via });
  if (closing && k < units.length - 4) found.push({ who: one.who, from: k + 1, to: units.length, rank: 2, via });
  if (!closing) found.push({ who: one.who, from: k + 1, to: scopeEnd(units, k), rank: 0, via });
}

/** Where what a verb of speech governs ends: at another subject with its own verb after "and", "but" or "while". */
function scopeEnd(units: readonly Unit[], k: number): number {
  for (let j = k + 3; j < units.length - 2; j++) {
    const unit = units[j]!;
    if (unit.type === "word" && /^(?:;|while|but|although)$/.test(unit.token.lower)) return j;
  }
  return units.length;
}

/** Whether the verb closes what was said before it: a comma or quotation mark before its subject, and no clause after it. */
function closesSpeech({ units }: Clause, subject: number, verb: number, inverted: boolean): boolean {
  if (inverted) return true;
  let first = subject;
  // "Iranian state news agency IRNA": the words before the name belong to it.
  while (first > 0 && describesSpeaker(units[first - 1]!)) first -= 1;
  const before = wordAt(units, first - 1);
  if (first === 0 || !/^(?:[,"”'’]|'')$/.test(before)) return false;
  const after = wordAt(units, verb + 1);
  if (after === "that" || (after === "" && units[verb + 1]?.type === "party" && wordAt(units, verb) !== "told")) return false;
  const opened = wordAt(units, 0);
  if (
    before === "," &&
    /^(?:in|after|during|taking|according|meanwhile|earlier|however|asked|speaking|also|citing|previously|on|at)$/.test(opened) &&
    subject < 14 &&
    !units.slice(0, subject).some((unit) => unit.type === "word" && /^["“”]$/.test(unit.token.text))
  ) {
    return verb >= units.length - 4;
  }
  return true;
}

function describesSpeaker(unit: Unit): boolean {
  if (unit.type === "party") return unit.adjectival || unit.possessive;
  return unit.type === "word" && /^(?:ADJ|NOUN|PROPN|DET)$/.test(unit.token.pos);
}

function outletAt(units: readonly Unit[], from: number): string | null {
  for (let k = from; k < from + 4; k++) {
    const unit = units[k];
    if (unit?.type === "voice" && unit.outlet) return unit.name;
  }
  return null;
}

function agentBy(clause: Clause, from: number): string | null {
  for (let k = from; k < Math.min(clause.units.length, from + 4); k++) if (wordAt(clause.units, k) === "by") return phrase(clause, k + 1);
  return null;
}

/** "Putin's remarks", "an announcement by President Trump". */
function told(clause: Clause, k: number, found: Speech[]): void {
  const { units } = clause;
  const opened = units
    .slice(Math.max(0, k - 5), k)
    .some((unit) => unit.type === "word" && /^(?:based|regarding|citing|despite|following)$/.test(unit.token.lower));
  if (!opened && !/^(?:that|to|of|by|on)$/.test(wordAt(units, k + 1)) && units[k + 1]?.type !== "date") return;
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const unit = units[j]!;
    if (unit.type === "party" && unit.possessive && !unit.adjectival) {
      found.push({ who: nameOf(clause, unit), from: k, to: units.length, rank: 0, via: null });
      return;
    }
  }
  for (let j = k + 1; j < Math.min(units.length - 1, k + 4); j++) {
    const next = units[j + 1];
    if (wordAt(units, j) === "by" && next?.type === "party") {
      found.push({ who: nameOf(clause, next), from: k, to: units.length, rank: 0, via: null });
      return;
    }
  }
}

/** The chain of those through whom a claim at a unit reached the report, innermost first. */
export function chainAt(speeches: readonly Speech[], unit: number): Attribution[] {
  const covering = speeches.filter(({ from, to }) => unit >= from && unit < to).sort((a, b) => a.rank - b.rank || b.from - a.from);
  const names: string[] = [];
  for (const { who, via } of covering) for (const name of via ? [who, via] : [who]) if (!names.includes(name)) names.push(name);
  if (names.length === 1) return [{ who: names[0]!, via: null }];
  return names.slice(0, -1).map((who, i) => ({ who, via: names[i + 1]! }));
}

export type { Speech };
