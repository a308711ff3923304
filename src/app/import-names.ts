/** The projects whose files can be imported. */
export const IMPORTS = ["atop", "cow", "gw", "iwd"] as const;
export type ImportName = (typeof IMPORTS)[number];
