import type { Folder } from "../../model/folder.js";
import type { Meeting, Person, Source, State, Thing, Things, Treaty } from "../../model/record.js";
import { checkEvidence } from "./evidence.js";
import type { Finding, Has } from "./finding.js";
import { checkMeeting, checkPerson } from "./meeting.js";
import { checkSource } from "./source.js";
import { checkState } from "./state.js";
import { checkTitles } from "./titles.js";
import { checkTreaty } from "./treaty.js";

export type { Finding, Has } from "./finding.js";

/** What is wrong with one thing, given the whole record, beyond what its schema says. */
export function checkThing(folder: Folder, thing: Thing<Folder>, things: Things, has: Has): Finding[] {
  switch (folder) {
    case "treaties":
      return checkTreaty(thing as Treaty, things, has);
    case "states":
      return checkState(thing as State);
    case "meetings":
      return checkMeeting(thing as Meeting, things, has);
    case "people":
      return checkPerson(thing as Person);
    default:
      return [];
  }
}

/** What the strict validation asks of one thing beyond that: good evidence, sources that can be found, careful titles. */
export function checkStrictly(folder: Folder, thing: Thing<Folder>, things: Things): Finding[] {
  switch (folder) {
    case "sources":
      return checkSource(thing as Source);
    case "treaties":
      return [...checkEvidence(thing, things), ...checkTitles(thing as Treaty, things)];
    default:
      return checkEvidence(thing, things);
  }
}
