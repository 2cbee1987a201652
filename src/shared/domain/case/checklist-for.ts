import { chooseChecklist } from '../checklist/default-templates.ts';
import type { ChecklistRef } from '../checklist/template.ts';
import type { Judgement } from '../email-domain/judgement.ts';
import type { JudgementTables } from '../email-domain/tables.ts';
import type { CaseType } from './status.ts';

/** Which checklist goes with a judgement, on receipt and whenever the case is judged again. */
export function checklistFor(
  caseType: CaseType,
  organizationCode: string,
  judgement: Judgement,
  tables: JudgementTables,
): ChecklistRef {
  return chooseChecklist({
    caseType,
    outcome: judgement.outcome === 'pass' ? 'pass' : 'verify',
    isUnion: concernsUnion(organizationCode, judgement, tables),
  });
}

function concernsUnion(organizationCode: string, judgement: Judgement, tables: JudgementTables): boolean {
  if (judgement.labels.some((label) => label.text === 'union' && label.deciding)) return true;
  const codes = [organizationCode, ...judgement.candidates.map((candidate) => candidate.code)];
  return codes.some((code) => {
    const kind = code === null ? undefined : tables.organizationByCode.get(code)?.kind;
    return kind === '一部事務組合' || kind === '広域連合';
  });
}
