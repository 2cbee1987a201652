export const componentsJa = {
  close: '閉じる',
  cancel: 'やめる',
  retry: 'もう一度読み込む',
  clearSearch: '検索語を消す',
  required: '必須',
  choose: '選んでください',
  loading: '読み込んでいます',
  divider: '一覧と詳細の境界。左右の矢印キーで動かせます。',
  notifications: '知らせ',
  toastAction: (label: string) => `知らせの「${label}」`,
  dismiss: '知らせを閉じる',
  datePlaceholder: 'YYYY-MM-DD',
  dateMissing: '日付を入力してください。',
  dateInvalid: '日付は 2026-11-22 の形で入力してください。',
  dialogKeys: 'ダイアログ',
  mainButton: 'そのキーを示すボタンを押す',
  /** Read out between two things that stand apart on the screen. */
  pause: '、',
  progress: (done: string, total: string) => `${done} / ${total}`,
  /** Read out with marks that show a state by their shape. */
  tone: { neutral: '', info: '', success: '完了', warning: '注意', danger: '警告' },
  changes: { field: '項目', before: '前の内容', after: '新しい内容', blank: '空欄' },
};
