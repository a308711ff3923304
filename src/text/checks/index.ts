import type { Folder } from "../../model/folder.js";
import type { Meeting, Person, State, Thing, Things, Treaty } from "../../model/record.js";
import type { Finding, Has } from "./finding.js";
import { checkMeeting, checkPerson } from "./meeting.js";
import { checkState } from "./state.js";
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
