import { type Context, report } from "../context.js";

export interface ServeOptions {
  port?: number;
  host: string;
  allowHost: string[];
  open?: boolean;
  log?: boolean;
  processes?: number;
}

/** Serves the API and the workbench until it is told to end. */
export async function serve(context: Context, options: ServeOptions): Promise<void> {
  const { isOneOfSeveral, keepProcesses, tellAddress, usualProcesses } = await import("../../http/processes.js");
  const processes = options.processes ?? usualProcesses();
  if (processes > 1 && !isOneOfSeveral()) {
    const kept = await keepProcesses(processes, argumentsOf(options), context.programUrl);
    if (!kept) return void (process.exitCode = 1);
    await told(context, options, kept.address);
    return kept.ended;
  }
  const { startServing } = await import("../../http/start.js");
  const started = await startServing({
    ...options,
    workers: isOneOfSeveral() ? 1 : 2,
    programUrl: context.programUrl,
    err: (text) => context.terminal.err(text),
  });
  if (!started.ok) {
    report(context, started.problems);
    if (isOneOfSeveral()) process.disconnect();
    return;
  }
  const { address, ended } = started.value;
  if (isOneOfSeveral()) tellAddress(address);
  else await told(context, options, address);
  await ended;
  if (isOneOfSeveral()) process.disconnect();
}

async function told({ terminal }: Context, { open }: ServeOptions, address: string): Promise<void> {
  terminal.out(`casus serves at ${address} (the API: ${address}/api/v1/reference). End with Ctrl+C.`);
  if (open) await openBrowser(address);
}

/** The command line of each of several processes. */
function argumentsOf({ port, host, allowHost, log }: ServeOptions): string[] {
  return [
    "serve",
    "--host",
    host,
    ...allowHost.flatMap((name) => ["--allow-host", name]),
    ...(log ? ["--log"] : []),
    ...(port === undefined ? [] : ["--port", String(port)]),
  ];
}

/** Opens the user's browser; where there is none, nothing happens. */
async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const [command, ...args] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(command!, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
