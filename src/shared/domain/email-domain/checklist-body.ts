import type { ChecklistBody } from '../checklist/checklist-body.ts';
import type { OrganizationKind } from '../organization/organization.ts';
import { readDeclaredCode } from './declared-code.ts';
import type { AddressClaim } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { JudgementTables } from './tables.ts';

/**
 * What kind of body an application is about: by the domain of a national one, else by the declared code, else by the one body that
 * the judgement proposes. Null where none of them says it.
 */
export function checklistBody(
  claim: Pick<AddressClaim, 'code' | 'name'>,
  { class: domainClass, candidates }: Pick<Judgement, 'class' | 'candidates'>,
  tables: JudgementTables,
): ChecklistBody | null {
  if (domainClass === 'national') return 'national';
  const declared = readDeclaredCode(claim, candidates, tables).body;
  if (declared) return bodyOf(declared.kind);
  const proposed = new Set(candidates.map(({ code }) => code));
  const [code] = proposed;
  const body = proposed.size === 1 && code ? tables.organizationByCode.get(code) : undefined;
  return body ? bodyOf(body.kind) : null;
}

function bodyOf(kind: OrganizationKind): ChecklistBody | null {
  switch (kind) {
    case '都道府県':
      return 'prefecture';
    case '政令指定都市':
    case '市':
    case '特別区':
    case '町':
    case '村':
      return 'municipality';
    case '一部事務組合':
    case '広域連合':
      return null;
    default:
      return kind satisfies never;
  }
}
