export const settingsJa = {
  title: '設定',
  sections: {
    policy: '審査の基準',
    closures: '休業日',
    operators: '利用者',
    backup: 'バックアップ',
    display: '表示',
  },
  defaultIs: (value: string) => `（既定: ${value}）`,
  save: 'この内容に変更する',
  discard: '変更をやめる',
  saved: '設定を変更しました。',
  unchanged: '変更はありません。',
  administratorOnly: '変更できるのは管理者だけです。内容は見ることができます。',
  policyNote:
    '変更は、これから取り込む申請と、これからの決定に効きます。すでにある判定と期限は変わりません。',
  acceptGeographic: {
    label: '地域型JPドメイン',
    options: { on: '通過させる', off: '所属確認を求める' },
    effect:
      '市区町村や都道府県の名の付いた地域型ドメイン（city.○○.○○.jp など）を、ドメインだけで団体のものと認めるかどうかです。',
  },
  nationalScope: {
    label: 'go.jp の範囲',
    options: { 'national-bodies': '国の機関だけ通過', 'all-government-bodies': '独立行政法人なども通過' },
    effect: 'go.jp のうち、国の機関ではない団体（独立行政法人・特殊法人など）を通過させるかどうかです。',
  },
  registeredOutcome: {
    label: '確認済ドメイン',
    options: { pass: '通過させる', verify: '毎回、所属確認を求める' },
    effect: '事務局が一度確認したドメインを、期限までの間どう扱うかです。',
  },
  targetDays: {
    label: '処理の目標（開庁日）',
    effect: '受付の日から何開庁日以内に決定するかの目標です。受付の日は数えません。',
    unit: '開庁日',
    invalid: '1から30までの数を入力してください。',
  },
  fourEyes: {
    label: '二人目の決裁',
    effect: '確認を記録した人とは別の決裁者の決裁を、どの決定に求めるかです。',
  },
  closures: {
    lead: '土日・祝日・年末年始のほかに、事務局が閉まる日です。期限の計算で数えません。',
    date: '日付',
    name: '名称',
    add: '休業日を加える',
    remove: '削除',
    removeLabel: (date: string, name: string) => `削除: ${date} ${name}`,
    empty: '休業日はありません。',
    emptyNext: '臨時に閉まる日があれば、下の欄から加えます。',
    nameMissing: '名称を入力してください。',
    duplicate: 'この日はすでに加えられています。',
  },
  operators: {
    lead: '記録には、操作した本人の氏名が残ります。一人に一つ登録してください。',
    name: '氏名',
    role: '役割',
    since: '登録日',
    passphrase: '最初の合言葉',
    passphraseNote: '12文字以上。本人に直接伝えてください。後から表示したり復元したりはできません。',
    add: '利用者を追加する',
    addTitle: '利用者の追加',
    added: (name: string) => `${name} さんを追加しました。`,
    nameMissing: '氏名を入力してください。',
    tooShort: '合言葉は12文字以上にしてください。',
    roleNote: {
      viewer: '見るだけで、記録や決定はできません。',
      clerk: '担当、確認の記録、照会、決定ができます。',
      approver: '担当の仕事に加え、ほかの人の決定案を決裁できます。',
      administrator: 'すべてに加え、設定の変更と利用者の追加ができます。',
    },
    me: (name: string) => `${name}（自分）`,
  },
  backup: {
    lead: '台帳の写しを一つのファイルに保存し、読み戻して正しいことを確かめます。別の媒体に保存してください。',
    last: (date: string) => `最後のバックアップ: ${date}`,
    never: 'まだバックアップがありません。',
    save: 'バックアップを保存する',
    saving: 'バックアップを保存しています',
    saved: 'バックアップを保存し、内容を確かめました。',
    path: '保存先',
    digest: 'SHA-256',
    evidence: (count: number) =>
      count === 0
        ? '証跡のファイルはありません。'
        : `証跡のファイル${count}件も、同じ場所の「.evidence」フォルダーに写しました。`,
    evidenceLeft: (missing: number, altered: number) =>
      `写せなかった証跡があります（見つからない ${missing}件、内容が違う ${altered}件）。記録の画面の照合で確かめてください。`,
  },
  display: {
    lead: 'このパソコンでの見え方です。メニューやファイルを選ぶ画面にも及びます。台帳には保存されません。',
    language: '言語',
    languages: { ja: '日本語', en: 'English' },
    textSize: '文字の大きさ',
    percent: (value: number) => `${value} %`,
    textSizeNote:
      '100 % から 200 % まで。すぐに反映されます。メニューの「表示」や、Ctrl と + − 0 のキーでも変えられます。',
  },
};
