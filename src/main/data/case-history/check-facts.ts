import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import { askedItem } from '#shared/domain/case/earlier-item.ts';
import type { CaseEvent, JudgementSummary } from '#shared/domain/case/event.ts';
import type { CaseState, CheckRecord } from '#shared/domain/case/state.ts';
import { shortTablesVersion } from '#shared/domain/email-domain/tables-version.ts';
import { readCheckRemark } from '../journal/vault.ts';
import { change, checklist, date, fact, person, type Telling, text } from './fact.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function checkFacts(event: Of<'checkRecorded'>, before: CaseState, telling: Telling): RecordedFact[] {
  const { payload, vault } = event;
  const record = { ...payload, vault };
  const replaced = before.checks[payload.item];
  const [was, is] = [replaced && valuesOf(replaced, telling), valuesOf(record, telling)];
  return [
    ...fact('item', asked({ ...payload, checklist: before.checklist }, telling)),
    ...fact('checklist', ...checklist(telling, before.checklist)),
    ...change('result', was?.result ?? [], is.result),
    ...change('reason', was?.reason ?? [], is.reason),
    ...change('checkedOn', was?.checkedOn ?? [], is.checkedOn),
    ...change('source', was?.source ?? [], is.source),
    ...change('note', was?.note ?? [], is.note),
  ];
}

/** What was taken away stands in no other place any more. */
export function clearedFacts(event: Of<'checkCleared'>, before: CaseState, telling: Telling): RecordedFact[] {
  const record = before.checks[event.payload.item];
  if (!record) throw new Error(`nothing was recorded of ${event.payload.item}`);
  const { result, reason, checkedOn, source, note } = valuesOf(record, telling);
  return [
    ...fact('item', asked(record, telling)),
    ...fact('checklist', ...checklist(telling, record.checklist)),
    ...fact('result', ...result),
    ...fact('reason', ...reason),
    ...fact('checkedOn', ...checkedOn),
    ...fact('source', ...source),
    ...fact('note', ...note),
    ...fact('recordedAt', { is: 'instant', value: record.at }),
    ...fact('recordedBy', ...person(telling, record.by)),
  ];
}

export function rejudgedFacts(event: Of<'judgedAgain'>, before: CaseState, telling: Telling): RecordedFact[] {
  const { judgement, cause, setAside } = event.payload;
  return [
    ...fact('cause', { is: 'judgedAgainCause', value: cause }),
    ...judgementFacts(before.judgement, judgement),
    ...movedFacts(event, before, telling, setAside),
  ];
}

export function movedFacts(
  { payload }: Of<'judgedAgain' | 'checklistMoved'>,
  before: CaseState,
  telling: Telling,
  setAside: readonly string[] = payload.setAside,
): RecordedFact[] {
  return [
    ...change('checklist', checklist(telling, before.checklist), checklist(telling, payload.checklist)),
    ...setAsideFacts(setAside, before, telling),
  ];
}

/** Records that count no more from then on. */
export function setAsideFacts(
  items: readonly string[],
  { checks }: CaseState,
  telling: Telling,
): RecordedFact[] {
  const records = items.flatMap((item) => checks[item] ?? []);
  return fact('setAside', ...records.map((record) => asked(record, telling)));
}

export function judgementFacts(before: JudgementSummary | null, after: JudgementSummary): RecordedFact[] {
  const [was, is] = [before && judged(before), judged(after)];
  return [
    ...change('judgement', was?.outcome ?? [], is.outcome),
    ...change('domainClass', was?.class ?? [], is.class),
    ...change('warnings', was?.warnings ?? [], is.warnings),
    ...change('ruleSet', was?.ruleSet ?? [], is.ruleSet),
    ...change('tables', was?.tables ?? [], is.tables),
  ];
}

function judged(summary: JudgementSummary) {
  return {
    outcome: [{ is: 'judgementOutcome', value: summary.outcome }],
    class: [{ is: 'domainClass', value: summary.class }],
    warnings: summary.warnings.map((value) => ({ is: 'judgementWarning', value })),
    ruleSet: text(summary.ruleSet),
    tables: text(shortTablesVersion(summary.tables)),
  } satisfies Record<string, RecordedValue[]>;
}

function asked(check: Pick<CheckRecord, 'item' | 'checklist'>, { checklists }: Telling): RecordedValue {
  return { is: 'item', value: askedItem(check, checklists).label };
}

function valuesOf(
  { result, reason, checkedOn, vault }: Pick<CheckRecord, 'result' | 'reason' | 'checkedOn' | 'vault'>,
  { db }: Telling,
) {
  const remark = readCheckRemark(db, vault);
  const isErased = vault !== null && remark.source === '' && remark.note === '';
  return {
    result: [{ is: 'checkResult', value: result }],
    reason: reason === null ? [] : [{ is: 'deficiencyReason', value: reason }],
    checkedOn: date(checkedOn),
    source: text(remark.source),
    note: isErased ? [{ is: 'erased' }] : text(remark.note),
  } satisfies Record<string, RecordedValue[]>;
}
