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
    'The value of the newest entry. “Verify” computes every value again and checks that they fit. The ledger is not changed.',
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
  paper: {
    title: 'Compare with a printed report',
    lead: 'Reports and case sheets print the number of entries and the head of the chain at the time they were made. Entries are added afterwards, so the present head is another one, and rightly so.',
    entries: 'Number of entries',
    entriesNote: 'Commas do no harm.',
    value: 'Head of the chain',
    valueNote: 'The first 8 digits or more. Spaces and line breaks do no harm.',
    submit: 'Compare',
    entriesFault: 'Enter the number of entries from the paper.',
    valueFault: 'Enter 8 to 64 digits of 0–9 and a–f.',
    same: (entries: string, at: string, digits: string) =>
      `They agree: this is the value of entry ${entries} (${at}); ${digits} digits compared. If verifying succeeds too, nothing up to that report was changed afterwards.`,
    different: (entries: string, at: string) => `They differ: entry ${entries} (${at}) has another value.`,
    differentNext: (ledger: string) =>
      `Make sure that nothing was miscopied and that the report is not of another ledger (this one is ${ledger}; the paper names it too). If neither is so, the ledger may have been changed: stop working and show this to the administrator.`,
    beyond: (total: string) => `This ledger has ${total} entries; there is none of that number.`,
    beyondNext: (ledger: string) =>
      `The ledger was restored from an older backup, or the report is of another ledger (this one is ${ledger}; the paper names it too). If neither is so, the end of the journal may be lost: stop working and show this to the administrator.`,
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
