import type { Language } from '#shared/text/language.ts';

/** Words of menus and native dialogs; everything else that is read stands in the window. */
const ja = {
  programName: '参加審査コンソール',
  menu: {
    file: 'ファイル',
    close: 'ウィンドウを閉じる',
    quit: '終了',
    edit: '編集',
    undo: '元に戻す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    view: '表示',
    zoomIn: '拡大',
    zoomOut: '縮小',
    actualSize: '実際の大きさ (100 %)',
    fullScreen: '全画面表示',
    reload: '再読み込み (開発)',
    developerTools: '開発者ツール (開発)',
    window: 'ウィンドウ',
    minimize: '最小化',
    help: 'ヘルプ',
    logs: '不具合の記録があるフォルダーを開く',
    about: '参加審査コンソールについて',
    hide: '参加審査コンソールを隠す',
    hideOthers: 'ほかを隠す',
  },
  dialog: {
    ledgerFiles: '審査台帳',
    csvFiles: 'CSV ファイル',
    allFiles: 'すべてのファイル',
    newLedger: '新しい台帳を作る場所と名前',
    newLedgerName: '審査台帳',
    create: '作る',
    openLedger: '開く台帳を選ぶ',
    open: '開く',
    saveBackup: 'バックアップを保存する場所と名前',
    backup: 'バックアップ',
    save: '保存する',
    importFile: '取り込む申請ファイルを選ぶ',
    chooseFile: 'このファイルを使う',
    evidenceFiles: '証跡にするファイルを選ぶ',
    evidenceKinds: '証跡にできるファイル',
    takeFiles: '証跡に加える',
    evidenceCopy: '証跡の写しを書き出す場所と名前',
    tooManyFiles: (most: number) => `一度に加えられるのは${most}件までです。`,
    tooManyFilesDetail: (count: number) =>
      `${count}件が選ばれました。どれも加えていません。分けて選んでください。`,
    reportFolder: '報告書を保存するフォルダーを選ぶ',
    saveHere: 'ここに保存する',
    cannotOpen: '台帳を開けませんでした',
    ok: 'OK',
    replaceLedger: (name: string) => `「${name}」を開きますか`,
    replaceLedgerDetail: (name: string) =>
      `いま開いている台帳「${name}」は閉じます。保存した内容はそのまま残りますが、画面に入力中の内容は失われます。`,
    closeAndOpen: '閉じて開く',
    keep: '今の台帳を続ける',
    windowBroken: '画面を表示できません',
    windowBrokenDetail: (errorId: string) =>
      `台帳に保存した内容は無事です。プログラムを終了し、もう一度起動してください。続くときは番号 ${errorId} を管理者に伝えてください。`,
    programBroken: 'プログラムを続けられません',
  },
};

export type MainText = typeof ja;

const en: MainText = {
  programName: 'Participation Review Console',
  menu: {
    file: 'File',
    close: 'Close Window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    actualSize: 'Actual Size (100 %)',
    fullScreen: 'Full Screen',
    reload: 'Reload (development)',
    developerTools: 'Developer Tools (development)',
    window: 'Window',
    minimize: 'Minimize',
    help: 'Help',
    logs: 'Open the Folder with Error Logs',
    about: 'About Participation Review Console',
    hide: 'Hide Participation Review Console',
    hideOthers: 'Hide Others',
  },
  dialog: {
    ledgerFiles: 'Review ledgers',
    csvFiles: 'CSV files',
    allFiles: 'All files',
    newLedger: 'Where to create the new ledger',
    newLedgerName: 'Review ledger',
    create: 'Create',
    openLedger: 'Choose a ledger',
    open: 'Open',
    saveBackup: 'Where to save the backup',
    backup: 'backup',
    save: 'Save',
    importFile: 'Choose the file with applications',
    chooseFile: 'Use This File',
    evidenceFiles: 'Choose files as evidence',
    evidenceKinds: 'Files that can be evidence',
    takeFiles: 'Add as evidence',
    evidenceCopy: 'Where to write a copy of the evidence',
    tooManyFiles: (most) => `At most ${most} files can be added at once.`,
    tooManyFilesDetail: (count) => `${count} were chosen. None was added. Choose fewer.`,
    reportFolder: 'Choose a folder for the report',
    saveHere: 'Save Here',
    cannotOpen: 'The ledger could not be opened',
    ok: 'OK',
    replaceLedger: (name) => `Open “${name}”?`,
    replaceLedgerDetail: (name) =>
      `The ledger “${name}” that is open now will be closed. What was saved stays; what is being typed is lost.`,
    closeAndOpen: 'Close and Open',
    keep: 'Keep the Current Ledger',
    windowBroken: 'The window cannot be shown',
    windowBrokenDetail: (errorId) =>
      `Everything saved in the ledger is safe. Quit the program and start it again. If this goes on, give the number ${errorId} to your administrator.`,
    programBroken: 'The program cannot go on',
  },
};

export function mainText(language: Language): MainText {
  switch (language) {
    case 'ja':
      return ja;
    case 'en':
      return en;
    default:
      return language satisfies never;
  }
}
