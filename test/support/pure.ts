import "fast-check";
import { afterEach, beforeEach } from "vitest";

/** In tests of the core, the clock, randomness and the network throw: a dependency check alone sees only imports. */
const real = { Date: globalThis.Date, random: Math.random, fetch: globalThis.fetch };

function forbidden(what: string): () => never {
  return () => {
    throw new Error(`The core used ${what}; it must be an argument.`);
  };
}

beforeEach(() => {
  const guarded = new Proxy(real.Date, {
    construct: (target, args) => (args.length === 0 ? forbidden("new Date()")() : Reflect.construct(target, args)),
    get: (target, key) => (key === "now" ? forbidden("Date.now()") : Reflect.get(target, key)),
    apply: forbidden("Date()"),
  });
  globalThis.Date = guarded;
  Math.random = forbidden("Math.random()");
  globalThis.fetch = forbidden("fetch()") as unknown as typeof fetch;
});

afterEach(() => {
  globalThis.Date = real.Date;
  Math.random = real.random;
  globalThis.fetch = real.fetch;
});
