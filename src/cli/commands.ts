import type { CommandDescription } from './command.ts';

const db = { name: 'db', value: 'P', help: '台帳のファイル（必須）' };

/** Every command, in the order of the help. */
export const commands: readonly CommandDescription[] = [
  {
    name: 'classify',
    summary: 'メールアドレスを判定する（1 行に 1 件、出力は NDJSON）',
    options: [{ name: 'file', value: 'F', help: '読むファイル。なければ標準入力' }],
    details: [
      '入力: アドレス、または アドレス<TAB>団体コード<TAB>団体名（UTF-8）。空の行も 1 件として判定する。',
      '出力: input, address, class, outcome (pass / verify / invalid), rule, candidates, warnings, explanation',
    ],
    load: () => import('./commands/classify.ts'),
  },
  {
    name: 'due',
    summary: '期限を開庁日で数える',
    options: [
      { name: 'received', value: 'YYYY-MM-DD', help: '受付日（必須）。0 日目として数える' },
      { name: 'days', value: 'N', help: '開庁日の数（1～365、なければ 3）' },
      {
        name: 'pause',
        value: 'A..B',
        multiple: true,
        help: '照会中の期間（照会日..回答日）。A.. は回答待ち',
      },
      { name: 'closure', value: 'YYYY-MM-DD', multiple: true, help: '事務局の休業日' },
    ],
    details: [
      '数えない理由: saturday, sunday, holiday, yearEnd, closure, paused',
      '回答待ちで期限が決まらないとき due は null。',
    ],
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'init',
    summary: '新しい台帳を作る',
    options: [db],
    details: ['同じ名前のファイルがあれば断る。'],
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'seed',
    summary: '実在の団体と架空の人の申請で台帳を満たす（試験用）',
    options: [
      db,
      { name: 'applications', value: 'N', help: '申請の数（必須）' },
      { name: 'seed', value: 'S', help: '乱数の種（必須）。同じ種からは同じ申請ができる' },
    ],
    details: [],
    load: () => import('./commands/seed.ts'),
  },
  {
    name: 'import',
    summary: '申請の CSV や Excel（.xlsx）を取り込む（すべてか、何もしないか）',
    positional: 'FILE',
    options: [
      db,
      {
        name: 'encoding',
        value: 'E',
        help: 'CSV の文字コード: utf-8 / utf-16le / utf-16be / cp932。なければ判別する',
      },
    ],
    details: [
      'どのシートと見出しの行を読んだか、読まなかったシート（非表示のものも）を示す。',
      '要修正の行は保留し、行番号と理由を示す。端末には初めの200行と残りの件数、--json ではすべて。',
    ],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'list',
    summary: '案件を期限の早い順に並べる',
    options: [
      db,
      {
        name: 'status',
        value: 'S',
        help: 'all（既定）/ open / received / verifying / inquiring / proposed / decided / closed / withdrawn',
      },
      { name: 'limit', value: 'N', help: '件数の上限。なければすべて' },
    ],
    details: ['--json は 1 行に 1 件（NDJSON）。'],
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'report',
    summary: '審査結果報告書を書き出す',
    options: [
      db,
      { name: 'from', value: 'D', help: '期間の初日（決定日、必須）' },
      { name: 'to', value: 'D', help: '期間の末日（決定日、必須）' },
      { name: 'format', value: 'F', help: 'csv / xlsx / json（必須）。PDF は画面から出す' },
      { name: 'out', value: 'DIR', help: '書き出すフォルダー（必須）。なければ作る' },
      { name: 'profile', value: 'P', help: 'full（既定）/ anonymous（個人情報を除く）' },
      { name: 'encoding', value: 'E', help: 'CSV の文字コード: utf-8-bom（既定）/ cp932' },
    ],
    details: ['DIR の中に新しいフォルダーを作り、データと manifest.json を置く。上書きはしない。'],
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'verify',
    summary: '記録のつながりと台帳のファイルを照合する',
    options: [db],
    details: ['証跡のファイルも一つずつ確かめる。書き換えや欠けが見つかれば 1 で終わる。'],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'rebuild',
    summary: '一覧などの表を記録から作り直す',
    options: [db, { name: 'check', help: '作り直さず、記録から作ったものと比べる。違いがあれば 1 で終わる' }],
    details: [],
    load: () => import('./commands/rebuild.ts'),
  },
  {
    name: 'backup',
    summary: '読み戻して確かめた写しを作る',
    options: [db, { name: 'out', value: 'F', help: '写しのファイル（必須）。上書きはしない' }],
    details: ['証跡のファイルは、写しの隣の「写しの名前.evidence」フォルダーに写す。'],
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    summary: '写しから台帳を戻す',
    options: [
      { name: 'from', value: 'F', help: '写しのファイル（必須）' },
      { name: 'db', value: 'P', help: '戻す先のファイル（必須）。上書きはしない' },
    ],
    details: ['写しの記録のつながりを照合してから、証跡のファイルとともに戻す。'],
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'first-passphrase',
    summary: '利用者の合言葉を設定し直す（ただ一人の管理者が忘れたとき）',
    options: [db, { name: 'operator', value: 'NAME', help: '利用者の氏名（必須）' }],
    details: [
      '最初の合言葉を標準入力の1行目から読む（12文字以上）。本人が次に始めるとき、自分だけの合言葉に替える。',
      '今の合言葉は使えなくなる。だれがいつ設定し直したかは記録に残る。',
    ],
    load: () => import('./commands/first-passphrase.ts'),
  },
];
