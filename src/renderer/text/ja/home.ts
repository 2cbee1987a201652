export const homeJa = {
  title: 'ホーム',
  today: (date: string) => `本日 ${date}`,
  dueTitle: '期限順',
  overdue: '超過',
  dueToday: '本日',
  dueTomorrow: '明日',
  dueThisWeek: '今週',
  handsTitle: '誰の番か',
  unclaimed: '担当待ち（受付）',
  mine: '自分の担当',
  inquiring: '照会の回答待ち',
  proposed: '決裁待ち',
  toNotify: '通知待ち（決定済）',
  weekTitle: '今週',
  received: '受付',
  decided: '決定',
  cautionTitle: '注意',
  clockBehind: (today: string, latest: string) =>
    `このパソコンの日付は ${today} ですが、台帳にはそれより先の ${latest} の記録があります。パソコンの日付と時刻を確かめてください。遅れていれば、直すまで期限の数え方も記録に残る日付も誤ります。合っていれば、先の日付で残った記録を確かめてください。`,
  clockAhead: (today: string, latest: string, days: string) =>
    `最後の記録は ${latest} で、このパソコンの日付 ${today} まで${days}日あいています。パソコンの日付が合っていることを確かめてから始めてください。進んだまま操作すると、誤った日付の記録が残り、消せません。`,
  openJournal: '記録を見る',
  suspected: (count: string) => `なりすまし疑いの案件が${count}件あります。`,
  openSuspected: 'なりすまし疑いを見る',
  unanswered: (count: string) =>
    `回答の期限を過ぎた照会が${count}件あります。回答がないことを理由とする決定を用意できます。`,
  openUnanswered: '期限を過ぎた照会を見る',
  lateNotices: (count: string) =>
    `決定したまま通知しておらず、期限を過ぎた案件が${count}件あります。通知を送ったら、送った日で通知済にします。`,
  openLateNotices: '期限を過ぎた通知待ちを見る',
  handover: (count: string) =>
    `引継ぎ待ちの案件が${count}件あります。担当の利用者は、利用を停止されたか「閲覧」になりました。「担当を替える」で引き取れます。`,
  openHandover: '引継ぎ待ちを見る',
  duplicates: (count: string) =>
    `重複疑いの案件が${count}件あります。同一人か別人かを記録するまで、決定できません。`,
  openDuplicates: '重複疑いを見る',
  heldRows: (count: string) => `取込で保留になった要修正の行が${count}件あります。直すと案件になります。`,
  openHeldRows: '要修正の行を直す',
  receivedAhead: (count: string) =>
    `受付日が明日以降の案件が${count}件あります。期限もその日から数えています。申請日時の年月日を確かめてください。`,
  openReceivedAhead: '受付日の新しい順に見る',
  confirmations: (count: string) => `30日以内に期限が来る確認済みドメインが${count}件あります。`,
  openConfirmations: '確認済みドメインを見る',
  holidaysChanged:
    'プログラムの祝日が新しくなりました。未決の案件の期限は、前の祝日で数えたままです。変わる期限があるかを確かめてください（計算し直すのは管理者です）。',
  openHolidays: '期限を確かめる',
  calendarSoon: (date: string) =>
    `祝日の暦は ${date} までです。それより先の期限は正しく数えられません。プログラムを更新してください。`,
  backupNever: 'まだバックアップがありません。台帳はこのパソコンの一つのファイルだけです。',
  backupOld: (date: string, days: number) => `最後のバックアップは ${date}（${days}日前）です。`,
  backupAhead: (date: string) =>
    `最後のバックアップの日付が、先の日付の ${date} になっています。改めて保存してください。`,
  makeBackup: 'バックアップを保存',
  noCaution: '注意が必要なことはありません。',
  nextCase: '次の一件を開く',
  nextOwn: '自分の担当で、まだ終わっていない案件があります。',
  nextPriority: '優先の印が付いています。担当のいない優先の案件のうち、期限が最も早いものです。',
  nextHandover:
    '担当の利用者がもう担当できず、引継ぎを待っている案件のうち、期限が最も早いものです。「担当を替える」で引き取れます。',
  nextOldest: '担当のいない案件のうち、期限が最も早いものです。',
  nextNone: '待っている案件はありません。申請のファイルがあれば、取込から始めます。',
  goToImport: '取込へ',
  countLink: (label: string, count: string) => `${label} ${count}件を審査の一覧で開く`,
  unit: '件',
  shortcutNext: '次の一件を開く',
};
