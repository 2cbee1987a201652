import { isUnionKind } from '../body-list/listed-body.ts';
import { readDeclaredCode } from './declared-code.ts';
import { readDeclaredName } from './declared-name.ts';
import type { AddressClaim } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { JudgementTables } from './tables.ts';

/**
 * Whether an application is about a 一部事務組合 or 広域連合, which has a checklist of its own (rules §5): by the form of its
 * domain, or because the declared code, a candidate or the declared name is one of the listed unions.
 */
export function concernsUnion(
  claim: Pick<AddressClaim, 'code' | 'name'>,
  judgement: Judgement,
  tables: JudgementTables,
): boolean {
  if (judgement.labels.some((label) => label.text === 'union' && label.deciding)) return true;
  if (!tables.nameIndex.hasUnions) return false;
  const declared = readDeclaredCode(claim, judgement.candidates, tables).code;
  const codes = [declared, ...judgement.candidates.map((candidate) => candidate.code)];
  const name = readDeclaredName(claim.name, tables);
  const bodies = [
    ...codes.map((code) => (code === null ? undefined : tables.organizationByCode.get(code))),
    ...(name.kind === 'bodies' ? name.bodies : []),
  ];
  return bodies.some((body) => body !== undefined && isUnionKind(body.kind));
}
