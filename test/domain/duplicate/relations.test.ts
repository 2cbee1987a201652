import { describe, expect, it } from 'vitest';
import {
  type CaseStanding,
  type DuplicatePair,
  duplicateObstacles,
  duplicateRelations,
} from '#shared/domain/duplicate/relations.ts';

/** Cases A, B, C … received in this order; each pair is `newer-older` with what was said about it. */
function relationsOf(
  me: string,
  standings: Record<string, CaseStanding>,
  pairs: Record<string, DuplicatePair['verdict']>,
) {
  const cases = Object.entries(standings).map(([id, standing], order) => {
    return [id, { id, receiptNumber: `R8-${id}`, order, standing }] as const;
  });
  return duplicateRelations(me, {
    cases: new Map(cases),
    pairs: Object.entries(pairs).map(([pair, verdict]) => {
      const [one = '', other = ''] = pair.split('-');
      return { one, other, verdict };
    }),
  });
}

function answers(...args: Parameters<typeof relationsOf>) {
  return relationsOf(...args).map(
    ({ other, answer, isInTheWay }) => `${other.id} ${answer}${isInTheWay ? ' !' : ''}`,
  );
}

describe('重複疑いが承認を妨げるか', () => {
  const cases: [string, Parameters<typeof relationsOf>, string[]][] = [
    [
      '後の申請は、答えが出るまで承認できない',
      ['B', { A: 'open', B: 'open' }, { 'B-A': null }],
      ['A unresolved !'],
    ],
    ['先の申請は待たなくてよい', ['A', { A: 'open', B: 'open' }, { 'B-A': null }], ['B askedThere']],
    [
      '後の申請が承認済みなら、先の申請にも問う',
      ['A', { A: 'open', B: 'approved' }, { 'B-A': null }],
      ['B unresolved !'],
    ],
    [
      '別人なら妨げない',
      ['B', { A: 'approved', B: 'open' }, { 'B-A': 'differentPerson' }],
      ['A differentPerson'],
    ],
    ['同一人が承認済み', ['B', { A: 'approved', B: 'open' }, { 'B-A': 'samePerson' }], ['A samePerson !']],
    [
      '同一人の先の申請が審査中',
      ['B', { A: 'open', B: 'open' }, { 'B-A': 'samePerson' }],
      ['A samePerson !'],
    ],
    [
      '同一人の先の申請が取下げ・見送りになった',
      ['B', { A: 'ended', B: 'open' }, { 'B-A': 'samePerson' }],
      ['A samePerson'],
    ],
    ['同一人の後の申請が審査中', ['A', { A: 'open', B: 'open' }, { 'B-A': 'samePerson' }], ['B samePerson']],
    [
      '同一人の後の申請が先に承認された',
      ['A', { A: 'open', B: 'approved' }, { 'B-A': 'samePerson' }],
      ['B samePerson !'],
    ],
    ['相手が取下げられた疑いは確認不要', ['B', { A: 'ended', B: 'open' }, { 'B-A': null }], ['A moot']],
    [
      '三件目は、同一人と分かった二件のうち先のものについて一度だけ問う',
      ['C', { A: 'open', B: 'open', C: 'open' }, { 'B-A': 'samePerson', 'C-A': null, 'C-B': null }],
      ['A unresolved !'],
    ],
    [
      '先のものが取下げられていても、同一人の後のものが承認済みなら問う',
      ['C', { A: 'ended', B: 'approved', C: 'open' }, { 'B-A': 'samePerson', 'C-A': null }],
      ['A unresolved !'],
    ],
    [
      '一方と同一人なら、その人のほかの申請とも同一人',
      [
        'C',
        { A: 'ended', B: 'approved', C: 'open' },
        { 'B-A': 'samePerson', 'C-A': 'samePerson', 'C-B': null },
      ],
      ['A samePerson', 'B samePerson !'],
    ],
    [
      '一方と別人なら、その人のほかの申請とも別人',
      [
        'C',
        { A: 'open', B: 'open', C: 'open' },
        { 'B-A': 'samePerson', 'C-A': 'differentPerson', 'C-B': null },
      ],
      ['A differentPerson', 'B differentPerson'],
    ],
    [
      '二件が別人なら、それぞれについて問う',
      ['C', { A: 'open', B: 'open', C: 'open' }, { 'B-A': 'differentPerson', 'C-A': null, 'C-B': null }],
      ['A unresolved !', 'B unresolved !'],
    ],
    [
      '後の申請で別人と答えてあれば、先の申請から見ても別人',
      ['A', { A: 'open', B: 'approved' }, { 'B-A': 'differentPerson' }],
      ['B differentPerson'],
    ],
    [
      '後の申請で言った別人は、その人の先の申請から見ても別人',
      [
        'A',
        { A: 'open', B: 'open', C: 'approved' },
        { 'B-A': 'samePerson', 'C-B': 'differentPerson', 'C-A': null },
      ],
      ['B samePerson', 'C differentPerson'],
    ],
    [
      '二件のあいだで言ったことは、ほかから言えることに勝る',
      [
        'B',
        { A: 'approved', B: 'open', C: 'open' },
        { 'C-A': 'samePerson', 'C-B': 'samePerson', 'B-A': 'differentPerson' },
      ],
      ['A differentPerson', 'C samePerson'],
    ],
    [
      '見つかった順によらず、先の申請から挙げる',
      ['C', { A: 'open', B: 'open', C: 'open' }, { 'C-B': null, 'C-A': null }],
      ['A unresolved !', 'B unresolved !'],
    ],
    [
      '同一人の後の二件の一方が取下げでも、もう一方が審査中なら、問いはそちらにある',
      ['A', { A: 'open', B: 'ended', C: 'open' }, { 'C-B': 'samePerson', 'B-A': null, 'C-A': null }],
      ['B askedThere'],
    ],
    ['疑いのない案件', ['A', { A: 'open' }, {}], []],
  ];
  it.each(cases)('%s', (_name, args, expected) => {
    expect(answers(...args)).toEqual(expected);
  });

  it('妨げるものを、未確認と登録済みに分けて挙げる', () => {
    const relations = relationsOf(
      'D',
      { A: 'open', B: 'approved', C: 'ended', D: 'open' },
      { 'D-A': null, 'D-B': 'samePerson', 'D-C': null },
    );
    expect(duplicateObstacles(relations)).toEqual({
      unresolved: [{ id: 'A', receiptNumber: 'R8-A' }],
      registered: [{ id: 'B', receiptNumber: 'R8-B' }],
    });
  });
});
