import { PRIMARY_OBLIGATIONS } from "../model/index.js";

/**
 * The five primary kinds as the field's files name their columns, in ATOP's order (Leeds, Ritter, Mitchell and Long 2002). A set of
 * kinds is a bit mask: bit 0 is defense, bit 4 consultation.
 */
export const OBLIGATION_COLUMNS = ["defense", "offense", "neutral", "nonagg", "consul"] as const;

export const DEFENSE = 1;
export const OFFENSE = 2;
export const NEUTRALITY = 4;
export const NONAGGRESSION = 8;
export const CONSULTATION = 16;

/** The mask of one kind, 0 for kinds that panels leave out. */
export function maskOf(obligation: string): number {
  const at = (PRIMARY_OBLIGATIONS as readonly string[]).indexOf(obligation);
  return at < 0 ? 0 : 1 << at;
}
