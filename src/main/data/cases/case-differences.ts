import type { CaseView, CheckView } from '#shared/contract/case.ts';
import type { CaseDifference } from '#shared/contract/case-difference.ts';
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
    ...extraColumns(was, is),
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
    ...pairsOf(was.consents, is.consents, ({ event }) => event).map((pair) => ({
      what: 'consent' as const,
      ...pair,
    })),
    ...evidence(was, is),
    ...pairsOf(sentLetters(was), sentLetters(is), ({ event }) => event).map((pair) => ({
      what: 'letter' as const,
      ...pair,
    })),
    ...duplicates(before.state, after.state),
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

function extraColumns(was: CaseView, is: CaseView): CaseDifference[] {
  const [before, after] = [was.application?.extra ?? {}, is.application?.extra ?? {}];
  return Object.keys({ ...before, ...after }).map((column) => ({
    what: 'extra',
    column,
    before: before[column] ?? '',
    after: after[column] ?? '',
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

function evidence(was: CaseView, is: CaseView): CaseDifference[] {
  const known = [...is.template.items, ...was.template.items, ...is.earlierItems];
  return pairsOf(was.evidence, is.evidence, ({ event }) => event).map((pair) => {
    const ids = new Set([...(pair.before?.items ?? []), ...(pair.after?.items ?? [])]);
    const items = [...ids].flatMap((id) => {
      const item = known.find((each) => each.id === id);
      return item ? [{ id, label: item.label }] : [];
    });
    return { what: 'evidence', items, ...pair };
  });
}

/** Letters that went out, which nobody takes back. */
function sentLetters({ history }: CaseView) {
  return history.flatMap(({ event, by, about }) =>
    about?.is === 'letter' ? [{ event, letter: about.value, by }] : [],
  );
}

function duplicates(was: CaseState, is: CaseState): CaseDifference[] {
  const others = new Set([...Object.keys(was.duplicates), ...Object.keys(is.duplicates)]);
  const answerIn = ({ duplicates: known }: CaseState, other: string) =>
    known[other]?.resolved?.verdict ?? null;
  return [...others].map((other) => ({
    what: 'duplicate',
    before: answerIn(was, other),
    after: answerIn(is, other),
  }));
}
