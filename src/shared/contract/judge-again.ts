import { z } from 'zod';
import { ChecklistItem, ChecklistTemplate } from '../domain/checklist/template.ts';
import { JudgementDifference } from '../domain/email-domain/compare-judgements.ts';
import { Judgement } from '../domain/email-domain/judgement.ts';
import { operation } from './operation.ts';

/** What a person calls a checklist, and which version of it. */
const ChecklistName = ChecklistTemplate.pick({ id: true, version: true, name: true });

/** The checklist of the case would be another one. */
export const ChecklistChange = z.object({
  before: ChecklistName,
  after: ChecklistName,
  added: z.array(ChecklistItem),
  gone: z.array(ChecklistItem),
  changed: z.array(z.object({ before: ChecklistItem, after: ChecklistItem })),
  /** Ids of items whose record would stay readable but count no more. */
  setAside: z.array(z.string()),
});
export type ChecklistChange = z.infer<typeof ChecklistChange>;

export const JudgeAgainPreview = z.object({
  before: Judgement,
  after: Judgement,
  differences: z.array(JudgementDifference),
  /** Nothing differs but the versions of rules and tables: there is nothing to replace. */
  same: z.boolean(),
  checklistChange: ChecklistChange.nullable(),
});
export type JudgeAgainPreview = z.infer<typeof JudgeAgainPreview>;

export const judgeAgainOperations = {
  /** The judgement of a case beside the one that it would get by the tables and settings of now. Changes nothing. */
  'case.judgeAgainPreview': operation('query', 'operator', z.object({ id: z.string() }), JudgeAgainPreview),
};
