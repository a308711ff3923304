/**
 * What keeps an answer from being as expected, as paths with words; empty if it is as expected. An expected mapping asks only for
 * its own keys; of an expected list each item must be matched by some item of the answer. Scalars in YAML are texts.
 */
export function mismatches(expected: unknown, actual: unknown, path = "answer"): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: a list is expected, there is ${say(actual)}`];
    if (expected.length === 0) return actual.length === 0 ? [] : [`${path}: nothing is expected, there is ${say(actual)}`];
    return expected.flatMap((item, index) =>
      actual.some((candidate) => mismatches(item, candidate).length === 0)
        ? []
        : [`${path}[${index}]: no item is like ${say(item)}; there is ${say(actual)}`],
    );
  }
  if (expected !== null && typeof expected === "object") {
    if (actual === null || typeof actual !== "object") return [`${path}: ${say(expected)} is expected, there is ${say(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      mismatches(value, (actual as Record<string, unknown>)[key], `${path}.${key}`),
    );
  }
  const given = actual === null || actual === undefined ? "none" : String(actual);
  return String(expected) === given ? [] : [`${path}: ${say(expected)} is expected, there is ${say(actual)}`];
}

/** What stands in an answer although it must not: each unwanted item of a list that some item matches. */
export function unwanted(without: unknown, actual: unknown, path = "answer"): string[] {
  if (without === null || typeof without !== "object" || Array.isArray(without)) throw new Error(`${path}: "without" holds lists by key`);
  return Object.entries(without).flatMap(([key, items]) => {
    const held = (actual as Record<string, unknown>)[key];
    if (!Array.isArray(items)) return unwanted(items, held, `${path}.${key}`);
    if (!Array.isArray(held)) return [`${path}.${key}: there is no list`];
    return items
      .filter((item) => held.some((one) => mismatches(item, one).length === 0))
      .map((item) => `${path}.${key}: must not hold ${say(item)}`);
  });
}

function say(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}
