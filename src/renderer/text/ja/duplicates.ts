import type { SharedFact } from '#shared/domain/duplicate/shared-facts.ts';
import type { DuplicateStrength } from '#shared/domain/duplicate/verdict.ts';

export const duplicatesJa = {
  title: '重複の確認',
  left: (count: number) => `未確認 ${count}件`,
  strength: {
    certain: '同一人の可能性が高い',
    likely: '同一人の可能性がある',
  } satisfies Record<DuplicateStrength, string>,
  before: (verdict: string) => `以前の判断 ${verdict}`,
  throughOthers: 'ほかの申請を通じて分かった関係です。',
  comparison: (receiptNumber: string) => `この申請と ${receiptNumber} の比較`,
  fact: '項目',
  own: 'この申請',
  match: '比較',
  same: '一致',
  differs: '不一致',
  row: {
    name: '氏名',
    kana: 'フリガナ',
    body: '団体',
    section: '部署名',
    address: 'アドレス',
    phone: '電話番号',
  } satisfies Record<SharedFact, string>,
  received: '受付',
  state: '状態',
  open: (receiptNumber: string) => `${receiptNumber} を開く`,
  note: '判断の理由（任意）',
  samePerson: '同一人と記録する',
  differentPerson: '別人と記録する',
  changeTo: { samePerson: '同一人に改める', differentPerson: '別人に改める' },
  recorded: {
    samePerson: '同一人と記録しました。',
    differentPerson: '別人と記録しました。',
  },
  recordedBy: (who: string, when: string) => `記録 ${who} ${when}`,
  registered:
    '同一人の申請が承認済みか審査中のため、この申請は承認できません。この申請を終えるか、もう一方を先に終えてください。',
  withdraw: '重複として取り下げる…',
  decline: '重複として見送る…',
  needsDuplicateReason: '重複の確認が済んでいません。見送れるのは、理由に「重複」を含むときだけです。',
};
