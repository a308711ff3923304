/**
 * ATOP's published tables from its member file in the plainest form: read the lines, loop over the members, fill a map. It shares nothing
 * with src and exists to hold src/panel to account.
 */
const KINDS = ["defense", "offense", "neutral", "nonagg", "consul"] as const;

interface Row {
  atopid: string;
  phase: number;
  member: string;
  entry: number;
  exit: number;
  firstYear: number;
  lastYear: number;
  owes: number[];
}

function rowsOf(csv: string): Row[] {
  const [head, ...lines] = csv.trim().split(/\r?\n/);
  const names = head!.split(",");
  return lines
    .map((line) => {
      const cells = line.split(",");
      const get = (name: string) => cells[names.indexOf(name)]!;
      const number = (name: string) => Number(get(name) || 0);
      const open = number("yrexit") === 0;
      const lastOfMonth = new Date(Date.UTC(number("yrexit"), number("moexit"), 0)).getUTCDate();
      return {
        atopid: get("atopid"),
        phase: number("phase"),
        member: get("member"),
        entry: number("yrent") * 10_000 + number("moent") * 100 + (number("dayent") || 1),
        exit: open ? 99_999_999 : number("yrexit") * 10_000 + number("moexit") * 100 + (number("dayexit") || lastOfMonth),
        firstYear: number("yrent"),
        lastYear: open ? 2018 : number("yrexit"),
        owes: KINDS.map(number),
      };
    })
    .filter(({ member }) => Number(member) < 1000);
}

/** `ccode1,ccode2,year` to the five obligations that state 1 has towards state 2. */
export function plainDirected(csv: string): Map<string, number[]> {
  const rows = rowsOf(csv);
  const best = new Map<string, { phase: number; owes: number[] }>();
  for (const one of rows) {
    for (const other of rows) {
      if (one.atopid !== other.atopid || one.phase !== other.phase || one.member === other.member) continue;
      if (!(Math.max(one.entry, other.entry) < Math.min(one.exit, other.exit))) continue;
      for (let year = Math.max(one.firstYear, other.firstYear); year <= Math.min(one.lastYear, other.lastYear); year++) {
        const key = `${one.member},${other.member},${year}|${one.atopid}`;
        const held = best.get(key);
        if (!held || held.phase < one.phase) best.set(key, { phase: one.phase, owes: [...one.owes] });
        else if (held.phase === one.phase) held.owes = held.owes.map((value, k) => Math.max(value, one.owes[k]!));
      }
    }
  }
  const all = new Map<string, number[]>();
  for (const [key, { owes }] of best) {
    const dyad = key.split("|")[0]!;
    all.set(
      dyad,
      (all.get(dyad) ?? [0, 0, 0, 0, 0]).map((value, k) => Math.max(value, owes[k]!)),
    );
  }
  return all;
}
