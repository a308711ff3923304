import type { Command } from "commander";
import { openRecord, recordHome } from "../../io/record.js";
import type { Context } from "../context.js";

/** Prints a completion script: commands, options, and the ids of the record as it stands. */
export async function completion(context: Context, casus: Command, shell: "bash" | "zsh" | "fish"): Promise<void> {
  const opened = await openRecord(recordHome(context.programUrl));
  const dataset = opened.ok ? opened.value.dataset : null;
  const treaties = dataset ? [...dataset.treaties.keys()] : [];
  const ids = dataset ? [...treaties, ...dataset.meetings.keys(), ...dataset.people.keys()] : [];
  const states = dataset ? [...dataset.states.keys()].map((id) => id.toUpperCase()) : [];
  const commands = casus.commands
    .filter(({ name }) => name !== undefined)
    .map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command.options.map(({ long }) => long ?? "").filter(Boolean),
      words: WORDS[command.name()]?.({ ids, treaties, states }) ?? [],
      takesFiles: TAKE_FILES.includes(command.name()),
    }))
    .filter(({ name }) => name !== "welcome");
  context.terminal.out({ bash, zsh, fish }[shell](commands));
}

interface Completed {
  name: string;
  description: string;
  options: string[];
  words: string[];
  takesFiles: boolean;
}

/** The commands whose arguments are files. */
const TAKE_FILES = ["read", "war", "validate", "import"];

/** What may stand as an argument of each command. */
const WORDS: Record<string, (held: { ids: string[]; treaties: string[]; states: string[] }) => string[]> = {
  show: ({ ids, states }) => [...ids, ...states],
  list: () => ["treaties", "states", "meetings"],
  between: ({ states }) => states,
  if: ({ states }) => ["attacks", "threatens", ...states],
  lineage: ({ treaties }) => treaties,
  compare: ({ treaties }) => treaties,
  exit: ({ treaties }) => treaties,
  invocations: ({ treaties }) => treaties,
  completion: () => ["bash", "zsh", "fish"],
};

function bash(commands: Completed[]): string {
  const cases = commands.map(({ name, options, words }) => `    ${name}) words="${[...options, ...words].join(" ")}" ;;`).join("\n");
  return `# completion of casus for bash
_casus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_WORDS[1]}" in
${cases}
    *) words="" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(" ")}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _casus casus`;
}

function zsh(commands: Completed[]): string {
  const cases = commands
    .map(
      ({ name, options, words, takesFiles }) =>
        `    ${name}) compadd -- ${[...options, ...words].join(" ")}${takesFiles ? "; _files" : ""} ;;`,
    )
    .join("\n");
  return `#compdef casus
_casus() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, description }) => `'${name}:${description.replaceAll("'", "").replaceAll(":", "\\:")}'`).join(" ")})
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases}
  esac
}
compdef _casus casus`;
}

function fish(commands: Completed[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) => [
    `complete -c casus -n __fish_use_subcommand -f -a ${name} -d '${description.replaceAll("'", "")}'`,
    ...options.map((option) => `complete -c casus -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`),
    ...(words.length > 0 ? [`complete -c casus -n '__fish_seen_subcommand_from ${name}' -f -a '${words.join(" ")}'`] : []),
  ]);
  return ["# completion of casus for fish", ...lines].join("\n");
}
