import { dayOf, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { hull } from "../base/interval.js";
import type { Dataset } from "../engine/dataset.js";
import type { MemberRows } from "../import/members.js";
import type { DatasetInfo } from "../model/index.js";
import { type EnginePromises, enginePromises } from "../panel/engine-promises.js";
import { pairedMembers } from "../panel/pairing.js";
import { type MemberSpell, type PanelSource, type PromiseRow, packed } from "../panel/promises.js";

/** A panel's source from an imported dataset's memberships. */
export function sourceOfMembers(info: DatasetInfo & { citations?: readonly string[] }, stored: MemberRows): PanelSource {
  const covers = hull(spanOf(info.covers)!);
  const members = stored.rows.map(
    ([treaty, phase, party, from, to, mask, varies]): MemberSpell => ({
      treaty,
      phase,
      party,
      from,
      to: Math.min(to, LATEST),
      mask,
      varies,
    }),
  );
  return {
    id: info.id,
    version: info.version,
    title: info.title,
    citations: info.citations ?? [info.citation],
    covers,
    treaties: stored.treaties,
    parties: stored.parties,
    members,
    promises: packed(pairedMembers(members)),
    notes: members.some(({ varies }) => varies)
      ? ["Promises of members that the data flag as differing by partner (obvary) stand in every row of the member."]
      : [],
  };
}

/**
 * A panel's source from a dataset with texts: promises as the engine finds them in force, from promisor to promisee. Finding them takes seconds;
 * who has kept them gives them.
 */
export function sourceOfRecord(dataset: Dataset, kept?: EnginePromises): PanelSource {
  const { treaties, parties, promises, members } = kept ?? enginePromises(dataset);
  const covers = hull(spanOf(dataset.info.covers)!);
  const to = hull(spanOf(dataset.info.asOf)!).to;
  return {
    id: dataset.info.id,
    version: dataset.info.version,
    title: dataset.info.title,
    citations: [dataset.info.citation],
    covers: { from: covers.from, to: Math.min(covers.to, to) },
    treaties,
    parties,
    members,
    promises: packed(promises),
    notes: [
      `The record holds ${treaties.length} treaties with obligations: a 0 says that it holds no such promise, not that there was none.`,
      "Where uncertain or disputed dates leave open whether a promise was in force on any day of a period, its cell is NA.",
    ],
  };
}

/**
 * One dataset carried on by another after its last day (`atop-5.1+record`): up to the seam the first alone speaks; after it the second
 * does. A promise of the first that was open at the seam, in a treaty that the second does not hold (linked by ATOP's number), is
 * neither kept up nor ended: it gives NA until the second tells.
 */
export function seamed(first: PanelSource, second: PanelSource, linked: ReadonlySet<string>): PanelSource {
  const seam = first.covers.to;
  const treaties = [...first.treaties, ...second.treaties];
  const parties = [...first.parties, ...second.parties];
  const shift = { treaty: first.treaties.length, party: first.parties.length };
  const before = rowsOf(first).flatMap((row): PromiseRow[] => {
    const cut = { ...row, to: Math.min(row.to, seam) };
    const open = row.to > seam && !linked.has(first.treaties[row.treaty]!);
    return [cut, ...(open && row.mask ? [{ ...row, from: seam + 1, to: row.to, mask: 0, maybe: row.mask }] : [])];
  });
  const after = rowsOf(second).flatMap((row): PromiseRow[] =>
    row.to <= seam
      ? []
      : [
          {
            ...row,
            from: Math.max(row.from, seam + 1),
            treaty: row.treaty + shift.treaty,
            promisor: row.promisor + shift.party,
            promisee: row.promisee + shift.party,
          },
        ],
  );
  const members = [
    ...first.members.flatMap((one): MemberSpell[] => {
      const open = one.to > seam && !linked.has(first.treaties[one.treaty]!);
      const kept = one.to > seam ? { ...one, to: seam, cutTo: true } : one;
      return [kept, ...(open ? [{ ...one, from: seam + 1, mask: 0, maybe: one.mask, cutFrom: true }] : [])];
    }),
    ...second.members.flatMap((one): MemberSpell[] =>
      one.to <= seam
        ? []
        : [
            {
              ...one,
              ...(one.from <= seam && { from: seam + 1, cutFrom: true }),
              treaty: one.treaty + shift.treaty,
              party: one.party + shift.party,
            },
          ],
    ),
  ];
  return {
    id: `${first.id}+${second.id}`,
    version: `${first.version}+${second.version}`,
    title: `${first.title}, carried on by ${second.title}`,
    citations: [...first.citations, ...second.citations],
    covers: { from: first.covers.from, to: Math.max(seam, second.covers.to) },
    treaties,
    parties,
    members,
    promises: packed([...before, ...after]),
    notes: [
      ...first.notes,
      ...second.notes,
      `Up to ${first.id}'s last day it alone speaks; after it, ${second.id} does. What was open on that day in a treaty that ${second.id} does not hold is NA.`,
    ],
  };
}

function rowsOf({ promises }: PanelSource): PromiseRow[] {
  return Array.from(promises.from, (from, i) => ({
    treaty: promises.treaty[i]!,
    phase: promises.phase[i]!,
    promisor: promises.promisor[i]!,
    promisee: promises.promisee[i]!,
    from,
    to: promises.to[i]!,
    mask: promises.mask[i]!,
    maybe: promises.maybe[i]!,
  }));
}

/** The last year that a source covers. */
export function lastYear({ covers }: PanelSource): number {
  let year = 1816;
  while (dayOf(year + 1, 1, 1) <= covers.to) year++;
  return year;
}
