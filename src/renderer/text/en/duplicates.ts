import type { duplicatesJa } from '../ja/duplicates.ts';

export const duplicatesEn: typeof duplicatesJa = {
  title: 'Duplicate check',
  left: (count) => `Open: ${count}`,
  strength: { certain: 'Very likely the same person', likely: 'Possibly the same person' },
  before: (verdict) => `Found before: ${verdict}`,
  throughOthers: 'Known through other applications.',
  comparison: (receiptNumber) => `This application compared with ${receiptNumber}`,
  fact: 'Fact',
  own: 'This one',
  match: 'Compared',
  same: 'Same',
  differs: 'Differs',
  row: {
    name: 'Name',
    kana: 'Reading',
    body: 'Body',
    section: 'Section',
    address: 'Address',
    phone: 'Phone',
  },
  received: 'Received',
  state: 'Status',
  open: (receiptNumber) => `Open ${receiptNumber}`,
  note: 'Grounds (optional)',
  samePerson: 'Record as the same person',
  differentPerson: 'Record as different persons',
  changeTo: { samePerson: 'Change to the same person', differentPerson: 'Change to different persons' },
  recorded: {
    samePerson: 'Recorded as the same person.',
    differentPerson: 'Recorded as different persons.',
  },
  recordedBy: (who, when) => `Recorded by ${who} ${when}`,
  registered:
    "The same person's application is approved or under review, so this one cannot be approved. End this one, or finish the other one first.",
  withdraw: 'Withdraw as a duplicate…',
  decline: 'Decline as a duplicate…',
  needsDuplicateReason:
    'The duplicate check is not done. Declining is possible only with “duplicate” among the reasons.',
};
