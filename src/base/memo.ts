/**
 * A function of one object that remembers its results for as long as the object lives. The same object gives the same result,
 * so remembering changes nothing but the time that it takes.
 */
export function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    let held = known.get(key);
    if (!held) {
      held = { value: compute(key) };
      known.set(key, held);
    }
    return held.value;
  };
}

/** The same for two objects. */
export function rememberedForBoth<A extends object, B extends object, V>(compute: (a: A, b: B) => V): (a: A, b: B) => V {
  const of = remembered((a: A) => remembered((b: B) => compute(a, b)));
  return (a, b) => of(a)(b);
}

/** The same for a text. */
export function rememberedByText<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined || known.has(key)) return held!;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** A value that is worked out when it is first wanted. */
export function once<V>(compute: () => V): () => V {
  let held: { value: V } | undefined;
  return () => (held ??= { value: compute() }).value;
}
