export const organizationsJa = {
  title: '団体',
  tabs: { search: '団体を探す', register: '確認済みドメイン', try: '判定を試す' },

  searchLabel: '団体を検索',
  searchPlaceholder: 'コード・名称・よみ・都道府県・ドメイン',
  shortcutSearch: '検索欄に移る',
  listLabel: '団体の一覧',
  found: (total: string) => `${total} 団体`,
  foundPart: (total: string, shown: string) =>
    `${total} 団体のうち ${shown} を表示しています。語を足すと絞れます。`,
  noneFound: (typed: string) => `「${typed}」に合う団体はありません。`,
  noneFoundNext:
    '団体コードの一部、名称、よみ、都道府県、ドメインで探せます。旧字体でも見つかります。政府機関と一部事務組合は、この一覧にはありません。',
  clearSearch: 'すべての団体を表示',
  unchosen: '団体が選ばれていません。',
  unchosenNext: '一覧から団体を選ぶと、コード、ドメイン、案件の数がここに出ます。',

  body: {
    code: '団体コード',
    kana: 'よみ',
    prefecture: '都道府県',
    kind: '種類',
    url: '公式サイト',
    domain: '公式サイトのドメイン',
    domainClass: 'ドメインの種類',
    source: '出典',
    note: '注記',
    none: '記載なし',
    domains: 'ドメインの経歴',
    domainsNote: '公表されているのはウェブサイトのドメインです。メールのドメインは公表されていません。',
    noDomains: 'ドメインの記録はありません。',
    noDomainsNext: '申請があれば、団体への照会でドメインを確かめてください。',
    cases: '申告された案件',
    openCases: (count: string) => `${count}件を審査で開く`,
    noCases: 'この団体のコードを申告した案件はありません。',
  },
  domainColumns: {
    domain: 'ドメイン',
    status: '状態',
    firstSeen: '最初の確認',
    lastSeen: '最後の確認',
    flag: '注意',
  },
  domainStatus: { current: '使用中', former: '旧ドメイン' },

  try: {
    lead: '審査と同じ規則で判定します。何も記録されません。',
    label: 'アドレス',
    description:
      '一行に一つ。団体コードと団体名は、タブで区切って後ろに書けます（表計算の三列を貼り付けられます）。',
    placeholder: 'taro@city.yokohama.lg.jp\t141003\t横浜市',
    submit: '判定する',
    clear: '消す',
    count: (count: string) => `${count}行`,
    tooMany: (limit: string) => `一度に判定できるのは${limit}行までです。行を減らしてください。`,
    nothingTyped: 'アドレスを一行以上書いてください。',
    empty: 'まだ判定していません。',
    emptyNext: '左の欄にアドレスを貼り付け、「判定する」を押します。',
    results: '判定の結果',
    all: 'すべて',
    declared: '申告',
    line: (line: string) => `${line}行目`,
    noneOfKind: 'この結果になったアドレスはありません。',
    openBody: (name: string) => `${name}を開く`,
    done: (pass: string, verify: string, invalid: string) =>
      `判定しました。通過 ${pass}、所属確認 ${verify}、要修正 ${invalid}。`,
    shortcutSubmit: '書いたアドレスを判定する',
  },

  /** The judgement as it is shown here and in a case. */
  judgement: {
    decidedBy: (labels: string) => `判定を決めた部分: ${labels}`,
    emptyAddress: '（空欄）',
    asTyped: '入力のまま:',
    warnings: '注意すること',
    candidates: '候補の団体',
    suspicious: '見分けにくい文字',
    looksLike: (ascii: string) => `「${ascii}」に見える`,
    claim: { code: '申告コード', name: '申告名称', body: '申告の団体' },
    rule: (title: string, section: string, ruleSet: string) =>
      section === '' ? `根拠: ${title}　規則 ${ruleSet}` : `根拠: ${title}（${section}）　規則 ${ruleSet}`,
  },
};
