/** One thing that reports of an event tell otherwise, with who tells what. */
export interface Difference {
  field: string;
  values: { value: string; reports: number[] }[];
  /** What the difference is, in one sentence. */
  says: string;
}

/** Groups members by what they say, in the order in which it is first said. */
export function valuesOf(said: readonly { value: string; report: number }[]): Difference["values"] {
  const values = new Map<string, Set<number>>();
  for (const { value, report } of said) {
    const held = values.get(value);
    if (held) held.add(report);
    else values.set(value, new Set([report]));
  }
  return [...values].map(([value, reports]) => ({ value, reports: [...reports].sort((a, b) => a - b) }));
}
