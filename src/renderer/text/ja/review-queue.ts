import type { DueFilter, StatusFilter } from '#shared/contract/queue.ts';

/** The list of cases and what narrows it. */
export const reviewQueueJa = {
  queue: {
    label: '案件の一覧',
    listLabel: '期限の早い順の案件',
    statuses: '状態で絞り込む',
    chip: {
      open: '未決',
      received: '未処理',
      verifying: '所属確認',
      inquiring: '照会中',
      proposed: '決裁待ち',
      decided: '決定済',
      closed: '通知済',
      withdrawn: '取下げ',
      all: 'すべて',
    } satisfies Record<StatusFilter, string>,
    search: '案件を検索',
    searchPlaceholder: '氏名・団体・部署・アドレス・受付番号',
    column: { due: '期限 ▲', name: '氏名', body: '団体', judgement: '判定・状態' },
    position: (from: string, to: string, total: string, capped: boolean) =>
      `${from}–${to} / ${total}${capped ? ' 以上' : ''}`,
    next: '次の一件',
    bulk: 'まとめて処理…',
  },
  filter: {
    open: '絞込',
    any: '指定なし',
    due: '期限',
    dueOption: {
      overdue: '超過',
      today: '本日',
      tomorrow: '明日',
      thisWeek: '今週',
    } satisfies Record<DueFilter, string>,
    mine: '自分の担当',
    suspected: 'なりすまし疑い',
    awake: '後日に回した案件を除く',
    duplicate: '重複疑い',
    outcome: '判定の結果',
    domainClass: 'ドメインの種類',
    remove: (label: string) => `絞込「${label}」を外す`,
    clearAll: '絞込をすべて外す',
  },
  empty: {
    ledger: {
      title: '案件がまだありません。',
      next: '申請のファイルを取り込むと、ここに期限の早い順に並びます。',
      action: '取込へ',
    },
    match: {
      title: '条件に合う案件がありません。',
      next: '検索語か絞込を変えるか、すべて外してください。',
      everywhere: 'すべての状態から探す',
      action: '絞込をすべて外す',
    },
    status: {
      title: 'この状態の案件はありません。',
      next: 'ほかの状態の案件は、上の見出しから選べます。',
      action: 'すべての案件を表示',
    },
  },
  due: {
    stopped: '照会中（停止）',
    snoozed: (date: string) => `後日 ${date}`,
    brief: (days: number) =>
      days < 0 ? `${-days}開庁日超過` : days === 0 ? '本日まで' : `あと${days}開庁日`,
    how: '期限の数え方',
    day: '日付',
    counts: '数え方',
    receipt: '受付（0日目）',
    counted: (number: number) => `${number}日目`,
    excluded: (reason: string) => `数えない（${reason}）`,
    calendar: (version: string) => `暦の版: ${version}`,
  },
};
