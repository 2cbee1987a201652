import type { reportsJa } from '../ja/reports.ts';

export const reportsEn: typeof reportsJa = {
  title: 'Reports',
  kind: 'Kind',
  kindName: 'Report of review results',
  kindNote:
    'The cases decided in the period, with totals. The sheet of a single case is saved from its history.',

  notices: {
    title: 'Lists for notices',
    lead: 'Decided cases that were not notified yet. Saving a list notifies nobody: when the notices are out, mark the cases as notified with “Bulk work” in the review.',
    name: { invitations: 'Invitations', declines: 'Declines', removals: 'Removals' },
    encoding: 'Encoding of the lists (CSV)',
    count: (count: string) => (count === '1' ? '1 case' : `${count} cases`),
    save: (name: string) => `Save “${name}”`,
    none: 'There is no such case.',
    saved: (count: string) => `A list of ${count} cases was saved.`,
  },
  missingCharacters: (characters: string) =>
    `Characters that CP932 lacks were written as [U+…]: ${characters}. Save as UTF-8 to hand them on as they are.`,
  period: {
    label: 'Period (date of decision)',
    presets: {
      thisMonth: 'This month',
      lastMonth: 'Last month',
      thisWeek: 'This week',
      free: 'Choose dates',
    },
    from: 'From',
    to: 'To',
    range: (from, to) => `${from} – ${to}`,
    dateMissing: 'Enter a date.',
    reversed: 'The period ends before it begins.',
  },

  profile: {
    label: 'Personal data',
    options: { full: 'Included', anonymous: 'Left out' },
    effect: {
      full: 'Names and mail addresses are listed. Leave them out when the report goes outside the secretariat.',
      anonymous:
        'No names of applicants or deciders and no mail addresses: only bodies, outcomes, reasons and dates remain.',
    },
  },

  formats: {
    label: 'Formats',
    names: { pdf: 'PDF', csv: 'CSV', json: 'JSON' },
    notes: {
      pdf: 'For print.',
      csv: 'For spreadsheets; formulas made harmless.',
      json: 'For other programs.',
    },
    missing: 'Choose at least one format.',
  },

  csvEncoding: {
    label: 'Encoding of the CSV',
    options: { 'utf-8-bom': 'UTF-8 with BOM', cp932: 'CP932 (Shift_JIS)' },
    notes: {
      'utf-8-bom': 'Keeps every character. Current Excel opens it.',
      cp932: 'For old programs. Characters that it lacks may be replaced.',
    },
  },

  save: {
    button: (files) => `Save ${files}…`,
    and: ', ',
    note: 'A folder is chosen next. The export is recorded.',
    needsPeriod: 'Enter a valid period to save.',
    working: 'Making the report',
    printing: 'Laying out the PDF. With many cases this takes some minutes.',
    volumes: (done: string, all: string) => `${done} of ${all} files`,
    done: 'The report was saved.',
    directory: 'Folder',
    bytes: 'Size',
    digest: 'SHA-256',
    chainHead: 'Head of the chain',
    manifest:
      'The manifest lists the SHA-256 of each file, so that whoever receives them can see that nothing was changed.',
  },

  preview: {
    title: 'What the report will say',
    summary: 'Totals',
    rows: 'Cases',
    numbers: {
      received: 'Received',
      decided: 'Decided',
      approved: 'Approved, continued',
      declined: 'Declined, removed',
      withdrawn: 'Withdrawn',
      stillOpen: 'Undecided at the end',
      reopened: 'Reopened',
      notified: 'Notified',
      withinTarget: 'Decided within target',
      notifiedWithinTarget: 'Notified within target',
    },
    share: (percent) => `${percent} %`,
    columns: {
      receipt: 'Received',
      decision: 'Decision',
      openDays: 'Open days',
      notice: 'Notice',
      organization: 'Body',
      reasons: 'Reasons',
      applicant: 'Applicant',
      decidedBy: 'Decided by',
    },
    shownOf: (shown, total) => `${shown} of ${total} cases shown. The saved files list all of them.`,
    asOf: 'Totals and cases are those of the last day of the period. What was reopened later does not change them.',
    openDaysTaken: (days) => (days === '1' ? '1 open day' : `${days} open days`),
    notNotified: 'not by the end',
    setAsideLater: (date) => `Reopened later, ${date}`,
    setAside: {
      title: 'Decisions and withdrawals set aside by reopening',
      lead: 'Reopened in this period; the decision or withdrawal may be older.',
      shownOf: (shown, total) => `${shown} of ${total} shown.`,
      ending: 'What was set aside',
      notified: (date) => `notified ${date}`,
      notNotified: 'not notified',
      reopened: 'Reopened on',
      reason: 'Reason',
      endedBy: 'Decided or withdrawn by',
      reopenedBy: 'Reopened by',
    },
    empty: 'No case was decided in this period.',
    emptyNext: 'Change the period, or save a report that says so.',
    invalid: 'Enter a period to see the report here.',
    invalidNext: 'Numbers and cases can be checked before saving.',
  },

  exports: {
    title: 'What was saved',
    lead: 'Every file saved as a report, a list for notices, a case sheet or a letter. The SHA-256 tells whether a file at hand is the recorded one.',
    number: 'No.',
    at: 'When',
    by: 'Who',
    what: 'What',
    case: 'Receipt number',
    madeUpTo: 'Entries',
    files: 'Files and SHA-256',
    search: 'Find by SHA-256',
    searchNote: 'The first 8 digits or more. Spaces and line breaks do no harm.',
    submit: 'Find',
    showAll: 'Show all',
    fault: 'Enter 8 to 64 digits of 0–9 and a–f.',
    notFound: 'This ledger saved no file whose value begins so.',
    notFoundNext:
      'Make sure that nothing was miscopied. If so, the file is of another ledger, or it was changed after it was saved.',
    older: 'Older',
    newer: 'Newer',
    empty: 'Nothing was saved yet.',
    emptyNext: 'Saved reports, lists, case sheets and letters appear here.',
  },
};
