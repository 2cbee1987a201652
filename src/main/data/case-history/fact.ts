import type { NamedActor } from '#shared/contract/case.ts';
import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import type { CaseEvent, VaultRef } from '#shared/domain/case/event.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistRef } from '#shared/domain/checklist/template.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { readText } from '../journal/vault.ts';

/** What is needed to tell an event of one case. */
export interface Telling {
  readonly db: ReadableDb;
  readonly checklists: Checklists;
  /** By the name that the person had when it was recorded. */
  readonly named: (actor: string) => NamedActor;
  /** An event of the case by its id, whether it stands or was undone. */
  readonly event: (id: string) => CaseEvent | undefined;
}

export type Term = RecordedFact['term'];
export const nothing: RecordedValue = { is: 'nothing' };

/** No fact where there is no value. */
export function fact(term: Term, ...values: readonly RecordedValue[]): RecordedFact[] {
  return values.length === 0 ? [] : [{ term, before: [], values: [...values] }];
}

/** What stood before is told where it was something else. */
export function change(
  term: Term,
  before: readonly RecordedValue[],
  values: readonly RecordedValue[],
): RecordedFact[] {
  const isSame = JSON.stringify(before) === JSON.stringify(values);
  return isSame || before.length === 0
    ? fact(term, ...values)
    : [{ term, before: [...before], values: values.length === 0 ? [nothing] : [...values] }];
}

export function text(value: string): RecordedValue[] {
  return value === '' ? [] : [{ is: 'text', value }];
}

export function date(on: PlainDate | null | undefined): RecordedValue[] {
  return on === null || on === undefined ? [] : [{ is: 'date', value: on }];
}

/** No word is kept without letters, so an empty one was purged. */
export function written(db: ReadableDb, ref: VaultRef | null): RecordedValue[] {
  if (!ref) return [];
  const said = readText(db, ref);
  return said === '' ? [{ is: 'erased' }] : text(said);
}

export function person({ named }: Telling, actor: string | null): RecordedValue[] {
  return actor === null ? [] : [{ is: 'person', value: named(actor) }];
}

export function checklist({ checklists }: Telling, ref: ChecklistRef): RecordedValue[] {
  const { name, version } = checklists.template(ref);
  return [{ is: 'checklist', value: { name, version } }];
}

export function dueMoved(before: DueReckoning, after: DueReckoning): RecordedFact[] {
  return before.on === after.on ? [] : change('due', date(before.on), date(after.on));
}
