import type { Application } from '#shared/domain/application/application.ts';
import type { JudgementSummary } from '#shared/domain/case/event.ts';
import { chooseChecklist } from '#shared/domain/checklist/default-templates.ts';
import type { ChecklistRef } from '#shared/domain/checklist/template.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { JudgementTables } from '#shared/domain/email-domain/tables.ts';
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
  context: Pick<OperationContext, 'policy' | 'calendar' | 'reference'>,
): FactsOf {
  const { reference } = context;
  const dueOf = dueByReceipt(context);
  const summaries = new Map<string, JudgementSummary>();

  /** Bodies by code, a 政府機関 by its name; never the address. */
  const summaryOf = (judgement: Judgement): JudgementSummary => {
    const { class: domainClass, outcome, rule, ruleSet, warnings } = judgement;
    const candidates = judgement.candidates.map(({ code, name }) => code ?? name);
    const key = [domainClass, rule, outcome, ruleSet, warnings.join(' '), ...candidates].join('\n');
    const known = summaries.get(key);
    if (known) return known;
    const summary = {
      class: domainClass,
      outcome,
      rule,
      ruleSet,
      tables: reference.version,
      warnings,
      candidates,
    };
    summaries.set(key, Object.freeze(summary));
    return summary;
  };

  return (application, judgement) => ({
    receivedOn: application.receivedOn,
    organizationCode: declaredCode(application),
    judgement: summaryOf(judgement),
    checklist: chooseChecklist({
      caseType: 'application',
      outcome: judgement.outcome === 'pass' ? 'pass' : 'verify',
      isUnion: concernsUnion(application, judgement, reference.judgementTables),
    }),
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

function concernsUnion(application: Application, judgement: Judgement, tables: JudgementTables): boolean {
  if (judgement.labels.some((label) => label.text === 'union' && label.deciding)) return true;
  const codes = [declaredCode(application), ...judgement.candidates.map((candidate) => candidate.code)];
  return codes.some((code) => {
    const kind = code === null ? undefined : tables.organizationByCode.get(code)?.kind;
    return kind === '一部事務組合' || kind === '広域連合';
  });
}
