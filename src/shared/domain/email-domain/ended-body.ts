import type { Organization } from '../organization/organization.ts';
import type { JudgementCandidate, JudgementEnding } from './judgement.ts';
import type { JudgementTables } from './tables.ts';

/**
 * The ended body behind a claim or, failing that, behind the domain: its code is nobody's from the day of its end. Without
 * `today` every end counts.
 */
export function endedBodyOf(
  claimed: readonly Organization[],
  owners: readonly JudgementCandidate[],
  tables: JudgementTables,
  today: string | undefined,
): JudgementEnding | null {
  if (tables.endedBodies.size === 0) return null;
  const codes = [...claimed.map(({ code }) => code), ...owners.flatMap(({ code }) => code ?? [])];
  for (const code of codes) {
    const ended = tables.endedBodies.get(code);
    // Plain dates in ISO form sort as text.
    if (ended === undefined || (today !== undefined && today < ended.on)) continue;
    const nameOf = (of: string) => tables.organizationByCode.get(of)?.name ?? '';
    const successors = ended.successors.map((each) => ({ code: each, name: nameOf(each) }));
    return { code, name: nameOf(code), on: ended.on, successors };
  }
  return null;
}
