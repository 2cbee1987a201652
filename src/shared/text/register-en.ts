import type { Vocabulary } from './vocabulary-shape.ts';

/** The words of the register of confirmed domains. */
export const registerEn: Pick<
  Vocabulary,
  'evidenceKind' | 'revocationReason' | 'confirmationStanding' | 'confirmationProblem'
> = {
  evidenceKind: {
    'official-site': 'Stated on the official site',
    phone: 'Asked the body by telephone',
    'written-answer': 'Answered by letter or mail',
    other: 'Other',
  },
  revocationReason: {
    'domain-lapsed': 'The domain lapsed',
    'body-changed-domain': 'The body changed its domain',
    'confirmed-in-error': 'It was confirmed in error',
    'misuse-suspected': 'Misuse is suspected',
    other: 'Other',
  },
  confirmationStanding: {
    valid: 'Valid',
    expiring: 'Expires soon',
    expired: 'Expired',
    revoked: 'Revoked',
  },
  confirmationProblem: {
    'domain-invalid': 'This is not a domain. Type it in plain letters, such as memuro.net.',
    'domain-public-suffix': 'Anybody can take a name below it, so it cannot be registered for a body.',
    'domain-free-mail': 'A free or consumer mail domain cannot be registered for a body.',
    'domain-former':
      'The body gave this domain up. It may belong to somebody else now and cannot be registered.',
    'domain-lookalike': 'The name imitates another domain and cannot be registered.',
    'domain-proves-itself':
      'The form of a go.jp, lg.jp or geographic domain tells the body, so it needs no registration.',
    'domain-of-another-body': 'This is the go.jp, lg.jp or geographic domain of another body.',
    'domain-not-of-case': 'This is not the domain of the address in this case.',
    'domain-already-confirmed': 'It is registered for this body already. To extend it, renew that entry.',
    'body-unknown': 'No body has this code.',
    'evidence-missing': 'Choose at least one kind of evidence.',
    'evidence-text-missing': 'Write what was confirmed.',
    'contact-missing': 'Write the contact point that was used.',
    'contact-source-missing': 'Choose where the contact point was found.',
    'contact-is-applicants':
      'The contact that the applicant wrote proves nothing. Use one that was found independently.',
    'expiry-no-date': 'Type the last valid day as a date such as 2027-11-21.',
    'expiry-past': 'The last valid day lies in the past.',
    'expiry-too-late': 'The last valid day lies beyond the period in the settings.',
  },
};
