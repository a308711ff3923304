/** Kleene's strong three-valued logic: "unknown" is a value, never an error and never a guess. */
export type Truth = "yes" | "no" | "unknown";

/** No if any is no, yes if all are yes, else unknown. Of nothing: yes. */
export function and(...values: readonly Truth[]): Truth {
  if (values.includes("no")) return "no";
  return values.includes("unknown") ? "unknown" : "yes";
}

/** Yes if any is yes, no if all are no, else unknown. Of nothing: no. */
export function or(...values: readonly Truth[]): Truth {
  if (values.includes("yes")) return "yes";
  return values.includes("unknown") ? "unknown" : "no";
}

export function not(value: Truth): Truth {
  return value === "unknown" ? value : value === "yes" ? "no" : "yes";
}

export function truthOf(value: boolean): Truth {
  return value ? "yes" : "no";
}

/** What holds in every case considered: the common value, else unknown (supervaluation). Of nothing: unknown. */
export function throughout(values: Iterable<Truth>): Truth {
  let common: Truth | undefined;
  for (const value of values) {
    if (common === undefined) common = value;
    else if (common !== value) return "unknown";
  }
  return common ?? "unknown";
}
