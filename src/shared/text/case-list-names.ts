import type { CaseList } from '../contract/case-list.ts';

type Names = Readonly<Record<CaseList, string>>;

/** On the screen, as the name of a file, and on the sheet in it. */
export const caseListNamesJa: Names = {
  invitations: '招待者一覧',
  declines: '見送り一覧',
  removals: '資格喪失一覧',
  deadlines: '期限状況',
  inquiries: '照会中一覧',
};

export const caseListNamesEn: Names = {
  invitations: 'Invitations',
  declines: 'Declines',
  removals: 'Removals',
  deadlines: 'Deadlines',
  inquiries: 'Inquiries',
};
