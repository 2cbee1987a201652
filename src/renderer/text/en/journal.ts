import type { journalJa } from '../ja/journal.ts';

export const journalEn: typeof journalJa = {
  title: 'Journal',
  lead: 'Every action stays here in order and cannot be erased.',
  columns: { seq: 'No.', at: 'When', by: 'Who', kind: 'What', case: 'Case' },
  system: 'the program',
  total: (count: string) => `${count} in all`,
  range: (from: string, to: string) => `${from}–${to}`,
  older: 'Older',
  newer: 'Newer',
  newest: 'Newest',
  chainHead: 'Head of the chain',
  chainHeadNote:
    'Printed on every report. If the paper shows the same value, nothing was changed afterwards. Computes every value again and checks that they fit. The ledger is not changed.',
  verify: 'Verify',
  verifying: 'Verifying',
  whole: (events: string) => `Verified: all ${events} entries fit together.`,
  broken: (seq: string) => `The chain breaks at entry ${seq}.`,
  brokenNext:
    'The ledger was changed from outside or is damaged. Stop working and show this screen and the backups to the administrator.',
  problem: {
    gap: 'A number is missing.',
    previousHash: 'It does not fit the entry before it.',
    hash: 'Its content does not fit its recorded value.',
    vaultDigest: 'The personal data that it names does not fit.',
  },
  erased: (count: string) =>
    `The personal data of ${count} entries was erased when its time was over; this is in order.`,
  evidenceWhole: (count) => `All ${count} evidence files are as they were taken.`,
  evidenceLost: (missing, altered) =>
    `Evidence files: ${missing} missing, ${altered} altered. Restore them from a backup.`,
  evidenceProblem: { missing: 'Missing', altered: 'Altered' },
  integrityOk: 'The file itself is sound.',
  integrityDamaged: 'The file itself is damaged. Restore a backup.',
  empty: 'No entries yet.',
  emptyNext: 'Import applications, and entries appear here.',
  filteredBy: 'Only the entries of this case are shown.',
  showAll: 'Show all entries',
  openCase: (receiptNumber: string) => `Open case ${receiptNumber}`,
  shortcutOlder: 'Page of older entries',
  shortcutNewer: 'Page of newer entries',
};
