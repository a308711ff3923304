import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, placeAt, VIEWS } from "./place.js";

test("an address restores the place that it was made from", () => {
  const text = fc.string({ minLength: 1 }).filter((one) => !/^\.+$/.test(one));
  fc.assert(
    fc.property(
      fc.constantFrom(...VIEWS),
      fc.array(text, { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]+$/), text),
      (view, ids, settings) => {
        const url = new URL(addressOf(view, ids, settings), "http://localhost");
        const place = placeAt(url.pathname, url.search)!;
        expect(place.view).toBe(view);
        expect(place.ids).toEqual(ids);
        expect(Object.fromEntries(place.params)).toEqual(settings);
      },
    ),
  );
});

test("an address of no view is none", () => {
  expect(placeAt("/nothing", "")).toBeNull();
  expect(placeAt("/", "?on=1914")!.view).toBe("world");
});
