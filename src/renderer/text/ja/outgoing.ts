import { caseListNamesJa } from '#shared/text/case-list-names.ts';

export const outgoingJa = {
  kind: '種類',
  report: '審査結果報告書',
  list: caseListNamesJa,
  caseSheet: '個別審査票',
  letter: (letter: string) => `文書: ${letter}`,
  profile: (profile: string) => `個人情報: ${profile}`,
  cases: (count: string) => `${count}件`,
  casesIn: '載っている案件',
  casesUnknown: '前の版のプログラムで保存した一覧なので、どの案件かは記録されていません。',
  format: { eml: 'メールの下書き（.eml）', text: 'テキスト' },
  template: (version: string) => `ひな形 第${version}版`,
  standardTemplate: 'プログラムに付いているひな形',
  digest: 'SHA-256',
};
