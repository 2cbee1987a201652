export const startJa = {
  choice: {
    title: '台帳を選ぶ',
    lead: '審査の記録は、このパソコンの一つのファイル（台帳）に保存されます。外部との通信はしません。',
    newLedger: '新しい台帳',
    newLedgerNote: '空の台帳を作ります。保存する場所を選びます。',
    openLedger: '台帳を開く',
    openLedgerNote: 'すでにある台帳のファイルを選びます。',
    demonstration: 'デモ',
    demonstrationNote: '架空の申請が入った練習用の台帳を開きます。',
    recent: '最近使った台帳',
    recentEmpty: 'まだありません。開いた台帳がここに並びます。',
    working: '台帳を開いています',
    workingLong:
      'プログラムを新しくした後の最初の一回は、台帳の写しを残してから、新しい形に改めます。大きな台帳では数分かかることがあります。そのままお待ちください。',
  },
  firstOperator: {
    title: '最初の利用者を登録',
    lead: 'この台帳の管理者になります。ほかの利用者は、後で「設定」から追加できます。',
    name: '氏名',
    nameNote: '記録に残る名前です。共用の名前ではなく、本人の氏名にしてください。',
    passphrase: { next: '合言葉', repeat: '合言葉（確認）' },
    unrecoverable:
      '合言葉は、誰にも（管理者にも開発者にも）復元できません。忘れると、ほかの管理者が設定し直すまで、この利用者では開始できなくなります。',
    submit: '登録して始める',
    nameMissing: '氏名を入力してください。',
  },
  signIn: {
    title: '利用者の確認',
    operator: '利用者',
    passphrase: '合言葉',
    submit: '始める',
    chooseOperator: '名前を選んでください。',
    passphraseMissing: '合言葉を入力してください。',
    wait: (seconds: number) => `あと${seconds}秒で、もう一度試せます。`,
    demonstrationHint: (passphrase: string) =>
      `デモに初めからいる利用者の合言葉は、変えていなければ ${passphrase} です。`,
    waiting: (name: string) =>
      `${name} さんの画面は、入力中の内容とともに残っています。ほかの利用者で始めると、その内容は消えます。`,
    noOperators: 'この台帳には利用者がいません。',
  },
  newPassphrase: {
    next: '新しい合言葉',
    note: '12文字以上。文やいくつかの単語をつないだものが、覚えやすく破られにくくなります。',
    repeat: '新しい合言葉（確認）',
    tooShort: (length: number) => `あと${length}文字必要です（12文字以上）。`,
    notEqual: '二つの合言葉が一致していません。',
  },
  choosePassphrase: {
    title: '自分の合言葉を決める',
    lead: (name: string) =>
      `${name} さんの今の合言葉は、管理者が設定したものです。始める前に、自分だけが知っている合言葉に替えてください。`,
    submit: 'この合言葉で始める',
    back: '利用者の確認に戻る',
  },
  otherLedger: '別の台帳を選ぶ',
};
