import type { ChecklistProblem } from '../domain/checklist/edit-checklist.ts';
import { FIRST_OFFICE_VERSION } from '../domain/checklist/office-version.ts';

export function checklistVersionJa(name: string, version: number): string {
  const own = version - FIRST_OFFICE_VERSION + 1;
  return own > 0 ? `${name}（事務局の第${own}版）` : `${name}（標準の第${version}版）`;
}

export function checklistProblemJa(problem: ChecklistProblem): string {
  switch (problem.code) {
    case 'labelMissing':
      return `${problem.number}番の項目に名前がありません。名前を入れるか、項目を削除してください。`;
    case 'labelTwice':
      return `「${problem.label}」という項目が二つあります。区別できる名前にしてください。`;
    case 'mandatoryGone':
      return `「${problem.label}」は必ず確認する項目なので、削除できません。`;
    case 'mandatoryLoosened':
      return `「${problem.label}」は必ず確認する項目なので、条件を緩めることはできません。`;
    case 'unchanged':
      return '今の版から変わっていません。';
    default:
      return problem satisfies never;
  }
}
