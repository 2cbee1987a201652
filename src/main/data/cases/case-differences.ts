import type { CaseView, CheckView } from '#shared/contract/case.ts';
import type { CaseDifference, CountedList } from '#shared/contract/case-difference.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';

/** A case at one version: what the events say, and what a person reads. */
export interface CaseAtVersion {
  readonly state: CaseState;
  readonly view: CaseView;
}

/** What a person who looked at one version would read differently in the other, the weightiest first. */
export function caseDifferences(before: CaseAtVersion, after: CaseAtVersion): CaseDifference[] {
  const [was, is] = [before.view, after.view];
  const differences: CaseDifference[] = [
    { what: 'status', before: was.status, after: is.status },
    { what: 'proposal', before: was.proposal, after: is.proposal },
    { what: 'decision', before: was.decision, after: is.decision },
    { what: 'assignee', before: was.assignee, after: is.assignee },
    ...applicationFields(was, is),
    { what: 'judgement', before: before.state.judgement, after: after.state.judgement },
    { what: 'checklist', before: nameOf(was.template), after: nameOf(is.template) },
    ...checks(before, after),
    { what: 'dueOn', before: was.due.on, after: is.due.on },
    { what: 'snoozedUntil', before: was.snoozedUntil, after: is.snoozedUntil },
    { what: 'priority', before: was.priority, after: is.priority },
    { what: 'notifiedOn', before: was.notifiedOn, after: is.notifiedOn },
    ...pairsOf(was.notes, is.notes, ({ event }) => event).map((pair) => ({ what: 'note' as const, ...pair })),
    ...pairsOf(was.contacts, is.contacts, ({ event }) => event).map((pair) => ({
      what: 'contact' as const,
      ...pair,
    })),
    ...pairsOf(was.inquiries, is.inquiries, ({ id }) => id).map((pair) => ({
      what: 'inquiry' as const,
      ...pair,
    })),
    ...counts(before, after),
  ];
  return differences.filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
}

function nameOf({ name, version }: ChecklistTemplate) {
  return { name, version };
}

function applicationFields(was: CaseView, is: CaseView): CaseDifference[] {
  return ApplicationField.options.map((field) => ({
    what: 'application',
    field,
    before: was.application?.[field] ?? '',
    after: is.application?.[field] ?? '',
  }));
}

/** In the order of the checklist, then what only the older one asked for. */
function checks({ view: was }: CaseAtVersion, { view: is }: CaseAtVersion): CaseDifference[] {
  const items = new Map([...is.template.items, ...was.template.items].map(({ id, label }) => [id, label]));
  return [...items].map(([item, label]) => ({
    what: 'check',
    item,
    label,
    before: checkOf(was, item),
    after: checkOf(is, item),
  }));
}

function checkOf(view: CaseView, item: string): CheckView | null {
  return view.checks.find((check) => check.item === item) ?? null;
}

/** Each record of either version beside what the other says of it. */
function pairsOf<T>(
  was: readonly T[],
  is: readonly T[],
  idOf: (record: T) => string,
): { before: T | null; after: T | null }[] {
  const [before, after] = [was, is].map((records) => new Map(records.map((each) => [idOf(each), each])));
  const ids = new Set([...was, ...is].map(idOf));
  return [...ids].map((id) => ({ before: before?.get(id) ?? null, after: after?.get(id) ?? null }));
}

function counts(before: CaseAtVersion, after: CaseAtVersion): CaseDifference[] {
  const [was, is] = [countsOf(before), countsOf(after)];
  const lists = Object.keys(is) as CountedList[];
  return lists.map((what) => ({ what, before: was[what], after: is[what] }));
}

function countsOf({ state }: CaseAtVersion): Record<CountedList, number> {
  const evidence = state.evidence.filter(({ withdrawn }) => withdrawn === null);
  return {
    consents: state.consents.length,
    evidence: evidence.length,
    evidenceLinks: evidence.reduce((sum, { items }) => sum + items.length, 0),
    letters: state.letters.length,
    duplicateAnswers: Object.values(state.duplicates).filter(({ resolved }) => resolved).length,
  };
}
