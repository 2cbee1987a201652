import { type Checklists, refOf } from '../checklist/checklists.ts';
import type { ChecklistRef } from '../checklist/template.ts';
import { checklistBody } from '../email-domain/checklist-body.ts';
import { concernsUnion } from '../email-domain/concerns-union.ts';
import type { AddressClaim } from '../email-domain/judge.ts';
import type { Judgement } from '../email-domain/judgement.ts';
import type { JudgementTables } from '../email-domain/tables.ts';
import type { CaseType } from './status.ts';

/** Which checklist goes with a judgement, on receipt and whenever the case is judged again. */
export function checklistFor(
  caseType: CaseType,
  claim: Pick<AddressClaim, 'code' | 'name'>,
  judgement: Judgement,
  tables: JudgementTables,
  checklists: Checklists,
): ChecklistRef {
  const chosen = checklists.choose({
    caseType,
    outcome: judgement.outcome === 'pass' ? 'pass' : 'verify',
    isUnion: concernsUnion(claim, judgement, tables),
    body: checklists.asksForBody ? checklistBody(claim, judgement, tables) : null,
  });
  return refOf(chosen);
}
