import type { Command } from "commander";
import { IMPORTS, type ImportName } from "../../app/import-names.js";
import { problemText } from "../../base/problem.js";
import { type Context, openDataset, report } from "../context.js";
import { choice, withExamples } from "../question.js";

export function importCommand(casus: Command, context: Context): void {
  withExamples(casus.command("import"), [
    "casus import atop ~/Downloads/atop5.1",
    "casus import cow path/to/cow --check",
    "casus import iwd path/to/iwd --json",
  ])
    .description("bring a project's own files in as a dataset: checked first, then put in place whole")
    .argument(
      "<project>",
      "atop (Alliance Treaty Obligations and Provisions), cow (Correlates of War), gw (Gleditsch and Ward's states), iwd (Interstate War Data)",
      choice(...IMPORTS),
    )
    .argument("<dir>", "the folder with the files as downloaded")
    .option("--check", "only check the files")
    .option("--json", "print JSON")
    .action(async (name: ImportName, dir: string, options: { check?: boolean; json?: boolean }) => {
      const { terminal } = context;
      const record = await openDataset(context, "record");
      if (!record) return;
      const { readFolder } = await import("../../io/import-folder.js");
      const { importFiles } = await import("../../app/imports.js");
      const { dataHome, storeDataset } = await import("../../io/dataset-store.js");
      const say = (text: string) => {
        if (!options.json) terminal.err(text);
      };
      say(`reading ${dir}`);
      const files = readFolder(dir);
      if (!files.ok) return report(context, files.problems);
      for (const notice of files.value.notices) say(problemText(notice));
      say(
        `checking ${files.value.files.length} file${files.value.files.length === 1 ? "" : "s"}: ${files.value.files.map(({ file }) => file).join(", ")}`,
      );
      const imported = importFiles(name, files.value.files, record.states);
      if (!imported.ok) {
        report(context, imported.problems);
        return say("Nothing was changed.");
      }
      const told = imported.value.map((one) => {
        for (const notice of one.notices) say(problemText(notice));
        const stored = options.check ? null : storeDataset(one, dataHome());
        const { id, version, covers, counts, citation } = one.info;
        return {
          id,
          version,
          covers,
          counts,
          citation,
          checkedOnly: stored === null,
          changed: stored?.changed ?? false,
          notices: one.notices,
        };
      });
      if (options.json) return terminal.out(JSON.stringify(told, null, 2));
      for (const { id, covers, counts, citation, checkedOnly, changed } of told) {
        const numbers = Object.entries(counts).map(([what, count]) => `${count.toLocaleString("en")} ${what}`);
        const done = checkedOnly ? "is sound; nothing was written" : changed ? "is installed" : "was installed already, unchanged";
        terminal.out(`${id} ${done}: ${numbers.join(", ")}; covers ${covers.replace("/", " to ")}.\n  Cite: ${citation}`);
      }
      const answers = told.find(({ counts }) => "alliances" in counts);
      if (answers) terminal.out(`Ask it: casus between RUS PRK --dataset ${answers.id} --on 1990-01-01`);
    });
}
