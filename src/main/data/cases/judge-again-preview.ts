import type { AppError } from '#shared/contract/app-error.ts';
import type { JudgeAgainPreview } from '#shared/contract/judge-again.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { compareJudgements, isSameFinding } from '#shared/domain/email-domain/compare-judgements.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import { checklistChange } from './checklist-moves.ts';
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
  const known = context.checklists.template(state.checklist);
  const isOther = known.id !== template.id;
  return ok({
    before,
    after,
    differences,
    same: isSameFinding(differences),
    checklistChange: isOther ? checklistChange(state, known, template) : null,
  });
}
