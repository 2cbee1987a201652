import { isUnionKind } from '../body-list/listed-body.ts';
import { readDeclaredCode } from './declared-code.ts';
import { readDeclaredName } from './declared-name.ts';
import type { AddressClaim } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { JudgementTables } from './tables.ts';

/**
 * Whether an application is about a 一部事務組合 or 広域連合, which has a checklist of its own (rules §5): by the form of its
 * domain, by the number or the name of the declared body, or because one of the listed unions is declared or proposed. Number and name count
 * by themselves: before the office has imported the list of unions, nothing else says it, and the published code is to be looked up all the more.
 */
export function concernsUnion(
  claim: Pick<AddressClaim, 'code' | 'name'>,
  judgement: Judgement,
  tables: JudgementTables,
): boolean {
  if (judgement.labels.some((label) => label.text === 'union' && label.deciding)) return true;
  const code = readDeclaredCode(claim, judgement.candidates, tables);
  const name = readDeclaredName(claim.name, tables);
  if (code.mayBeAssociation || (name.kind === 'other-entity' && name.isAssociation)) return true;
  if (!tables.nameIndex.hasUnions) return false;
  const proposed = judgement.candidates.map(({ code: body }) => tables.organizationByCode.get(body ?? ''));
  const named = name.kind === 'bodies' ? name.bodies : [];
  return [code.body, ...proposed, ...named].some((body) => body && isUnionKind(body.kind));
}
