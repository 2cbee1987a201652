import { recordedJa } from '#shared/text/recorded-ja.ts';

export const historyJa = {
  title: '案件の履歴',
  when: '日時',
  who: '誰が',
  what: '何を',
  undone: '（元に戻された）',
  sheet: '個別審査票を保存…',
  journal: 'この案件の記録を開く',
  openAll: 'すべての内容を開く',
  closeAll: 'すべての内容を閉じる',
  before: '前',
  after: '後',
  ...recordedJa,
};
