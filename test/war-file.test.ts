import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readWar } from "../src/text/war.js";
import { casus } from "./support/cli.js";

const SOUND = 'title: A war\nfacts: {provoked: no}\nepisodes:\n  - {from: "1939-09-01", attackers: [DEU], target: POL}\n';

/** Mistakes that the file alone shows: its text, and each problem as code, line and column. */
const UNSOUND: Record<string, { text: string; problems: [code: string, line: number, column: number][] }> = {
  "an unknown key": {
    text: 'title: A war\nepisodes:\n  - {from: "1939-09-01", attackers: [DEU], target: POL, colour: red}\n',
    problems: [["unknown-key", 3, 57]],
  },
  "a missing target": {
    text: 'episodes:\n  - {from: "1939-09-01", attackers: [DEU]}\n',
    problems: [["missing-key", 2, 5]],
  },
  "no episodes at all": { text: "title: A war\n", problems: [["missing-key", 1, 1]] },
  "an empty list of episodes": { text: "title: A war\nepisodes: []\n", problems: [["bad-value", 2, 11]] },
  "a date that there is not": {
    text: 'episodes:\n  - from: "1939-13-01"\n    attackers: [DEU]\n    target: POL\n',
    problems: [["bad-date", 2, 11]],
  },
  "a stretch where a day is meant": {
    text: 'episodes:\n  - {from: "1939-09-01/1939-10-06", attackers: [DEU], target: POL}\n',
    problems: [["not-a-day", 2, 12]],
  },
  "one attacker that is no list": {
    text: 'episodes:\n  - {from: "1939-09-01", attackers: DEU, target: POL}\n',
    problems: [["wrong-type", 2, 37]],
  },
  "a joiner that is neither yes nor no": {
    text: 'episodes:\n  - {from: "1939-09-01", attackers: [DEU], target: POL, joiner: true}\n',
    problems: [["bad-value", 2, 65]],
  },
  "a key given twice": {
    text: 'title: A war\ntitle: Another\nepisodes:\n  - {from: "1939-09-01", attackers: [DEU], target: POL}\n',
    problems: [["duplicate-key", 2, 1]],
  },
  "an empty file": { text: "", problems: [["not-a-mapping", 1, 1]] },
  "a file of words": { text: "Germany attacks Poland\n", problems: [["not-a-mapping", 1, 1]] },
  "a tab": { text: "episodes:\n\t- from: x\n", problems: [["bad-yaml", 2, 1]] },
  "several mistakes at once": {
    text: 'colour: red\nepisodes:\n  - {from: "1939-09-xx", attackers: [DEU]}\n',
    problems: [
      ["bad-date", 3, 12],
      ["missing-key", 3, 5],
      ["unknown-key", 1, 1],
    ],
  },
};

/** Mistakes that show when the war is asked about; each stands in line 4 of the file. */
const UNASKABLE: Record<string, { episode: string; code: string }> = {
  "an unknown state": { episode: '{from: "1939-09-01", attackers: [XXX], target: POL}', code: "unknown-state" },
  "an end before the beginning": { episode: '{from: "1939-09-01", to: "1939-08-31", attackers: [DEU], target: POL}', code: "out-of-order" },
  "a state that attacks itself": { episode: '{from: "1939-09-01", attackers: [POL], target: POL}', code: "bad-question" },
  "an attacker that assists the target": {
    episode: '{from: "1939-09-01", attackers: [DEU], target: POL, with: [DEU]}',
    code: "bad-question",
  },
  "a fact that is no name": { episode: '{from: "1939-09-01", attackers: [DEU], target: POL, facts: {Provoked: no}}', code: "bad-fact" },
};

describe("the file of a war", () => {
  it("is read as it stands", () => {
    expect(readWar("war.yaml", SOUND)).toEqual({
      ok: true,
      value: {
        title: "A war",
        facts: { provoked: "no" },
        episodes: [{ from: "1939-09-01", attackers: ["DEU"], target: "POL", at: { file: "war.yaml", line: 4, column: 5 } }],
      },
    });
  });

  it.each(Object.entries(UNSOUND))("with %s is no war", (_, { text, problems }) => {
    const war = readWar("war.yaml", text);
    const found = war.ok ? [] : war.problems.map(({ code, at }) => [code, at?.file, at?.line, at?.column]);
    expect(found).toEqual(problems.map(([code, line, column]) => [code, "war.yaml", line, column]));
  });
});

describe("casus war", () => {
  const folder = mkdtempSync(join(tmpdir(), "casus-war-"));
  const asked = (text: string, ...options: string[]) => {
    const file = join(folder, "war.yaml");
    writeFileSync(file, text);
    return casus("war", file, ...options);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it("answers a sound file", () => {
    const { status, out, err } = asked(SOUND, "--json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ title: "A war", episodes: [{ from: "1939-09-01", to: null }] });
  });

  it("tells code and place of a mistake in the file, on standard error alone", () => {
    const { status, out, err } = asked(UNSOUND["an unknown key"]!.text);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("war.yaml:3:57 error unknown-key");
  });

  it.each(Object.entries(UNASKABLE))("reports %s", (_, { episode, code }) => {
    const { status, out, err } = asked(
      `title: A war\nepisodes:\n  - {from: "1939-08-01", attackers: [DEU], target: BEL}\n  - ${episode}\n`,
    );
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(`error ${code}`);
  });

  it.each(Object.entries(UNASKABLE))("tells the place of %s", (_, { episode, code }) => {
    const { err } = asked(`title: A war\nepisodes:\n  - {from: "1939-08-01", attackers: [DEU], target: BEL}\n  - ${episode}\n`);
    expect(err).toMatch(new RegExp(`war\\.yaml:4:\\d+ error ${code}`));
  });

  it("reports a file that is not there", () => {
    const { status, out, err } = casus("war", join(folder, "none.yaml"));
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("unreadable-file");
  });

  it("reports a folder in place of a file", () => expect(casus("war", folder).status).toBe(1));

  it.each([
    ["a policy that names no state", ["--policy", "XXX"], "unknown-state"],
    ["a rate above one", ["--reliability", "2"], "bad-question"],
    ["a rate for nothing on record", ["--reliability", "nato-1949=0.5"], "unknown-id"],
  ])("reports %s", (_, options, code) => {
    const { status, err } = asked(SOUND, ...options);
    expect(status).toBe(1);
    expect(err).toContain(code);
  });

  it.each([
    ["no file", []],
    ["two files", ["a.yaml", "b.yaml"]],
    ["an unknown option", ["a.yaml", "--nope"]],
    ["a day, which the file tells", ["a.yaml", "--on", "1939-09-01"]],
    ["an unknown rule for joiners", ["a.yaml", "--joiner-is-attack", "sometimes"]],
    ["no draws", ["a.yaml", "--draws", "0"]],
    ["a seed that is no number", ["a.yaml", "--seed", "x"]],
  ])("calls %s wrong usage", (_, args) => expect(casus("war", ...args)).toMatchObject({ status: 2, out: "" }));
});
