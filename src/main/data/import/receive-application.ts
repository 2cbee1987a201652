import type { Application, Correction } from '#shared/domain/application/application.ts';
import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import { evolve } from '#shared/domain/case/evolve.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import type { WritableDb } from '../database.ts';
import { type IntakeDuplicates, intakeDuplicates } from '../duplicate/intake-duplicates.ts';
import type { OperationContext } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { caseRowWriter } from '../projection/case-rows.ts';
import { type SearchIndexWriter, searchIndexWriter, searchText } from '../projection/search-index.ts';
import { applicationFacts } from './application-facts.ts';

/** Makes a case of an application and gives its id. Of use only within the transaction it was made in. */
export type ReceiveApplication = (
  application: Application,
  judgement: Judgement,
  importRun: string | null,
  /** What a person changed before the application became a case. */
  corrections?: readonly Correction[],
) => string;

export function applicationReceiver(
  db: WritableDb,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
  context: Pick<OperationContext, 'policy' | 'calendar' | 'reference' | 'newId' | 'checklists'>,
  index: SearchIndexWriter = searchIndexWriter(db),
  duplicates: IntakeDuplicates = intakeDuplicates(db),
): ReceiveApplication {
  const factsOf = applicationFacts(context);
  const rows = caseRowWriter(db);
  return (application, judgement, importRun, corrections = []) => {
    const caseId = context.newId();
    const content = { application, judgement, ...(corrections.length > 0 ? { corrections } : {}) };
    const facts = factsOf(application, judgement);
    const draft: CaseEventDraft = {
      kind: 'applicationReceived',
      // In the order of their canonical form: 100,000 of them need no sorting.
      payload: {
        checklist: facts.checklist,
        due: facts.due,
        importRun,
        judgement: facts.judgement,
        organizationCode: facts.organizationCode,
        receiptNumber: receiptNumberKey(application.receiptNumber),
        receivedOn: facts.receivedOn,
        ...(facts.termsVersion === undefined ? {} : { termsVersion: facts.termsVersion }),
        type: 'application',
      },
      personal: { kind: 'application', content },
    };
    const sighting = duplicates.look(application);
    const events = journal.appendCaseEvents([draft, ...sighting.events], caseId);
    const state = events.reduce<CaseState | null>(evolve, null);
    const row = events[0]?.seq;
    if (!state || row === undefined) throw new Error('a receipt makes a case');
    rows.insert(row, caseId, state);
    index.add(row, searchText(application, facts.organizationCode));
    sighting.keep(row, caseId, state);
    return caseId;
  };
}
