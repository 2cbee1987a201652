import { hostAndParents } from '../email-domain/domain-names.ts';
import { parseAddress } from '../email-domain/parse-address.ts';
import type { JudgementTables } from '../email-domain/tables.ts';
import { isRealDate, type PlainDate } from '../time/plain-date.ts';
import { type ApplicantContact, isApplicantsContact } from './applicants-contact.ts';
import type { ConfirmationEvidence, ConfirmationProblem } from './confirmed-domain.ts';
import { inspectDomain } from './inspect-domain.ts';
import { lastDayOf, standingOf } from './validity.ts';

/** An entry as far as it may stand in the way of another. */
export interface StandingEntry {
  readonly id: string;
  readonly domain: string;
  readonly code: string;
  readonly expiresOn: PlainDate;
  readonly revokedOn: PlainDate | null;
}

export interface EvidenceContext {
  readonly today: PlainDate;
  /** 設定. */
  readonly confirmationMonths: number;
  /** Who applied, as far as it is known still; the office must not have asked them. */
  readonly applicant: ApplicantContact | null;
}

export interface ConfirmationContext extends EvidenceContext {
  readonly tables: JudgementTables;
  /** The entries that the register has for this domain. */
  readonly entries: readonly StandingEntry[];
}

export interface WishedConfirmation {
  readonly code: string;
  readonly domain: string;
  readonly evidence: ConfirmationEvidence;
}

export type CheckedConfirmation =
  | { readonly ok: true; readonly domain: string; readonly expiresOn: PlainDate }
  | { readonly ok: false; readonly problems: readonly ConfirmationProblem[] };

/** May this body ↔ domain be kept in the register? Everything that is wrong at once, so that a form can show it all. */
export function checkConfirmation(
  wished: WishedConfirmation,
  context: ConfirmationContext,
): CheckedConfirmation {
  const { tables, entries, today, applicant } = context;
  const problems: ConfirmationProblem[] = [];
  const inspected = inspectDomain(wished.domain, wished.code, tables);
  if (inspected.kind === 'refused') problems.push(inspected.problem);
  else if (!isDomainOf(inspected.domain, applicant)) problems.push('domain-not-of-case');
  else if (entries.some((entry) => counts(entry, wished.code, inspected.domain, today))) {
    problems.push('domain-already-confirmed');
  }
  if (!tables.organizationByCode.has(wished.code)) problems.push('body-unknown');
  const evidence = checkEvidence(wished.evidence, context);
  if (!evidence.ok || inspected.kind === 'refused' || problems.length > 0) {
    return { ok: false, problems: [...problems, ...(evidence.ok ? [] : evidence.problems)] };
  }
  return { ok: true, domain: inspected.domain, expiresOn: evidence.expiresOn };
}

/** Whether another entry says the same today, so that one that has run out must not be made valid beside it. */
export function isReplaced(
  entry: StandingEntry,
  entries: readonly StandingEntry[],
  today: PlainDate,
): boolean {
  const { id, code, domain } = entry;
  if (counts(entry, code, domain, today)) return false;
  return entries.some((other) => other.id !== id && counts(other, code, domain, today));
}

export type CheckedEvidence =
  | { readonly ok: true; readonly expiresOn: PlainDate }
  | { readonly ok: false; readonly problems: readonly ConfirmationProblem[] };

/** What a confirmation and its renewal have in common: evidence, contact point, last day. */
export function checkEvidence(evidence: ConfirmationEvidence, context: EvidenceContext): CheckedEvidence {
  const problems: ConfirmationProblem[] = [];
  if (evidence.evidence.length === 0) problems.push('evidence-missing');
  if (evidence.evidenceText === '') problems.push('evidence-text-missing');
  const asked = evidence.evidence.includes('phone') || evidence.evidence.includes('written-answer');
  if (asked && evidence.contact === '') problems.push('contact-missing');
  if (evidence.contact !== '' && evidence.contactSource === null) problems.push('contact-source-missing');
  if (isApplicantsContact(evidence.contact, context.applicant)) problems.push('contact-is-applicants');
  const latest = lastDayOf(context.today, context.confirmationMonths);
  const expiresOn = evidence.expiresOn ?? latest;
  if (!isRealDate(expiresOn)) problems.push('expiry-no-date');
  else if (expiresOn < context.today) problems.push('expiry-past');
  else if (expiresOn > latest) problems.push('expiry-too-late');
  return problems.length === 0 ? { ok: true, expiresOn } : { ok: false, problems };
}

/** The domain of the address, or one above it: what was confirmed in a case is about that case's address. */
function isDomainOf(domain: string, applicant: ApplicantContact | null): boolean {
  const parsed = applicant === null ? null : parseAddress(applicant.address);
  return parsed?.kind === 'address' && [...hostAndParents(parsed.asciiDomain)].includes(domain);
}

function counts(entry: StandingEntry, code: string, domain: string, today: PlainDate): boolean {
  const standing = standingOf(entry, today);
  return entry.code === code && entry.domain === domain && (standing === 'valid' || standing === 'expiring');
}
