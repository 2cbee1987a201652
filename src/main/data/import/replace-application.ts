import type { AppError } from '#shared/contract/app-error.ts';
import type { Application, Correction } from '#shared/domain/application/application.ts';
import { awaitedInquiry } from '#shared/domain/case/awaited-answer.ts';
import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import { closePauses } from '#shared/domain/case/evolve-inquiries.ts';
import { checklistAfter, recordsToSetAside } from '#shared/domain/case/judge-again.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import {
  checksOutdatedBy,
  isAnotherApplicant,
  isComparedAnew,
  refuseUpdate,
} from '#shared/domain/case/update-application.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { storeCase } from '../cases/store-case.ts';
import type { WritableDb } from '../database.ts';
import { replaceIdentityKeys } from '../duplicate/identity-key-table.ts';
import type { IntakeDuplicates } from '../duplicate/intake-duplicates.ts';
import type { OperationContext } from '../handler.ts';
import { continueCase, knownCaseRecord } from '../journal/case-record.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { readApplication } from '../journal/vault.ts';
import { applicationFacts } from './application-facts.ts';

export interface ReplacedApplication {
  readonly caseId: string;
  /** Key of the case in the search index, whose text is now that of `application`. */
  readonly row: number;
  /** Null after the person was purged. */
  readonly before: Application | null;
  readonly application: Application;
}

export type ReplaceApplication = (
  caseId: string,
  application: Application,
  judgement: Judgement,
  importRun: string,
  corrections: readonly Correction[],
) => Result<ReplacedApplication, AppError>;

/**
 * 新しい内容に差し替える: records a new application on a case that is still open, judged anew. The earlier one stays in the
 * vault. The caller brings the search index up to date.
 */
export function applicationReplacer(
  db: WritableDb,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
  context: Pick<OperationContext, 'policy' | 'calendar' | 'today' | 'reference' | 'checklists'>,
  duplicates: IntakeDuplicates,
): ReplaceApplication {
  const factsOf = applicationFacts(context);
  return (caseId, application, judgement, importRun, corrections) => {
    const record = knownCaseRecord(db, caseId);
    const { events, state } = record;
    const refusal = refuseUpdate(state);
    if (refusal) return err(refusal);
    const facts = factsOf(application, judgement);
    const template = context.checklists.template(checklistAfter(state.checklist, facts.checklist));
    const before = readApplication(db, state.application)?.application ?? null;
    const isAnother = isAnotherApplicant(before, application);
    const ended = isAnother ? awaitedInquiry(state) : null;
    const due = dueAfter(state, application.receivedOn, ended !== null, context);
    const content = { application, judgement, ...(corrections.length > 0 ? { corrections } : {}) };
    const draft: CaseEventDraft = {
      kind: 'applicationUpdated',
      payload: {
        ...facts,
        checklist: { template: template.id, version: template.version },
        setAside: [
          ...new Set([
            ...recordsToSetAside(state, template),
            ...checksOutdatedBy(state, before, application),
          ]),
        ],
        ...(isAnother ? { anotherApplicant: true } : {}),
        due,
        ...(ended ? { endedInquiry: { inquiry: ended.id, endedOn: context.today } } : {}),
        ...(state.snoozedUntil !== null && state.snoozedUntil > context.today ? { woken: true } : {}),
        importRun,
      },
      personal: { kind: 'application', content },
    };
    const row = events[0]?.seq ?? 0;
    const suspicion = suspicionOf(caseId, state, before, application, duplicates);
    storeCase(db, caseId, state, continueCase(db, journal, caseId, record, [draft, ...suspicion]).state);
    // At once: the next one that is replaced may have become like this one.
    replaceIdentityKeys(db, row, before, application);
    return ok({ caseId, row, before, application });
  };
}

/**
 * Whoever the new content is like is asked about. An answer that was given stands while the person is the same; of another person nobody
 * has said anything yet.
 */
function suspicionOf(
  caseId: string,
  { duplicates: known }: CaseState,
  before: Application | null,
  after: Application,
  duplicates: IntakeDuplicates,
): CaseEventDraft[] {
  if (!isComparedAnew(before, after)) return [];
  const asksAnew = isAnotherApplicant(before, after);
  const others = duplicates
    .lookAgain(after, caseId)
    .filter((other) => asksAnew || known[other.case] === undefined);
  return others.length === 0 ? [] : [{ kind: 'duplicateSuspected', payload: { others }, personal: null }];
}

/**
 * A due date moves only with the day of receipt, and after a 再審査 not even with that; while an answer is waited for, the answer will
 * reckon it. Where the replacement ends the waiting, the days until then are left out as after an answer.
 */
function dueAfter(
  state: CaseState,
  receivedOn: string,
  endsWaiting: boolean,
  { policy, calendar, today }: Pick<OperationContext, 'policy' | 'calendar' | 'today'>,
): CaseState['due'] {
  const moves = receivedOn !== state.receivedOn && state.reopenedOn === null;
  if (!moves && !endsWaiting) return state.due;
  const pauses = endsWaiting ? closePauses(state, today) : state.pauses;
  const days = moves ? policy.targetDays : state.due.counted.length;
  return reckonDue(state.reopenedOn ?? receivedOn, days, pauses, calendar) ?? state.due;
}
