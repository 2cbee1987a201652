export const journalJa = {
  title: '記録',
  lead: 'すべての操作が、消せない記録として順に残ります。',
  columns: { seq: '番号', at: '日時', by: '誰が', kind: '何を', case: '案件' },
  system: 'プログラム',
  total: (count: string) => `全 ${count} 件`,
  range: (from: string, to: string) => `${from}–${to}`,
  older: '前の記録',
  newer: '新しい記録',
  newest: '最新へ',
  chainHead: '記録の先端',
  chainHeadNote:
    'いちばん新しい記録の値です。「照合する」は、すべての記録の値を計算し直して、つながりを確かめます。台帳は変わりません。',
  verify: '照合する',
  verifying: '照合しています',
  whole: (events: string) => `照合しました。${events}件の記録はすべてつながっています。`,
  broken: (seq: string) => `番号 ${seq} の記録で、つながりが切れています。`,
  brokenNext:
    '台帳が外から変えられたか、壊れた可能性があります。作業を止め、この画面とバックアップを管理者に示してください。',
  problem: {
    gap: '番号が抜けています。',
    previousHash: '一つ前の記録の値と合いません。',
    hash: '記録の内容が、記録された値と合いません。',
    vaultDigest: '記録が指す個人データの内容が合いません。',
  },
  paper: {
    title: '紙の報告と比べる',
    lead: '報告や個別審査票には、作成したときの「記録の件数」と「記録の先端」が印字されています。その後も記録は増えるので、いまの先端とは違う値で正しいのです。',
    entries: '記録の件数',
    entriesNote: '「件」やコンマが入っていてもかまいません。',
    value: '記録の先端',
    valueNote: '初めの8桁以上。空白や改行が入っていてもかまいません。',
    submit: '比べる',
    entriesFault: '紙の「記録の件数」を数字で入れてください。',
    valueFault: '0–9 と a–f の、8桁から64桁までの値を入れてください。',
    same: (entries: string, at: string, digits: string) =>
      `一致しました。番号 ${entries} の記録（${at}）の値です（${digits}桁を比較）。照合も通れば、この報告までの記録は後から変えられていません。`,
    different: (entries: string, at: string) =>
      `一致しません。番号 ${entries} の記録（${at}）は、別の値です。`,
    differentNext: (ledger: string) =>
      `写し間違いでないこと、別の台帳の報告でないこと（この台帳は ${ledger}。紙にも印字されています）を確かめてください。どちらでもなければ、台帳が変えられた可能性があります。作業を止め、管理者に示してください。`,
    beyond: (total: string) => `この台帳の記録は ${total} 件までで、その番号の記録はありません。`,
    beyondNext: (ledger: string) =>
      `古いバックアップから戻した台帳か、別の台帳の報告です（この台帳は ${ledger}。紙にも印字されています）。どちらでもなければ、記録の末尾が失われた可能性があります。作業を止め、管理者に示してください。`,
  },
  erased: (count: string) =>
    `うち${count}件の個人データは、保存期間が過ぎて消去されています（異常ではありません）。`,
  evidenceWhole: (count: string) => `証跡のファイル${count}件は、受け取ったときのままです。`,
  evidenceLost: (missing: string, altered: string) =>
    `証跡のファイルに、見つからないものが${missing}件、内容が違うものが${altered}件あります。バックアップから戻してください。`,
  evidenceProblem: { missing: '見つからない', altered: '内容が違う' },
  integrityOk: 'ファイルの検査も正常です。',
  integrityDamaged: 'ファイルの検査で、壊れたところが見つかりました。バックアップから戻してください。',
  empty: 'まだ記録がありません。',
  emptyNext: '申請を取り込むと、ここに記録が並びます。',
  filteredBy: 'この案件の記録だけを表示しています。',
  showAll: 'すべての記録を表示',
  openCase: (receiptNumber: string) => `案件 ${receiptNumber} を開く`,
  shortcutOlder: '前の記録のページ',
  shortcutNewer: '新しい記録のページ',
};
