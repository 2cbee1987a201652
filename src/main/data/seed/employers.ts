import type { ReferenceData } from '../reference/reference-data.ts';
import type { Random } from './random.ts';

/** A real body for which an invented applicant works. */
export interface Employer {
  /** Empty for a 政府機関. */
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly domain: string;
  readonly national: boolean;
  /** A domain that the body used before and does not use today; null when none is known. */
  readonly formerDomain: string | null;
}

/** Larger bodies send more people. */
const weightOfKind: Readonly<Record<string, number>> = {
  都道府県: 10,
  政令指定都市: 10,
  特別区: 4,
  市: 3,
  町: 1,
  村: 1,
};
const NATIONAL_WEIGHT = 4;

/** Draws a body; the same draws for the same random numbers. */
export function employerDraw(reference: ReferenceData): (random: Random) => Employer {
  const former = new Map<string, string>();
  for (const row of reference.domainHistory) {
    if (row.status === 'former' && /^[\x21-\x7e]+$/.test(row.domain)) former.set(row.code, row.domain);
  }
  const ballots: Employer[] = [];
  const add = (employer: Employer, weight: number) => {
    for (let count = 0; count < weight; count += 1) ballots.push(employer);
  };
  for (const { code, name, prefecture, domain, kind } of reference.organizations) {
    if (domain === null) continue;
    const formerDomain = former.get(code) ?? null;
    add({ code, name, prefecture, domain, national: false, formerDomain }, weightOfKind[kind] ?? 1);
  }
  for (const row of reference.governmentDomains) {
    if (row.verification === 'UNVERIFIED') continue;
    const place = { code: '', prefecture: '', national: true, formerDomain: null };
    add({ ...place, name: row.name, domain: row.registeredDomain }, NATIONAL_WEIGHT);
  }
  return (random) => random.pick(ballots);
}
