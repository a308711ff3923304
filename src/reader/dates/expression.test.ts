import { describe, expect, it } from "vitest";
import { dayOf } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { tokensOf } from "../text/language.js";
import { datesIn } from "./expression.js";

const FRIDAY = dayOf(1998, 2, 27);
const THURSDAY = dayOf(2024, 6, 20);

/** The dates of a text: as past, then as future where that differs; `since`, `until`, `before` and `after` stand before what they bound. */
function dates(text: string, published: number | null, context: number | null = null): string {
  const found = datesIn(tokensOf(text, 0).tokens, published, context);
  for (const { past, future } of found) {
    expect(spanOf(past), past).not.toBeNull();
    expect(spanOf(future), future).not.toBeNull();
  }
  return found
    .map(({ past, future, bound }) => `${bound === "in" ? "" : `${bound} `}${past}${past === future ? "" : ` or ${future}`}`)
    .join(", ");
}

describe("dates told in full", () => {
  it.each([
    ["They signed it on Dec. 1, 2006.", "2006-12-01"],
    ["They signed it on December 1 2006.", "2006-12-01"],
    ["They signed it on 19 June 2024.", "2024-06-19"],
    ["They signed it on the 3rd of June 1999.", "1999-06-03"],
    ["They met on Wednesday, June 19, 2024, in Hanoi.", "2024-06-19"],
    ["They met on Sept. 3, 1998.", "1998-09-03"],
    ["They met on June 31, 2024.", "2024"],
    ["They met in June 2024.", "2024-06"],
    ["They met in March of 1991.", "1991-03"],
    ["They met on 2006-06-19.", "2006-06-19"],
    ["They met on 2006-06-19T10:00.", "2006-06-19"],
    ["It was signed in 1961.", "1961"],
    ["The 1961 treaty was short.", "1961"],
    ["The treaty of 1961 was short.", "1961"],
    ["The treaty (1961) was short.", "1961"],
    ["It was so in the 1990s.", "199X"],
    ["It was so in the early 1950s.", "195X"],
    ["It ran from 1990 to 1994.", "1990/1994"],
    ["It was so between 1950 and 1953.", "1950/1953"],
    ["It was so in 2006–2010.", "2006/2010"],
    ["They have been allies since 1961.", "since 1961"],
    ["It holds until June 2030.", "until 2030-06"],
    ["They met before 1990.", "before 1990"],
    ["It must be done by 2030.", "before 2030"],
    ["After May 1945 it changed.", "after 1945-05"],
    ["Talks were held in March and July of 1991.", "1991-03, 1991-07"],
    ["It followed the dissolution of the Soviet Union.", "1991-12"],
    ["After the collapse of the USSR it lapsed.", "after 1991-12"],
  ])("%s", (text, wanted) => {
    const known = dates(text, THURSDAY);
    expect(known).toBe(wanted);
  });

  it.each([
    "They signed it on Dec. 1, 2006.",
    "It was so in the 1990s.",
    "They met on 2006-06-19.",
    "They have been allies since 1961.",
    "It followed the dissolution of the Soviet Union.",
  ])("need no day of publication: %s", (text) => expect(dates(text, null)).toBe(dates(text, THURSDAY)));
});

describe("dates told from the day of publication, a Friday", () => {
  it.each([
    ["They met on Friday.", "1998-02-27"],
    ["They met on Monday.", "1998-02-23 or 1998-03-02"],
    ["They met last Friday.", "1998-02-20"],
    ["They met last Monday.", "1998-02-23"],
    ["They will meet next Friday.", "1998-03-06"],
    ["They will meet next Monday.", "1998-03-02"],
    ["They met on Nov. 29.", "1997-11-29 or 1998-11-29"],
    ["They met in January.", "1998-01 or 1999-01"],
    ["They met last May.", "1997-05"],
    ["They met last January.", "1998-01"],
    ["They will meet next January.", "1999-01"],
    ["They will meet next May.", "1998-05"],
    ["They met today.", "1998-02-27"],
    ["They met yesterday.", "1998-02-26"],
    ["They will meet tomorrow.", "1998-02-28"],
    ["They met last week.", "1998-02-16/1998-02-22"],
    ["They met this week.", "1998-02-23/1998-03-01"],
    ["They met last month.", "1998-01"],
    ["They will meet next month.", "1998-03"],
    ["They met last year.", "1997"],
    ["They met earlier this year.", "1998"],
    ["They met one month prior.", "1998-01"],
    ["They met two months ago.", "1997-12"],
    ["They met five years ago.", "1993"],
    ["They met two decades ago.", "1978"],
    ["They met three days ago.", "1998-02-24"],
    ["They met two weeks earlier.", "1998-02-09/1998-02-15"],
  ])("%s", (text, wanted) => expect(dates(text, FRIDAY)).toBe(wanted));
});

describe("dates told from the day of publication, a Thursday", () => {
  it.each([
    ["They met on Wednesday.", "2024-06-19 or 2024-06-26"],
    ["They met on Thursday.", "2024-06-20"],
    ["They met on Friday.", "2024-06-14 or 2024-06-21"],
    ["They met last Thursday.", "2024-06-13"],
    ["They will meet next Thursday.", "2024-06-27"],
    ["They met on June 19.", "2024-06-19"],
    ["They met on June 30.", "2024-06-30"],
    ["They met on Dec. 25.", "2023-12-25 or 2024-12-25"],
    ["They met in May.", "2024-05 or 2025-05"],
    ["They met in June.", "2024-06"],
    ["They met in July.", "2023-07 or 2024-07"],
    ["They met last June.", "2023-06"],
    ["They met last May.", "2024-05"],
    ["They met on Wednesday, June 19.", "2024-06-19"],
    ["They met on Feb. 29.", "2024-02-29 or 2025-02-28"],
    ["They met on June 19, 2024, and again the same day.", "2024-06-19, 2024-06-19"],
  ])("%s", (text, wanted) => expect(dates(text, THURSDAY)).toBe(wanted));
});

describe("a day or month without its year", () => {
  // 1991 had no 29 February, so that year is not meant.
  it.each([
    ["They met on May 5.", 1995, "1995-05-05 or 2025-05-05"],
    ["They met in July.", 1991, "1991-07 or 2024-07"],
    ["They met in July.", 2024, "2023-07 or 2024-07"],
    ["They met on Feb. 29.", 1991, "2024-02-29 or 2025-02-28"],
  ])("is of the year that the text spoke of: %s after %i", (text, context, wanted) => expect(dates(text, THURSDAY, context)).toBe(wanted));
});

describe("what is no date", () => {
  it.each([
    "They may meet.",
    "They march on.",
    "It sent 2000 soldiers.",
    "Article 5 binds both.",
    "A second treaty followed.",
    "They met on 2006-13-45.",
    "It cost 1,961 dollars.",
    "He sat in the sun.",
  ])("%s", (text) => expect(dates(text, THURSDAY)).toBe(""));

  it.each([
    "They met on Friday.",
    "They met last May.",
    "They met on Nov. 29.",
    "They met today.",
    "They met five years ago.",
    "They met this week.",
  ])("without a day of publication: %s", (text) => expect(dates(text, null)).toBe(""));
});

describe("dates that lie outside the years that can be written", () => {
  it.each([
    ["They met 2029 years ago.", THURSDAY],
    ["They met 9999 decades ago.", THURSDAY],
    ["They met 99 months ago.", dayOf(1, 1, 1)],
    ["They will meet tomorrow.", dayOf(9999, 12, 31)],
    ["They will meet next year.", dayOf(9999, 12, 31)],
  ])("are none: %s", (text, published) => expect(dates(text, published)).toBe(""));

  it("are none where they run backwards", () => expect(dates("It was so between 1994 and 1990.", THURSDAY)).not.toContain("1994/1990"));
});

describe("dates written as one word", () => {
  it.each([
    ["They met on Dec. 1-2, 2006.", /^2006-12-01/],
    ["It was so in 2006-2010.", /^2006\/2010$/],
    ["It was so in the 1990's.", /^199X$/],
    ["They met on 19/06/2024.", /^2024-06-19$/],
  ])("%s", (text, wanted) => expect(dates(text, THURSDAY)).toMatch(wanted));
});
