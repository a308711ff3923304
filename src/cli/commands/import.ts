import type { Command } from "commander";
import type { ImportName } from "../../app/imports.js";
import { problemText } from "../../base/problem.js";
import { type Context, openDataset, report } from "../context.js";
import { choice, withExamples } from "../question.js";

export function importCommand(casus: Command, context: Context): void {
  withExamples(casus.command("import"), ["casus import atop ~/Downloads/atop5.1", "casus import atop path/to/atop --check"])
    .description("bring a project's own files in as a dataset: checked first, then put in place whole")
    .argument("<project>", "atop (Alliance Treaty Obligations and Provisions: https://www.atopdata.org)", choice("atop"))
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
      const imported = importFiles(name as "atop", files.value.files, record.states);
      if (!imported.ok) {
        report(context, imported.problems);
        return say("Nothing was changed.");
      }
      const { info, things, notices } = imported.value;
      for (const notice of notices) say(problemText(notice));
      const stored = options.check ? null : storeDataset(imported.value, dataHome());
      const told = {
        id: info.id,
        version: info.version,
        covers: info.covers,
        treaties: things.treaties.size,
        counts: info.counts,
        changed: stored?.changed ?? false,
        notices,
      };
      if (options.json) return terminal.out(JSON.stringify(told, null, 2));
      const counts = Object.entries(info.counts).map(([what, count]) => `${count.toLocaleString("en")} ${what}`);
      const done = stored === null ? "is sound; nothing was written" : stored.changed ? "is installed" : "was installed already, unchanged";
      terminal.out(
        `${info.id} ${done}: ${counts.join(", ")}; covers ${info.covers.replace("/", " to ")}.\nCite: ${info.citation}\nAsk it: casus between RUS PRK --dataset ${info.id} --on 1990-01-01`,
      );
    });
}
