import { join } from 'node:path';
import { loadReferenceData } from '#data/reference/reference-data.ts';
import { type AddressClaim, judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';

/** The real tables that come with the program: the rules are only worth testing on them. */
export const reference = loadReferenceData(join(import.meta.dirname, '../../../data'));

/** Judges by the default policy and the real tables. */
export function judge(claim: AddressClaim | string): Judgement {
  const whole = typeof claim === 'string' ? { address: claim } : claim;
  return judgeAddress(whole, reference.judgementTables, defaultDomainPolicy, '2026-11-22');
}
