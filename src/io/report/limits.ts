const MB = 1024 * 1024;

/** What opening one document may cost, in bytes, milliseconds and (for the worker) megabytes. */
export const LIMITS = {
  /** The largest file, unless the caller allows more. */
  bytes: 20 * MB,
  /** What the parts of a Word file may unpack to, all together. */
  unpacked: 100 * MB,
  /** After so long a worker is ended. */
  milliseconds: 20_000,
  /** The heap of a worker. */
  heapMb: 512,
  /** By how much the process may grow while a worker runs: buffers lie outside its heap. */
  growth: 1024 * MB,
} as const;
