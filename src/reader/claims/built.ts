import type { ClaimFields, ClaimKind, Links } from "../claim.js";

/** The fields of a claim of one kind, and what its names mean; without its words, chain and modality. */
export type Built = { [K in ClaimKind]: { kind: K; fields: ClaimFields[K]; links: Links } }[ClaimKind];
