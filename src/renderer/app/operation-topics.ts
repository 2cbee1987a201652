import type { NamesOfKind } from '#shared/contract/contract.ts';
import type { Notice, Topic } from '#shared/contract/notice.ts';

export type QueryName = NamesOfKind<'query'>;

/** What each query shows, so that a change of that topic rereads it. A new query does not compile without its line. */
const topicsOf: Record<QueryName, readonly Topic[]> = {
  'ledger.status': ['session'],
  'session.operators': ['session', 'operators'],
  'operators.list': ['operators', 'cases'],
  'settings.read': ['settings'],
  'queue.page': ['cases'],
  'queue.pageStarts': ['cases'],
  'queue.counts': ['cases'],
  'queue.nextCase': ['cases'],
  'savedViews.list': ['savedViews'],
  'home.summary': ['cases', 'intake', 'settings', 'register'],
  'bulk.plan': ['cases', 'settings'],
  'letters.ofCase': ['cases'],
  'letters.draft': ['cases', 'settings', 'organizations'],
  'letters.templates': ['settings'],
  'letters.earlierTemplates': ['settings', 'operators'],
  'checklists.list': ['settings', 'cases'],
  'lists.counts': ['cases'],
  'case.assignees': ['operators'],
  'case.open': ['cases', 'settings', 'organizations'],
  'case.judgeAgainPreview': ['cases', 'settings', 'register', 'organizations'],
  'case.history': ['cases'],
  'case.duplicates': ['cases'],
  'import.runs': ['intake'],
  'import.runOfFile': ['intake'],
  'import.waitingRuns': ['intake'],
  'import.heldRows': ['intake'],
  'import.endedRows': ['intake', 'operators'],
  'import.touchedCases': ['cases', 'intake'],
  'import.caseOrigin': ['cases', 'intake'],
  'import.tryRow': ['cases', 'intake', 'settings', 'register', 'organizations'],
  'mappingProfiles.list': ['intake'],
  'typed.number': ['cases'],
  'typed.check': ['cases', 'settings', 'register', 'organizations'],
  'organizations.search': ['organizations'],
  'organizations.open': ['cases', 'organizations'],
  'bodyList.imports': ['organizations'],
  'judgement.try': ['settings', 'register', 'organizations'],
  'report.preview': ['cases', 'reports', 'organizations'],
  'wentOut.page': ['reports', 'cases'],
  'journal.page': [
    'cases',
    'intake',
    'operators',
    'settings',
    'reports',
    'register',
    'organizations',
    'savedViews',
  ],
  'journal.entry': ['session', 'intake', 'operators'],
  // An entry is never changed, and how many there were is what was asked when the button was pressed.
  'journal.compare': [],
  'register.page': ['register', 'cases', 'organizations'],
  'register.open': ['register', 'cases', 'organizations'],
  'register.ofBody': ['register', 'cases', 'organizations'],
  'register.cases': ['register', 'cases'],
  'register.ofCase': ['register', 'cases', 'settings', 'organizations'],
  'register.sameDomain': ['register', 'cases'],
  'register.revocationPreview': ['register', 'cases', 'organizations'],
};

/** What they show of a case, other cases do not change. */
const ofOneCase: ReadonlySet<QueryName> = new Set(['case.open', 'case.history']);

type Changed = Extract<Notice, { kind: 'changed' }>;

/** Whether what a query showed may be out of date after a change. */
export function isTouched(queryKey: readonly unknown[], change: Changed): boolean {
  const [name, input] = queryKey;
  if (!isQueryName(name)) return false;
  if (!topicsOf[name].some((topic) => change.topics.includes(topic))) return false;
  if (!ofOneCase.has(name) || change.topics.includes('settings')) return true;
  return concernsCase(change.caseIds, input);
}

/** What a query showed, and nothing that was read from a file or asked of main. */
export function isOfLedger(queryKey: readonly unknown[]): boolean {
  return isQueryName(queryKey[0]);
}

/** An empty list of cases means that nobody could name them: any may have changed. */
function concernsCase(caseIds: readonly string[], input: unknown): boolean {
  if (caseIds.length === 0) return true;
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return typeof id !== 'string' || caseIds.includes(id);
}

function isQueryName(name: unknown): name is QueryName {
  return typeof name === 'string' && Object.hasOwn(topicsOf, name);
}
