import type { startJa } from '../ja/start.ts';

export const startEn: typeof startJa = {
  choice: {
    title: 'Choose a ledger',
    lead: 'The records are kept in one file on this computer, the ledger. The program never uses a network.',
    newLedger: 'New ledger',
    newLedgerNote: 'Makes an empty ledger in a place that you choose.',
    openLedger: 'Open a ledger',
    openLedgerNote: 'Choose a ledger file that exists.',
    demonstration: 'Demonstration',
    demonstrationNote: 'Opens a ledger for practice with invented applications.',
    recent: 'Recently used',
    recentEmpty: 'None yet. Ledgers that you open are listed here.',
    working: 'Opening the ledger',
    workingLong:
      'The first time after the program was updated, a copy of the ledger is kept before it is brought into the new form. With a large ledger this can take some minutes. Please wait.',
  },
  firstOperator: {
    title: 'Register the first operator',
    lead: 'You become the administrator of this ledger. Others can be added later under “Settings”.',
    name: 'Name',
    nameNote: 'The name that stands in the journal. Use your own, never a shared one.',
    passphrase: { next: 'Passphrase', repeat: 'Passphrase again' },
    unrecoverable:
      'Nobody can recover a passphrase: neither the administrator nor the makers of the program. Without it, this operator cannot sign in until another administrator resets it.',
    submit: 'Register and begin',
    nameMissing: 'Enter a name.',
  },
  signIn: {
    title: 'Who are you?',
    operator: 'Operator',
    passphrase: 'Passphrase',
    submit: 'Begin',
    chooseOperator: 'Choose your name.',
    passphraseMissing: 'Enter the passphrase.',
    wait: (seconds: number) => `You can try again in ${seconds} seconds.`,
    demonstrationHint: (passphrase: string) =>
      `The accounts that come with the demonstration have the passphrase ${passphrase} unless somebody changed it`,
    waiting: (name: string) =>
      `The screen of ${name} is kept with what was being typed. If another operator begins, that is dropped.`,
    noOperators: 'This ledger has no operators.',
  },
  newPassphrase: {
    next: 'New passphrase',
    note: 'At least 12 characters. A sentence or several words are easy to remember and hard to guess.',
    repeat: 'New passphrase again',
    tooShort: (length: number) => `${length} more characters needed (12 or more).`,
    notEqual: 'The two passphrases differ.',
  },
  choosePassphrase: {
    title: 'Choose your own passphrase',
    lead: (name: string) =>
      `The present passphrase of ${name} was chosen by an administrator. Before you begin, replace it with one that only you know.`,
    submit: 'Begin with this passphrase',
    back: 'Back to the sign-in',
  },
  otherLedger: 'Choose another ledger',
};
