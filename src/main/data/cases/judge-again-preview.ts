import type { AppError } from '#shared/contract/app-error.ts';
import type { ChecklistChange, JudgeAgainPreview } from '#shared/contract/judge-again.ts';
import { recordsToSetAside } from '#shared/domain/case/judge-again.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { checklistTemplate } from '#shared/domain/checklist/default-templates.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { compareJudgements, isSameFinding } from '#shared/domain/email-domain/compare-judgements.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import { freshJudgement, type JudgingContext } from './judge-again.ts';

/** What judging the case again would change, before anybody asks for it. */
export function judgeAgainPreview(
  db: ReadableDb,
  state: CaseState,
  context: JudgingContext,
): Result<JudgeAgainPreview, AppError> {
  const fresh = freshJudgement(db, state, context);
  if (!fresh) return err({ code: 'applicationErased' });
  const { before, after, tables, template } = fresh;
  const given = { judgement: before, tables: state.judgement.tables };
  const differences = compareJudgements(given, { judgement: after, tables });
  return ok({
    before,
    after,
    differences,
    same: isSameFinding(differences),
    checklistChange: checklistChange(state, template),
  });
}

function checklistChange(state: CaseState, after: ChecklistTemplate): ChecklistChange | null {
  const before = checklistTemplate(state.checklist);
  if (before.id === after.id) return null;
  const has = (template: ChecklistTemplate, id: string) => template.items.some((item) => item.id === id);
  return {
    before: before.name,
    after: after.name,
    added: after.items.filter((item) => !has(before, item.id)),
    gone: before.items.filter((item) => !has(after, item.id)),
    setAside: recordsToSetAside(state, after),
  };
}
