import { caseListNamesEn } from '#shared/text/case-list-names.ts';
import type { outgoingJa } from '../ja/outgoing.ts';

export const outgoingEn: typeof outgoingJa = {
  kind: 'Kind',
  report: 'Report of review results',
  list: caseListNamesEn,
  caseSheet: 'Case sheet',
  letter: (letter) => `Letter: ${letter}`,
  profile: (profile) => `Personal data: ${profile}`,
  cases: (count) => (count === '1' ? '1 case' : `${count} cases`),
  casesIn: 'Cases in it',
  casesUnknown: 'The list was saved by an earlier version of the program, which did not record the cases.',
  format: { eml: 'Mail draft (.eml)', text: 'Text' },
  template: (version) => `Template, version ${version}`,
  standardTemplate: 'Template that comes with the program',
  digest: 'SHA-256',
};
