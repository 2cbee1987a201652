import type { Application } from '#shared/domain/application/application.ts';
import { checklistFor } from '#shared/domain/case/checklist-for.ts';
import type { CaseEventDraft, JudgementSummary } from '#shared/domain/case/event.ts';
import { evolve } from '#shared/domain/case/evolve.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { summariseJudgement } from '#shared/domain/case/summarise-judgement.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { reliedConfirmations } from '#shared/domain/email-domain/relied-confirmations.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import { normaliseCode } from '#shared/domain/organization/local-government-code.ts';
import type { WritableDb } from '../database.ts';
import { type IntakeDuplicates, intakeDuplicates } from '../duplicate/intake-duplicates.ts';
import type { OperationContext } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { caseRowWriter } from '../projection/case-rows.ts';
import { type SearchIndexWriter, searchIndexWriter, searchText } from '../projection/search-index.ts';

/** Makes a case of an application and gives its id. Of use only within the transaction it was made in. */
export type ReceiveApplication = (
  application: Application,
  judgement: Judgement,
  importRun: string | null,
) => string;

export function applicationReceiver(
  db: WritableDb,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
  context: Pick<OperationContext, 'policy' | 'calendar' | 'reference' | 'newId'>,
  index: SearchIndexWriter = searchIndexWriter(db),
  duplicates: IntakeDuplicates = intakeDuplicates(db),
): ReceiveApplication {
  const { policy, calendar, reference } = context;
  const rows = caseRowWriter(db);
  // Few days and few bodies make up a list: each is worked out, and encoded for the journal, once.
  const dueByReceipt = new Map<string, DueReckoning>();
  const summaries = new Map<string, JudgementSummary>();

  const dueOf = (receivedOn: string): DueReckoning => {
    const reckoned = dueByReceipt.get(receivedOn) ?? reckonDue(receivedOn, policy.targetDays, [], calendar);
    if (!reckoned) throw new Error('a due date without pauses can always be reckoned');
    dueByReceipt.set(receivedOn, Object.freeze(reckoned));
    return reckoned;
  };

  const summaryOf = (judgement: Judgement): JudgementSummary => {
    const { class: domainClass, outcome, rule, ruleSet, warnings } = judgement;
    const candidates = judgement.candidates.map(({ code, name }) => code ?? name);
    const confirmations = reliedConfirmations(judgement);
    const warned = warnings.join(' ');
    const key = [domainClass, rule, outcome, ruleSet, warned, confirmations.join(' '), ...candidates].join(
      '\n',
    );
    const known = summaries.get(key);
    if (known) return known;
    const summary = Object.freeze(summariseJudgement(judgement, reference.version));
    summaries.set(key, summary);
    return summary;
  };

  return (application, judgement, importRun) => {
    const caseId = context.newId();
    const code = declaredCode(application);
    const draft: CaseEventDraft = {
      kind: 'applicationReceived',
      payload: {
        type: 'application',
        receiptNumber: receiptNumberKey(application.receiptNumber),
        receivedOn: application.receivedOn,
        organizationCode: code,
        judgement: summaryOf(judgement),
        checklist: checklistFor(
          'application',
          { code: application.organizationCode, name: application.organizationName },
          judgement,
          reference.judgementTables,
        ),
        due: dueOf(application.receivedOn),
        importRun,
      },
      personal: { kind: 'application', content: { application, judgement } },
    };
    const sighting = duplicates.look(application);
    const events = journal.appendCaseEvents([draft, ...sighting.events], caseId);
    const state = events.reduce<CaseState | null>(evolve, null);
    const row = events[0]?.seq;
    if (!state || row === undefined) throw new Error('a receipt makes a case');
    rows.insert(row, caseId, state);
    index.add(row, searchText(application));
    sighting.keep(row, caseId, state);
    return caseId;
  };
}

/** Only what can be read as a 団体コード: whatever else was typed there must not get into the journal. */
function declaredCode(application: Application): string {
  return normaliseCode(application.organizationCode).code ?? '';
}
