import { slugOf } from "../../base/id.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Condition, Conditions } from "../../model/index.js";
import { type Asker, wrongNumber } from "./asker.js";
import { askStates } from "./states.js";

const KINDS = [
  { value: "adversary", hint: "only against certain attackers" },
  { value: "not-adversary", label: "adversary excepted", hint: "not against certain attackers" },
  { value: "unprovoked", hint: "only if the attacked state did not provoke the attack" },
  { value: "location", hint: "only in certain places" },
  { value: "on-request", hint: "only if the attacked state asks" },
  { value: "number-of-adversaries", hint: "only against two or more" },
  { value: "assists", hint: "only if another state already helps" },
  { value: "fact", hint: "anything else that can be asked with yes or no" },
] as const;

const PLACES = [
  { value: "territory", hint: "the attacked state's home territory and dependencies" },
  { value: "home-territory", hint: "its metropolitan territory alone" },
  { value: "administered-territory", hint: "whatever it in fact administers" },
  { value: "area", hint: "an area of record/areas" },
] as const;

/** What must hold for a promise to fall due: all of them. */
export async function askConditions(asker: Asker, dataset: Dataset, key: string): Promise<Conditions> {
  const said = await asker.choose(`${key}-conditions`, "Does the text set conditions beyond the event itself?", [
    { value: "none", hint: "the text sets none" },
    { value: "some", hint: "who attacks, where, why, how many" },
    { value: "unknown", hint: "the sources do not tell: the text was not seen" },
  ]);
  if (said !== "some") return said;
  const kinds = await asker.several(`${key}-condition-kinds`, "Which? All that are chosen must hold together.", KINDS);
  const conditions: Condition[] = [];
  for (const kind of kinds) conditions.push(await askCondition(asker, dataset, `${key}-${kind}`, kind));
  return conditions.length > 0 ? conditions : "none";
}

async function askCondition(asker: Asker, dataset: Dataset, key: string, kind: (typeof KINDS)[number]["value"]): Promise<Condition> {
  switch (kind) {
    case "adversary":
      return { kind, states: await askStates(asker, dataset, `${key}-states`, "Against whom?") };
    case "not-adversary":
      return { kind: "adversary", except: await askStates(asker, dataset, `${key}-states`, "Against whom not?") };
    case "number-of-adversaries":
      return { kind, atLeast: await asker.text(`${key}-least`, { ask: "How many at least?", offered: "2", wrong: wrongNumber }) };
    case "assists":
      return { kind, states: await askStates(asker, dataset, `${key}-states`, "Which states must help already?") };
    case "location":
      return askLocation(asker, dataset, key);
    case "fact": {
      const question = await asker.text(`${key}-question`, { ask: "The question that settles it, to be answered yes or no?" });
      return { kind, fact: slugOf(question).slice(0, 40).replace(/-+$/, "") || "fact", question };
    }
    default:
      return { kind };
  }
}

async function askLocation(asker: Asker, dataset: Dataset, key: string): Promise<Condition> {
  const place = await asker.choose(`${key}-in`, "Where must the attack happen?", PLACES);
  if (place !== "area") return { kind: "location", in: [place] };
  const areas = dataset.allAreas().map(({ id, name }) => ({ value: id, label: name }));
  return { kind: "location", in: [await asker.choose(`${key}-area`, "In which area?", areas)] };
}
