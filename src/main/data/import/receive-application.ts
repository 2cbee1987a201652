import type { Application, Correction } from '#shared/domain/application/application.ts';
import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import { evolve } from '#shared/domain/case/evolve.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import type { WritableDb } from '../database.ts';
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
  context: Pick<OperationContext, 'policy' | 'calendar' | 'reference' | 'newId'>,
  index: SearchIndexWriter = searchIndexWriter(db),
): ReceiveApplication {
  const factsOf = applicationFacts(context);
  const rows = caseRowWriter(db);
  return (application, judgement, importRun, corrections = []) => {
    const caseId = context.newId();
    const content = { application, judgement, ...(corrections.length > 0 ? { corrections } : {}) };
    const draft: CaseEventDraft = {
      kind: 'applicationReceived',
      payload: {
        type: 'application',
        receiptNumber: receiptNumberKey(application.receiptNumber),
        ...factsOf(application, judgement),
        importRun,
      },
      personal: { kind: 'application', content },
    };
    for (const event of journal.appendCaseEvents([draft], caseId)) {
      rows.insert(event.seq, caseId, evolve(null, event));
      index.add(event.seq, searchText(application));
    }
    return caseId;
  };
}
