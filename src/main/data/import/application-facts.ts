import type { Application } from '#shared/domain/application/application.ts';
import { checklistFor } from '#shared/domain/case/checklist-for.ts';
import type { JudgementSummary } from '#shared/domain/case/event.ts';
import { summariseJudgement } from '#shared/domain/case/summarise-judgement.ts';
import type { ChecklistRef } from '#shared/domain/checklist/template.ts';
import { readDeclaredCode } from '#shared/domain/email-domain/declared-code.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { reliedConfirmations } from '#shared/domain/email-domain/relied-confirmations.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import { termsInForce } from '#shared/domain/policy/terms-version.ts';
import type { OperationContext } from '../handler.ts';
import { basisOf } from './judge-claims.ts';

/** What the journal keeps of an application: nothing that names a person or an address. */
export interface ApplicationFacts {
  readonly receivedOn: string;
  readonly organizationCode: string;
  readonly judgement: JudgementSummary;
  readonly checklist: ChecklistRef;
  readonly due: DueReckoning;
  /** Missing where the office states no version of the 利用規約 for the day. */
  readonly termsVersion?: string;
}

/** What follows from the declared body and its judgement, whoever applies. */
type FactsOfClaim = Pick<ApplicationFacts, 'organizationCode' | 'judgement' | 'checklist'>;

export type FactsOf = (application: Application, judgement: Judgement) => ApplicationFacts;

/** Few days and few bodies make up a list: each is worked out, and encoded for the journal, once. */
export function applicationFacts(
  context: Pick<OperationContext, 'policy' | 'calendar' | 'reference' | 'checklists'>,
): FactsOf {
  const { reference, checklists, policy } = context;
  const dueOf = dueByReceipt(context);
  const summaries = new Map<string, JudgementSummary>();

  const known = new WeakMap<object, FactsOfClaim>();

  const summaryOf = (judgement: Judgement): JudgementSummary => {
    const { class: domainClass, outcome, rule, ruleSet, warnings } = judgement;
    const candidates = judgement.candidates.map(({ code, name }) => code ?? name);
    const confirmations = reliedConfirmations(judgement);
    const warned = warnings.join(' ');
    const key = [domainClass, rule, outcome, ruleSet, warned, confirmations.join(' '), ...candidates].join(
      '\n',
    );
    const before = summaries.get(key);
    if (before) return before;
    const summary = Object.freeze(summariseJudgement(judgement, reference.version, policy.domain));
    summaries.set(key, summary);
    return summary;
  };

  const factsOfClaim = (code: string, name: string, judgement: Judgement): FactsOfClaim => ({
    // Only what can be read as a 団体コード: whatever else was typed there must not get into the journal.
    organizationCode:
      readDeclaredCode({ code, name }, judgement.candidates, reference.judgementTables).code ?? '',
    judgement: summaryOf(judgement),
    checklist: Object.freeze(
      checklistFor('application', { code, name }, judgement, reference.judgementTables, checklists),
    ),
  });

  return ({ receivedOn, organizationCode, organizationName }, judgement) => {
    const basis = basisOf(judgement);
    let ofClaim = known.get(basis);
    if (!ofClaim) {
      ofClaim = factsOfClaim(organizationCode, organizationName, judgement);
      known.set(basis, ofClaim);
    }
    const termsVersion = termsInForce(policy.termsVersions, receivedOn);
    const facts = { ...ofClaim, receivedOn, due: dueOf(receivedOn) };
    return termsVersion === null ? facts : { ...facts, termsVersion };
  };
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
