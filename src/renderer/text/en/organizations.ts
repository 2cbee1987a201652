import type { organizationsJa } from '../ja/organizations.ts';

export const organizationsEn: typeof organizationsJa = {
  title: 'Bodies',
  tabs: {
    search: 'Find a body',
    register: 'Confirmed domains',
    try: 'Try a judgement',
    lists: 'Import a list',
  },

  searchLabel: 'Search bodies',
  searchPlaceholder: 'Code, name, reading, prefecture, domain',
  shortcutSearch: 'Go to the search field',
  listLabel: 'Bodies',
  ended: 'Ended',
  found: (total) => (total === '1' ? '1 body' : `${total} bodies`),
  foundPart: (total, shown) => `${shown} of ${total} bodies shown. Add a word to narrow the list.`,
  noneFound: (typed) => `No body matches “${typed}”.`,
  noneFoundNext:
    'Search by part of a code, name, reading, prefecture or domain; old character forms work too. Government bodies are not in this list. Unions of bodies are, once a list of them was imported.',
  clearSearch: 'Show all bodies',
  chosen: 'The chosen body',
  unchosen: 'No body is chosen.',
  unchosenNext: 'Choose one from the list to see its code, domains and number of cases here.',

  body: {
    code: 'Body code',
    prefecture: 'Prefecture',
    kind: 'Kind',
    url: 'Official site',
    domain: 'Domain of the official site',
    domainClass: 'Kind of domain',
    source: 'Source',
    note: 'Remark',
    none: 'Not given',
    domains: 'Domains over time',
    domainsNote: 'These are web domains. Nobody publishes mail domains.',
    noDomains: 'No domain is on record.',
    noDomainsNext: 'When an application comes, confirm the domain by asking the body.',
    cases: 'Cases that declared it',
    openCases: (count) => `Open ${count} in review`,
    noCases: 'No case declared the code of this body.',
  },
  domainColumns: {
    domain: 'Domain',
    status: 'Status',
    source: (name) => `Source: ${name}`,
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    flag: 'Caution',
  },
  domainStatus: { current: 'In use', former: 'Former domain' },

  try: {
    lead: 'Judged by the same rules as in review. Nothing is recorded.',
    label: 'Addresses',
    description:
      'One per line. Code and name of the body may follow, separated by tabs (three columns of a spreadsheet can be pasted).',
    placeholder: 'taro@city.yokohama.lg.jp\t141003\t横浜市',
    submit: 'Judge',
    clear: 'Clear',
    count: (count) => `${count} lines`,
    tooMany: (limit) => `At most ${limit} lines at a time. Remove some lines.`,
    nothingTyped: 'Write at least one address.',
    empty: 'Nothing judged yet.',
    emptyNext: 'Paste addresses into the field and press “Judge”.',
    results: 'Judgements',
    all: 'All',
    declared: 'Declared',
    line: (line) => `Line ${line}`,
    noneOfKind: 'No address had this outcome.',
    openBody: (name) => `Open ${name}`,
    done: (pass, verify, invalid) => `Judged. Pass ${pass}, to verify ${verify}, to correct ${invalid}.`,
    shortcutSubmit: 'Judge the addresses',
  },

  judgement: {
    decidedBy: (labels) => `Decided by: ${labels}`,
    emptyAddress: '(empty)',
    asTyped: 'As typed:',
    warnings: 'Cautions',
    candidates: 'Proposed bodies',
    suspicious: 'Characters that deceive',
    looksLike: (ascii) => `looks like “${ascii}”`,
    claim: { code: 'Declared code', name: 'Declared name', body: 'Declared body' },
    rule: (title, section, ruleSet) =>
      section === ''
        ? `Rule: ${title}. Rule set ${ruleSet}`
        : `Rule: ${title} (${section}). Rule set ${ruleSet}`,
  },
};
