import type { componentsJa } from '../ja/components.ts';

export const componentsEn: typeof componentsJa = {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Load again',
  clearSearch: 'Clear the search',
  required: 'Required',
  choose: 'Choose',
  loading: 'Loading',
  divider: 'Divider between list and detail. Move it with the arrow keys.',
  notifications: 'Notifications',
  toastAction: (label) => `“${label}” of the notification`,
  dismiss: 'Dismiss',
  datePlaceholder: 'YYYY-MM-DD',
  dateMissing: 'Enter a date.',
  dateInvalid: 'Enter the date like 2026-11-22.',
  dialogKeys: 'Dialog',
  mainButton: 'Press the button that shows this key',
  pause: ', ',
  progress: (done: string, total: string) => `${done} / ${total}`,
  tone: { neutral: '', info: '', success: 'Done', warning: 'Caution', danger: 'Warning' },
  changes: { field: 'Field', before: 'Earlier content', after: 'New content', blank: 'empty' },
};
