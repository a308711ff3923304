// Invented reports for measuring the reader: about 400 words each, nearly every sentence about treaties, visits or meetings. Same seed, same reports.
const STATES =
  "Spain Portugal Brazil Argentina Chile Peru Japan India Egypt Syria Jordan Turkey Poland Hungary Norway Sweden Finland Vietnam Laos Mongolia Kenya Ghana Morocco Tunisia Cuba Mexico Russia China France Germany".split(
    " ",
  );
const ADJECTIVES =
  "Spanish Portuguese Brazilian Argentine Chilean Peruvian Japanese Indian Egyptian Syrian Jordanian Turkish Polish Hungarian Norwegian Swedish Finnish Vietnamese Laotian Mongolian Kenyan Ghanaian Moroccan Tunisian Cuban Mexican Russian Chinese French German".split(
    " ",
  );
const FIRST = "Anna Bruno Clara Dario Elena Felix Greta Hugo Irene Jonas Karin Luca Marta Nils Olga Pavel Rosa Stefan Tomas Vera".split(
  " ",
);
const LAST =
  "Albrand Belmonte Corvadin Dresnik Estavel Ferrolin Gastrov Helmand Iradoux Jelinov Kastorin Lemberg Mondragal Nordahl Ostravik Pellegrin Quintavar Rosenthau Salvetti Torvaldan".split(
    " ",
  );
const MONTHS = "January February March April May June July August September October November December".split(" ");
const TREATIES = [
  "treaty of friendship and cooperation",
  "mutual defense pact",
  "nonaggression pact",
  "security agreement",
  "military cooperation agreement",
  "trade accord",
  "joint declaration",
  "treaty on good neighborliness",
];
const SIGNED = ["signed", "initialed", "concluded", "agreed to sign", "refused to sign", "will sign", "plans to sign"];
const ENDED = ["denounced", "suspended", "withdrew from", "renewed", "ratified", "terminated", "annulled", "extended"];
const SAID = ["said", "announced", "told reporters", "confirmed", "insisted", "warned", "claimed"];
const OFFICES = ["President", "Prime Minister", "Foreign Minister", "Defense Minister", "Ambassador"];
const DOMAINS = ["trade", "energy", "defense", "intelligence", "space", "fisheries", "transport"];

/** @type {((w: ReturnType<typeof words>) => string)[]} */
const SENTENCES = [
  (w) => `${w.state()} and ${w.state()} ${w.of(SIGNED)} a ${w.of(TREATIES)} in ${w.state()} on ${w.day()}.`,
  (w) => `${w.person()} ${w.of(SAID)} that ${w.state()} ${w.of(ENDED)} the ${w.year()} ${w.of(TREATIES)} with ${w.state()}.`,
  (w) => `Under the pact, each side would come to the aid of the other if it were attacked, ${w.person()} ${w.of(SAID)}.`,
  (w) => `"Our two countries will never be enemies again," ${w.person()} ${w.of(SAID)} on ${w.day()}, according to state media.`,
  (w) => `The new treaty between ${w.state()} and ${w.state()} replaces the ${w.of(TREATIES)} of ${w.year()}.`,
  (w) => `${w.person()} visited ${w.state()} in ${w.month()} ${w.year()}, the first visit in ${w.number(2, 40)} years.`,
  (w) => `The two leaders met for ${w.number(1, 5)} hours and discussed cooperation in ${w.of(DOMAINS)} and ${w.of(DOMAINS)}.`,
  (w) => `${w.state()} invited ${w.person()} to visit its capital next ${w.of(["week", "month", "year"])}.`,
  (w) => `The agreement entered into force on ${w.day()} and was ratified by the parliaments of both countries.`,
  (w) => `${w.adjective()} officials said relations with ${w.state()} had been raised to a strategic partnership.`,
  (w) => `It was the ${w.of(["second", "third", "fourth"])} meeting between ${w.person()} and ${w.person()} since ${w.year()}.`,
  (w) => `He did not say whether the ${w.year()} alliance, which obliges ${w.state()} to consult its partner, would lapse.`,
  () => `Markets in the region were calm, and traders paid little attention to the talks that had filled the papers for days.`,
  (w) => `Neither ${w.state()} nor ${w.state()} will join any alliance against the other, the text says, and both shall consult at once.`,
];

function words(random) {
  const of = (list) => list[Math.floor(random() * list.length)];
  const number = (from, to) => from + Math.floor(random() * (to - from + 1));
  return {
    of,
    number,
    state: () => of(STATES),
    adjective: () => of(ADJECTIVES),
    month: () => of(MONTHS),
    year: () => number(1921, 2023),
    day: () => `${of(MONTHS)} ${number(1, 28)}, ${number(1991, 2023)}`,
    person: () => {
      const name = `${of(FIRST)} ${of(LAST)}`;
      return random() < 0.6 ? `${of(ADJECTIVES)} ${of(OFFICES)} ${name}` : name;
    },
  };
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A report of at least so many words, in paragraphs of three sentences. */
export function inventedReport(seed, atLeast = 400) {
  const random = randomFrom(seed);
  const w = words(random);
  const paragraphs = [];
  for (let count = 0; count < atLeast; ) {
    const paragraph = Array.from({ length: 3 }, () => w.of(SENTENCES)(w)).join(" ");
    count += wordsIn(paragraph);
    paragraphs.push(paragraph);
  }
  return paragraphs.join("\n\n");
}

/** A made-up word of two to four syllables; there are billions. */
export function inventedWord(random) {
  const letters = (list) => list[Math.floor(random() * list.length)];
  let word = "";
  for (let left = 2 + Math.floor(random() * 3); left > 0; left--)
    word += letters("bcdfghjklmnprstvz") + letters("aeiou") + letters("lmnrstx");
  return word;
}

/** Words as a person counts them: what stands between spaces. */
export const wordsIn = (text) => text.match(/\S+/g)?.length ?? 0;
