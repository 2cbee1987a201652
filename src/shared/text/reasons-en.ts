import type { ReasonTexts } from './reasons-ja.ts';

/** For reading on the screen; letters go out in Japanese. */
export const reasonsEn: ReasonTexts = {
  inquiry: {
    'organisation-unclear': {
      label: 'Body unclear',
      sentence: 'We could not identify your organisation. Please tell us its official name and code.',
    },
    'code-mismatch': {
      label: 'Code and name disagree',
      sentence: 'The code and the name of your organisation disagree. Please tell us the correct ones.',
      toMember:
        'The code and the name of your organisation disagree in your registration. Please tell us the correct ones.',
    },
    'private-address': {
      label: 'Not clearly an address of the body',
      sentence:
        'We could not confirm that the address belongs to your organisation. Please give us one that does, or tell us why you cannot use one.',
      toMember:
        'We could not confirm that your registered address belongs to your organisation. Please give us one that does, or tell us why you cannot use one.',
    },
    'cannot-receive-internet-mail': {
      label: 'Cannot receive internet mail',
      sentence: 'The address may not receive mail from the internet. Please give us one that does.',
      toMember:
        'Your registered address may not receive mail from the internet. Please give us one that does.',
    },
    'incomplete-name-or-section': {
      label: 'Name or section incomplete',
      sentence: 'Your name or section was incomplete. Please tell us your full name and section.',
      toMember: 'Your registered name or section is incomplete. Please tell us your full name and section.',
    },
    'employment-unclear': {
      label: 'Employment unclear',
      sentence:
        'We could not confirm your employment. Please tell us your section and the main telephone number.',
    },
    'consent-missing': {
      label: 'Consent missing',
      sentence: 'We found no consent to the terms. Please read them and tell us whether you agree.',
    },
    other: { label: 'Other', sentence: 'Please tell us the following.' },
  },
  decline: {
    'not-eligible-body': {
      label: 'Body not eligible',
      sentence: 'Your organisation is neither a local government nor a government body.',
    },
    'not-an-employee': {
      label: 'Not an employee',
      sentence: 'Only employees can take part, and we could not confirm that you are one.',
    },
    'affiliation-not-confirmed': {
      label: 'Affiliation not confirmed',
      sentence: 'We could not confirm that you are employed by your organisation.',
    },
    'no-answer': { label: 'No answer', sentence: 'We received no answer to our inquiry in time.' },
    'impersonation-suspected': {
      label: 'Impersonation suspected',
      sentence: 'We could not confirm that the application was made by the person it names.',
    },
    duplicate: { label: 'Duplicate', sentence: 'The same person has already applied or joined.' },
    other: { label: 'Other', sentence: 'We cannot accept the application for the following reason.' },
  },
  reopen: {
    'new-evidence': { label: 'New evidence', sentence: 'New evidence appeared after the decision.' },
    'wrong-decision': { label: 'Wrong decision', sentence: 'The decision was wrong.' },
    'applicant-request': { label: 'Applicant asked', sentence: 'The applicant asked for another review.' },
    'policy-change': { label: 'Policy changed', sentence: 'The rules of review changed.' },
  },
  deficiency: {
    'organisation-unclear': { label: 'Body unclear', sentence: 'The body cannot be identified.' },
    'code-mismatch': { label: 'Code and name disagree', sentence: 'Code and name of the body disagree.' },
    'private-address': {
      label: 'Not clearly an address of the body',
      sentence: 'The address cannot be shown to be one of the body.',
    },
    'cannot-receive-internet-mail': {
      label: 'Cannot receive internet mail',
      sentence: 'The address cannot receive mail from the internet.',
    },
    'incomplete-name-or-section': {
      label: 'Name or section incomplete',
      sentence: 'Name or section is incomplete.',
    },
    'employment-unclear': { label: 'Employment unclear', sentence: 'Employment cannot be confirmed.' },
    'consent-missing': { label: 'Consent missing', sentence: 'Consent to the terms is missing.' },
    'not-eligible-body': { label: 'Body not eligible', sentence: 'The body does not meet the requirements.' },
    'not-an-employee': { label: 'Not an employee', sentence: 'The person is not an employee of the body.' },
    'affiliation-not-confirmed': {
      label: 'Affiliation not confirmed',
      sentence: 'The affiliation could not be confirmed.',
    },
    'impersonation-suspected': { label: 'Impersonation suspected', sentence: 'Impersonation is suspected.' },
    duplicate: { label: 'Duplicate', sentence: 'The same person has applied or joined already.' },
    other: { label: 'Other', sentence: 'There is another deficiency.' },
  },
};
