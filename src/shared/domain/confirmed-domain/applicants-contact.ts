import type { Application } from '../application/application.ts';

export type ApplicantContact = Pick<Application, 'address' | 'phone'>;

/** Shorter ones are extensions, which several numbers share. */
const SHORTEST_NUMBER = 9;

/**
 * Whether the contact point is the one that the applicant wrote. It would prove nothing: whoever applies in another's
 * name answers there themselves (rules §5).
 */
export function isApplicantsContact(contact: string, applicant: ApplicantContact | null): boolean {
  if (applicant === null || contact.trim() === '') return false;
  const folded = contact.normalize('NFKC').toLowerCase();
  const address = applicant.address.normalize('NFKC').trim().toLowerCase();
  if (address !== '' && folded.includes(address)) return true;
  const phone = digitsOf(applicant.phone);
  return phone.length >= SHORTEST_NUMBER && digitsOf(folded).includes(phone);
}

/** +81 155 and 0155 are the same number. */
function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\+81[\s-]*\(?0?\)?/g, '0')
    .replace(/\D/g, '');
}
