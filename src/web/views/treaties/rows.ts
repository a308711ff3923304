import type { ListedTreaty } from "../../../app/ask/list.js";
import { foldText } from "../../../base/id.js";
import type { World } from "../../atlas/world.js";
import { dateInWords } from "../../words/days.js";
import { PRIMARY_KINDS } from "../../words/kinds.js";
import { namingOf } from "../../words/naming.js";
import { middleOf, written } from "../../words/written.js";

export const SORTS = ["title", "signed", "in-force", "ended", "parties", "status"] as const;
export type Sort = (typeof SORTS)[number];

/** A treaty of the list, made ready to be shown. */
export interface Row {
  id: string;
  title: string;
  political: boolean;
  signed: string;
  inForce: string;
  ended: string;
  status: string;
  primary: string[];
  others: string[];
  parties: string[];
  more: number;
}

const SHOWN = 3;
const PRIMARY: readonly string[] = PRIMARY_KINDS.map(({ kind }) => kind);
const STATUSES = ["in-force", "signed", "suspended", "depends", "ended", "unsigned"];

/** The treaties whose title, id or parties hold all words sought, sorted by one column, `-` before it for the other way. */
export function rowsOf(list: readonly ListedTreaty[], world: World | null, sought: string, sort: string): Row[] {
  const words = foldText(sought).split(" ").filter(Boolean);
  const named = list.map((treaty) => {
    const naming = namingOf(world, treaty.signed);
    return { treaty, names: treaty.parties.map(({ id }) => naming.state(id)) };
  });
  const found = named.filter(({ treaty, names }) => {
    const text = foldText(`${treaty.title} ${treaty.id} ${treaty.signed} ${names.join(" ")}`);
    return words.every((word) => text.includes(word));
  });
  const [down, by] = sort.startsWith("-") ? [true, sort.slice(1)] : [false, sort];
  const sorted = found.toSorted((a, b) => compared(a.treaty, b.treaty, by));
  return (down ? sorted.reverse() : sorted).map(({ treaty, names }) => ({
    id: treaty.id,
    title: treaty.title,
    political: treaty.binding === "political",
    signed: written(treaty.signed),
    inForce: treaty.inForce ? written(treaty.inForce) : "",
    ended: treaty.ended ? written(treaty.ended) : "",
    status: treaty.status,
    primary: PRIMARY.filter((kind) => (treaty.obligations as string[]).includes(kind)),
    others: treaty.obligations.filter((kind) => !PRIMARY.includes(kind)),
    parties: names.slice(0, names.length === SHOWN + 1 ? names.length : SHOWN),
    more: names.length > SHOWN + 1 ? names.length - SHOWN : 0,
  }));
}

function compared(a: ListedTreaty, b: ListedTreaty, by: string): number {
  switch (by) {
    case "title":
      return a.title.localeCompare(b.title, "en");
    case "parties":
      return a.parties.length - b.parties.length;
    case "status":
      return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
    case "in-force":
      return day(a.inForce) - day(b.inForce);
    case "ended":
      return day(a.ended) - day(b.ended);
    default:
      return day(a.signed) - day(b.signed);
  }
}

/** What has no date stands behind all that has one. */
function day(date: string | null): number {
  return (date === null ? null : middleOf(date)) ?? 1e9;
}

/** How many there are, and how many of them stand how on a date: "46 treaties. On 1 June 2025: 43 in force, 3 signed only." */
export function countWords(list: readonly { status: string }[], on: string): string {
  const parts = [
    ["in-force", "in force"],
    ["suspended", "suspended"],
    ["signed", "signed only"],
    ["depends", "of which the sources leave it open"],
    ["ended", "ended"],
    ["unsigned", "not yet signed"],
  ].flatMap(([status, says]) => {
    const count = list.filter((one) => one.status === status).length;
    return count > 0 ? [`${count} ${says}`] : [];
  });
  const when = `${on.length === 10 ? "On" : "In"} ${dateInWords(on)}`;
  return `${list.length} ${list.length === 1 ? "treaty" : "treaties"}.${parts.length > 0 ? ` ${when}: ${parts.join(", ")}.` : ""}`;
}
