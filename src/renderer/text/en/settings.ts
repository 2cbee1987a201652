import { settingsJa } from '../ja/settings.ts';

export const settingsEn: typeof settingsJa = {
  title: 'Settings',
  sections: {
    policy: 'Rules',
    closures: 'Closures',
    letters: 'Letters',
    operators: 'Operators',
    backup: 'Backup',
    display: 'Display',
  },
  defaultIs: (value: string) => ` (Default: ${value})`,
  save: 'Change the settings to this',
  discard: 'Drop the changes',
  saved: 'Settings changed.',
  unchanged: 'Nothing to change.',
  administratorOnly: 'Only an administrator can change these. You can read them.',
  policyNote:
    'A change applies to applications imported and decisions made from now on. Judgements and due dates that stand are not rewritten.',
  acceptGeographic: {
    label: 'Geographic JP domains',
    options: { on: 'Pass', off: 'Ask for verification' },
    effect:
      'Whether a local-government domain of the geographic kind (city.….….jp) by itself proves the body.',
  },
  nationalScope: {
    label: 'Scope of go.jp',
    options: {
      'national-bodies': 'National bodies only',
      'all-government-bodies': 'Incorporated agencies too',
    },
    effect: 'Whether go.jp names that are no national bodies (incorporated agencies and the like) pass.',
  },
  registeredOutcome: {
    label: 'Confirmed domains',
    options: { pass: 'Pass', verify: 'Ask for verification each time' },
    effect: 'What a domain that the secretariat confirmed is worth until it expires.',
  },
  confirmationMonths: {
    label: 'Period of confirmed domains (months)',
    effect:
      'For how many months from its registration or renewal a confirmation can be used. Entries that stand keep their last day.',
    unit: 'months',
    invalid: 'Enter a number from 1 to 60.',
  },
  targetDays: {
    label: 'Target (open days)',
    effect:
      'Within how many open days of receipt a decision should stand. The day of receipt is not counted.',
    unit: 'open days',
    invalid: 'Enter a number from 1 to 30.',
  },
  answerDays: {
    label: 'Time for an answer (open days)',
    effect: 'How many open days an inquiry waits for its answer. After that the case says so.',
    unit: 'open days',
    invalid: 'Enter a number from 1 to 60.',
  },
  idleLockMinutes: {
    label: 'Lock when away (minutes)',
    effect: 'After how many minutes without a touch of any window the program locks. What was typed is kept.',
    unit: 'minutes',
    invalid: 'Enter a number from 1 to 120.',
  },
  fourEyes: {
    label: 'Second person',
    effect: 'Which decisions an approver other than the one who recorded the checks must confirm.',
  },
  closures: {
    lead: 'Days on which the office is closed besides weekends, public holidays and the turn of the year. They do not count towards due dates.',
    date: 'Date',
    name: 'Name',
    add: 'Add a closure',
    remove: 'Remove',
    removeLabel: (date: string, name: string) => `Remove: ${date} ${name}`,
    empty: 'No closures.',
    emptyNext: 'If the office closes on some day, add it below.',
    nameMissing: 'Enter a name.',
    duplicate: 'This day is in the list already.',
  },
  recalculation: {
    title: 'Due dates of open cases',
    lead: 'A change of the closures does not move due dates that were reckoned before. See first what the calendar of today would make of the open cases. A case that waits for an answer is reckoned when the answer is recorded.',
    preview: 'See what would change',
    previewing: 'Looking at the open cases',
    nothing: 'No due date would change.',
    found: (count: string) => `${count} due dates would change.`,
    firstOnly: (count: number) => ` The ${count} with the earliest due dates are shown.`,
    caption: 'Cases whose due date would change',
    receiptNumber: 'Receipt number',
    from: 'Due now',
    to: 'New due date',
    submit: (count: string) => `Recalculate ${count} due dates`,
    done: (count: string) =>
      `${count} due dates were recalculated. The earlier ones stand in the history of the cases.`,
  },
  letters: {
    lead: 'The texts of the letters to applicants and bodies. A change is for letters to come; saved letters stay as they are. Letters are written in Japanese.',
    letter: 'Letter',
    standard: 'The text that comes with the program.',
    changed: (version: string, when: string, who: string) => `Version ${version} (${when}, ${who})`,
    subject: 'Subject',
    body: 'Text',
    fields: 'Fields of this letter:',
    blank: 'Enter a subject and a text.',
    submit: 'Use this text',
    preview: 'Preview with sample values',
    sample: settingsJa.letters.sample,
  },
  operators: {
    lead: 'The journal names the person who acted. Register everyone separately.',
    name: 'Name',
    role: 'Role',
    since: 'Since',
    passphrase: 'First passphrase',
    passphraseNote:
      'At least 12 characters. Tell it to the person directly; it can neither be shown nor recovered.',
    add: 'Add the operator',
    addTitle: 'Add an operator',
    added: (name: string) => `${name} was added.`,
    nameMissing: 'Enter a name.',
    tooShort: 'The passphrase needs at least 12 characters.',
    roleNote: {
      viewer: 'Reads only.',
      clerk: 'Takes cases, records checks, inquires, decides.',
      approver: 'Like a clerk, and confirms the drafts of others.',
      administrator: 'Everything, and changes settings and adds operators.',
    },
    me: (name: string) => `${name} (you)`,
  },
  backup: {
    lead: 'Saves a copy of the ledger into one file and reads it back to verify it. Keep it on another medium.',
    last: (date: string) => `Last backup: ${date}`,
    never: 'There is no backup yet.',
    save: 'Save a backup',
    saving: 'Saving the backup',
    saved: 'The backup was saved and verified.',
    path: 'Place',
    digest: 'SHA-256',
    evidence: (count) =>
      count === 0
        ? 'There are no evidence files.'
        : `${count} evidence files were copied into the “.evidence” folder beside it.`,
    evidenceLeft: (missing, altered) =>
      `Some evidence could not be copied (missing ${missing}, altered ${altered}). Verify the journal to see which.`,
  },
  display: {
    lead: 'How things look on this computer, menus and file dialogs included. Not kept in the ledger.',
    language: 'Language',
    languages: { ja: '日本語', en: 'English' },
    textSize: 'Text size',
    percent: (value: number) => `${value} %`,
    textSizeNote:
      'From 100 % to 200 %. Takes effect at once. The View menu and Ctrl with +, − or 0 change it as well.',
  },
};
