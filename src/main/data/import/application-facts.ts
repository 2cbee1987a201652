import type { Application } from '#shared/domain/application/application.ts';
import { checklistFor } from '#shared/domain/case/checklist-for.ts';
import type { JudgementSummary } from '#shared/domain/case/event.ts';
import { summariseJudgement } from '#shared/domain/case/summarise-judgement.ts';
import type { ChecklistRef } from '#shared/domain/checklist/template.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { reliedConfirmations } from '#shared/domain/email-domain/relied-confirmations.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import { normaliseCode } from '#shared/domain/organization/local-government-code.ts';
import type { OperationContext } from '../handler.ts';

/** What the journal keeps of an application: nothing that names a person or an address. */
export interface ApplicationFacts {
  readonly receivedOn: string;
  readonly organizationCode: string;
  readonly judgement: JudgementSummary;
  readonly checklist: ChecklistRef;
  readonly due: DueReckoning;
}

export type FactsOf = (application: Application, judgement: Judgement) => ApplicationFacts;

/** Few days and few bodies make up a list: each is worked out, and encoded for the journal, once. */
export function applicationFacts(
  context: Pick<OperationContext, 'policy' | 'calendar' | 'reference' | 'checklists'>,
): FactsOf {
  const { reference, checklists } = context;
  const dueOf = dueByReceipt(context);
  const summaries = new Map<string, JudgementSummary>();

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

  return (application, judgement) => ({
    receivedOn: application.receivedOn,
    organizationCode: declaredCode(application),
    judgement: summaryOf(judgement),
    checklist: checklistFor(
      'application',
      { code: application.organizationCode, name: application.organizationName },
      judgement,
      reference.judgementTables,
      checklists,
    ),
    due: dueOf(application.receivedOn),
  });
}

/** The due date of an application that was received on a day and never paused. */
export function dueByReceipt({
  policy,
  calendar,
}: Pick<OperationContext, 'policy' | 'calendar'>): (receivedOn: string) => DueReckoning {
  const known = new Map<string, DueReckoning>();
  return (receivedOn) => {
    const reckoned = known.get(receivedOn) ?? reckonDue(receivedOn, policy.targetDays, [], calendar);
    if (!reckoned) throw new Error('a due date without pauses can always be reckoned');
    known.set(receivedOn, Object.freeze(reckoned));
    return reckoned;
  };
}

/** Only what can be read as a 団体コード: whatever else was typed there must not get into the journal. */
function declaredCode(application: Application): string {
  return normaliseCode(application.organizationCode).code ?? '';
}
