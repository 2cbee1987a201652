import type { Judgement } from '../email-domain/judgement.ts';
import { settingsBehind } from '../email-domain/outcome.ts';
import type { DomainPolicy } from '../email-domain/policy.ts';
import { reliedConfirmations } from '../email-domain/relied-confirmations.ts';
import type { JudgementSummary } from './event.ts';

/** What the journal may keep of a judgement: bodies by code, a 政府機関 by its name; never the address. */
export function summariseJudgement(
  judgement: Judgement,
  tables: string,
  policy: DomainPolicy,
): JudgementSummary {
  const { class: domainClass, outcome, rule, ruleSet, warnings, candidates } = judgement;
  const confirmations = reliedConfirmations(judgement);
  const settings = settingsBehind(judgement, policy);
  return {
    class: domainClass,
    outcome,
    rule,
    ruleSet,
    tables,
    warnings: [...warnings],
    candidates: candidates.map(({ code, name }) => code ?? name),
    ...(confirmations.length > 0 && { confirmations }),
    ...(Object.keys(settings).length > 0 && { settings }),
  };
}
