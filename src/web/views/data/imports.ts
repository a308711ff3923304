import type { InstalledDataset } from "../../parts/datasets.svelte.js";

/** A project whose own files `casus import` reads. */
export interface Project {
  name: string;
  title: string;
  /** What its files bring. */
  brings: string;
  from: string | null;
}

export const PROJECTS: readonly Project[] = [
  {
    name: "atop",
    title: "Alliance Treaty Obligations and Provisions",
    brings: "Alliances, and what each member of them owes: questions, panels and similarity.",
    from: "https://www.atopdata.org",
  },
  {
    name: "cow",
    title: "Correlates of War",
    brings:
      "What the folder holds of it: formal alliances by member, inter-state wars, directed dyadic wars, the state system with major powers and contiguity. Each becomes a dataset of its own.",
    from: "https://correlatesofwar.org",
  },
  { name: "gw", title: "Gleditsch and Ward", brings: "Their list of independent states.", from: "http://ksgleditsch.com/statelist.html" },
  { name: "iwd", title: "Interstate War Data", brings: "Wars as dated episodes: who attacked whom.", from: null },
];

/** The datasets at hand that came from a project. */
export function importedFrom({ name }: Project, list: readonly InstalledDataset[]): string[] {
  return list.map(({ id }) => id).filter((id) => id.startsWith(`${name}-`));
}

/** What the datasets' list says of each beyond what every page needs. */
export type Listed = InstalledDataset & { states?: number; meetings?: number };

/** "149 treaties, 226 states, 17 meetings". */
export function holdingsInWords({ treaties, states, meetings, counts }: Listed): string {
  const all = {
    ...(treaties !== undefined && { treaties }),
    ...(states !== undefined && { states }),
    ...(meetings !== undefined && { meetings }),
    ...counts,
  };
  return Object.entries(all)
    .map(([what, many]) => `${many.toLocaleString("en")} ${what}`)
    .join(", ");
}

/** "1815 to 2018"; a coverage that is kept up goes to the day as of which it stands. */
export function coverageInWords({ covers, asOf }: Pick<InstalledDataset, "covers" | "asOf">): string {
  const [from = "", to = ""] = covers.split("/");
  return `${from.slice(0, 4)} to ${/^\d/.test(to) ? to.slice(0, 4) : asOf.slice(0, 4)}`;
}
