import type { CandidateReason, JudgementCandidate } from './judgement.ts';
import type { GovernmentDomainRow, OrganizationRow } from './reference-rows.ts';

export function organizationCandidate(row: OrganizationRow, why: CandidateReason): JudgementCandidate {
  return { code: row.code, name: row.name, prefecture: row.prefecture, why };
}

export function governmentCandidate(row: GovernmentDomainRow, why: CandidateReason): JudgementCandidate {
  return { code: null, name: row.name, prefecture: null, why };
}
