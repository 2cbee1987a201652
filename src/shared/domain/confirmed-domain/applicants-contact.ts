import type { Application } from '../application/application.ts';
import { waysToReach } from '../contact/independence.ts';

export type ApplicantContact = Pick<Application, 'address' | 'phone'>;

/**
 * Whether the contact point is the one that the applicant wrote. It would prove nothing: whoever applies in another's
 * name answers there themselves (rules §5).
 */
export function isApplicantsContact(contact: string, applicant: ApplicantContact | null): boolean {
  if (applicant === null || contact.trim() === '') return false;
  const folded = contact.normalize('NFKC').toLowerCase();
  const address = applicant.address.normalize('NFKC').trim().toLowerCase();
  if (address !== '' && folded.includes(address)) return true;
  const used = digitsOf(folded);
  return waysToReach(applicant.phone).some((number) => used.includes(number));
}

/** +81 155 and 0155 are the same number. */
function digitsOf(text: string): string {
  return text.replace(/\+81[\s-]*\(?0?\)?/g, '0').replace(/\D/g, '');
}
