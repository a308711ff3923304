import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const PROGRAM = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built program, as a user would, without colour and in a fixed width. */
export function casus(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
  });
  return { status, out: stdout, err: stderr };
}

/** The same with further variables of the environment. */
casus.in = (env: Record<string, string>, ...args: string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, NO_COLOR: "1", ...env },
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
};

/** The same from another folder. */
casus.at = (cwd: string, ...args: string[]): Ran => {
  const env = { PATH: process.env.PATH, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", env, cwd });
  return { status, out: stdout, err: stderr };
};

export function json(...args: string[]): unknown {
  const { status, out, err } = casus(...args, "--json");
  if (status !== 0) throw new Error(err);
  return JSON.parse(out);
}
