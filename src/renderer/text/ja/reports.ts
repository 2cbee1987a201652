export const reportsJa = {
  title: '報告',
  kind: '種類',
  kindName: '審査結果報告書',
  kindNote: '期間の中に決定した案件の一覧と集計です。一件の個別審査票は、案件の「履歴」から保存します。',

  notices: {
    title: '通知に使う一覧',
    lead: '決定済で、まだ通知していない案件の一覧です。保存しても通知済にはなりません。通知を送ったら、審査の「決定済」で「まとめて処理」から通知済にします。',
    name: { invitations: '招待者一覧', declines: '見送り一覧', removals: '資格喪失一覧' },
    encoding: '一覧（CSV）の文字コード',
    count: (count: string) => `${count}件`,
    save: (name: string) => `${name}を保存する`,
    none: '対象の案件がありません。',
    saved: (count: string) => `${count}件の一覧を保存しました。`,
  },
  missingCharacters: (characters: string) =>
    `CP932 にない文字は [U+…] の形で書きました: ${characters}。そのまま渡すときは UTF-8 で保存してください。`,
  period: {
    label: '期間（決定した日）',
    presets: { thisMonth: '今月', lastMonth: '先月', thisWeek: '今週', free: '日付を指定' },
    from: '開始日',
    to: '終了日',
    range: (from: string, to: string) => `${from} – ${to}`,
    dateMissing: '日付を入力してください。',
    reversed: '終了日が開始日より前です。',
  },

  profile: {
    label: '個人情報',
    options: { full: '含める', anonymous: '個人情報なし' },
    effect: {
      full: '氏名とメールアドレスが載ります。事務局の外に渡すときは「個人情報なし」を選びます。',
      anonymous: '氏名、メールアドレス、決定した人の名前を載せません。団体と結果、理由、日付だけが残ります。',
    },
  },

  formats: {
    label: '形式',
    names: { pdf: 'PDF', csv: 'CSV', json: 'JSON' },
    notes: {
      pdf: '印刷・回覧用。',
      csv: '表計算用。式は無害化。',
      json: '別のプログラム用。',
    },
    missing: '形式を一つ以上選んでください。',
  },

  csvEncoding: {
    label: 'CSV の文字コード',
    options: { 'utf-8-bom': 'UTF-8（BOM付き）', cp932: 'CP932（Shift_JIS）' },
    notes: {
      'utf-8-bom': 'すべての文字を保ちます。今の Excel で開けます。',
      cp932: '古いプログラム用。表せない文字は置き換わることがあります。',
    },
  },

  save: {
    button: (files: string) => `${files}のファイルを保存する…`,
    and: '・',
    note: '次に、保存するフォルダーを選びます。出力したことは記録に残ります。',
    needsPeriod: '期間を正しく入力すると保存できます。',
    working: '報告を作っています',
    printing: 'PDF を組んでいます。案件が多いと数分かかります。',
    volumes: (done: string, all: string) => `${all}冊のうち${done}冊まで`,
    done: '報告を保存しました。',
    directory: '保存先',
    bytes: '大きさ',
    digest: 'SHA-256',
    chainHead: '記録の先端',
    manifest:
      '一覧のファイルに、それぞれの SHA-256 が書かれています。受け取った人は、内容が変わっていないことを確かめられます。',
  },

  preview: {
    title: '内容の確認',
    summary: '集計',
    rows: '案件の一覧',
    numbers: {
      received: '受付',
      decided: '決定',
      approved: 'うち承認・継続',
      declined: 'うち見送り等',
      withdrawn: '取下げ',
      stillOpen: '期間末に未決定',
      reopened: '再審査',
      withinTarget: '目標日数内の決定',
    },
    share: (percent: string) => `${percent} %`,
    columns: {
      receipt: '受付',
      decision: '決定',
      openDays: '開庁日数',
      organization: '団体',
      reasons: '理由',
      applicant: '申請者',
      decidedBy: '決定者',
    },
    shownOf: (shown: string, total: string) =>
      `${total}件のうち ${shown}件を表示しています。保存するファイルには、すべての案件が載ります。`,
    asOf: '件数と一覧は、期間の末日の時点のものです。それより後の再審査では変わりません。',
    setAsideLater: (date: string) => `後に再審査 ${date}`,
    setAside: {
      title: '再審査により取り消された決定・取下げ',
      lead: '再審査の日がこの期間に入るものです。決定や取下げの日は、期間より前のこともあります。',
      shownOf: (shown: string, total: string) => `${total}件のうち ${shown}件を表示しています。`,
      ending: '取り消された結果',
      notified: (date: string) => `通知 ${date}`,
      notNotified: '未通知',
      reopened: '再審査の日',
      reason: '再審査の理由',
      endedBy: '決定・取下げの記録',
      reopenedBy: '再審査をした人',
    },
    empty: 'この期間に決定した案件はありません。',
    emptyNext: '期間を変えるか、このまま「なし」の報告として保存できます。',
    invalid: '期間を入力すると、ここに内容が出ます。',
    invalidNext: '保存する前に、件数と一覧を確かめられます。',
  },

  exports: {
    title: '出力の記録',
    at: '日時',
    by: '出力した人',
    period: '期間',
    profile: '個人情報',
    files: 'ファイルと SHA-256',
    empty: 'まだ報告を出力していません。',
    emptyNext: '上の設定で「保存する」を押すと、出力の記録がここに残ります。',
  },
};
