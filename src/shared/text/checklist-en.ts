import type { ChecklistProblem } from '../domain/checklist/edit-checklist.ts';
import { FIRST_OFFICE_VERSION } from '../domain/checklist/office-version.ts';

export function checklistVersionEn(name: string, version: number): string {
  const own = version - FIRST_OFFICE_VERSION + 1;
  return own > 0 ? `${name} (office version ${own})` : `${name} (standard version ${version})`;
}

export function checklistProblemEn(problem: ChecklistProblem): string {
  switch (problem.code) {
    case 'labelMissing':
      return `Item ${problem.number} has no name. Name it or remove it.`;
    case 'labelTwice':
      return `There are two items called “${problem.label}”. Give them different names.`;
    case 'mandatoryGone':
      return `“${problem.label}” must always be checked and cannot be removed.`;
    case 'mandatoryLoosened':
      return `“${problem.label}” must always be checked; its conditions cannot be loosened.`;
    case 'unchanged':
      return 'Nothing differs from the current version.';
    default:
      return problem satisfies never;
  }
}
