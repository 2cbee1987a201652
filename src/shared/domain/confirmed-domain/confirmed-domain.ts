import { z } from 'zod';
import { ContactSource } from '../contact/contact.ts';

/** On what the office knows that the domain is the body's. Several may come together. */
export const EvidenceKind = z.enum(['official-site', 'phone', 'written-answer', 'other']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Where the contact point was found: always independently of the applicant (rules §5). */
export const IndependentSource = ContactSource.exclude(['applicant']);
export type IndependentSource = z.infer<typeof IndependentSource>;

export const RevocationReason = z.enum([
  'domain-lapsed',
  'body-changed-domain',
  'confirmed-in-error',
  'misuse-suspected',
  'other',
]);
export type RevocationReason = z.infer<typeof RevocationReason>;

/** What an entry of the register is worth on a day. `expiring`: it counts, but not for long. */
export const ConfirmationStanding = z.enum(['valid', 'expiring', 'expired', 'revoked']);
export type ConfirmationStanding = z.infer<typeof ConfirmationStanding>;

const Text = z.string().trim().max(4_000);

/** What a person writes down of a confirmation or of its renewal. The texts go to the vault. */
export const ConfirmationEvidence = z.object({
  evidence: z.array(EvidenceKind).max(EvidenceKind.options.length),
  evidenceText: Text,
  /** The contact point that was used, such as the number that was called; empty when none was needed. */
  contact: Text,
  contactSource: IndependentSource.nullable(),
  /** How exactly it was found: the page, the edition of the directory. */
  contactFoundHow: Text,
  /** The last valid day; null means as long as 設定 says. */
  expiresOn: z.string().trim().max(40).nullable(),
});
export type ConfirmationEvidence = z.infer<typeof ConfirmationEvidence>;

/** What cannot be confirmed so, each with a sentence. The field at which it is said: `fieldOfProblem`. */
export const ConfirmationProblem = z.enum([
  'domain-invalid',
  'domain-public-suffix',
  'domain-free-mail',
  'domain-former',
  'domain-lookalike',
  'domain-proves-itself',
  'domain-of-another-body',
  'domain-not-of-case',
  'domain-already-confirmed',
  'body-unknown',
  'evidence-missing',
  'evidence-text-missing',
  'contact-missing',
  'contact-source-missing',
  'contact-is-applicants',
  'expiry-no-date',
  'expiry-past',
  'expiry-too-late',
]);
export type ConfirmationProblem = z.infer<typeof ConfirmationProblem>;

export type ConfirmationField =
  | 'domain'
  | 'body'
  | 'evidence'
  | 'evidenceText'
  | 'contact'
  | 'contactSource'
  | 'expiresOn';

export const fieldOfProblem: Readonly<Record<ConfirmationProblem, ConfirmationField>> = {
  'domain-invalid': 'domain',
  'domain-public-suffix': 'domain',
  'domain-free-mail': 'domain',
  'domain-former': 'domain',
  'domain-lookalike': 'domain',
  'domain-proves-itself': 'domain',
  'domain-of-another-body': 'domain',
  'domain-not-of-case': 'domain',
  'domain-already-confirmed': 'domain',
  'body-unknown': 'body',
  'evidence-missing': 'evidence',
  'evidence-text-missing': 'evidenceText',
  'contact-missing': 'contact',
  'contact-source-missing': 'contactSource',
  'contact-is-applicants': 'contact',
  'expiry-no-date': 'expiresOn',
  'expiry-past': 'expiresOn',
  'expiry-too-late': 'expiresOn',
};
