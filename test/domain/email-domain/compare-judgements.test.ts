import { describe, expect, it } from 'vitest';
import {
  compareJudgements,
  isSameFinding,
  type JudgementDifference,
} from '#shared/domain/email-domain/compare-judgements.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import { buildJudgementTables } from '#shared/domain/email-domain/tables.ts';
import { aFullJudgement } from '#test/builders.ts';
import { judge, reference } from './reference.ts';

const plain = aFullJudgement('verify');
const memuro = { code: '016373', name: '芽室町', prefecture: '北海道', why: 'currentDomain' } as const;
const otherTown = { code: '016381', name: '中札内村', prefecture: '北海道', why: 'sameLabels' } as const;

function differences(before: Judgement, after: Judgement, tables = ['1', '1']): JudgementDifference[] {
  const [old = '', now = ''] = tables;
  return compareJudgements({ judgement: before, tables: old }, { judgement: after, tables: now });
}

type Row = readonly [what: string, changes: Partial<Judgement>, found: JudgementDifference[]];

const rows: readonly Row[] = [
  ['同じ', {}, []],
  ['結果', { outcome: 'pass' }, [{ field: 'outcome', before: 'verify', after: 'pass' }]],
  ['種類', { class: 'former' }, [{ field: 'class', before: 'official-candidate', after: 'former' }]],
  [
    '規則',
    { rule: 'former.listed' },
    [
      {
        field: 'rule',
        before: 'official.web-domain',
        after: 'former.listed',
        ruleSets: { before: 'test', after: 'test' },
      },
    ],
  ],
  [
    '決め手のラベル',
    {
      labels: [
        { text: 'memuro', deciding: true },
        { text: 'net', deciding: false },
      ],
    },
    [{ field: 'deciding', before: 'memuro.net', after: 'memuro' }],
  ],
  ['候補が加わる', { candidates: [memuro, otherTown] }, [{ field: 'candidateAdded', candidate: otherTown }]],
  ['候補が外れる', { candidates: [] }, [{ field: 'candidateGone', candidate: memuro }]],
  [
    '同じ団体でも理由が違えば、外れて加わる',
    { candidates: [{ ...memuro, why: 'formerDomain' }] },
    [
      { field: 'candidateAdded', candidate: { ...memuro, why: 'formerDomain' } },
      { field: 'candidateGone', candidate: memuro },
    ],
  ],
  ['注意が加わる', { warnings: ['dropCatch'] }, [{ field: 'warningAdded', warning: 'dropCatch' }]],
  [
    '申告の照合',
    { claim: { code: 'mismatch', name: 'match', body: 'mismatch' } },
    [
      { field: 'claim', part: 'code', before: 'match', after: 'mismatch' },
      { field: 'claim', part: 'body', before: 'match', after: 'mismatch' },
    ],
  ],
  [
    '疑わしい文字',
    { suspicious: [{ index: 2, character: 'м', name: 'CYRILLIC SMALL LETTER EM', looksLike: 'm' }] },
    [{ field: 'suspicious', before: '', after: 'м2' }],
  ],
  ['規則の版', { ruleSet: 'newer' }, [{ field: 'ruleSet', before: 'test', after: 'newer' }]],
];

describe('二つの判定の違い', () => {
  it.each(rows)('%s', (_what, changes, found) => {
    expect(differences(plain, { ...plain, ...changes })).toEqual(found);
  });

  it('なくなった注意も違いである', () => {
    expect(differences({ ...plain, warnings: ['dropCatch'] }, plain)).toEqual([
      { field: 'warningGone', warning: 'dropCatch' },
    ]);
  });

  it('候補や注意の並びは違いではない', () => {
    const before: Judgement = {
      ...plain,
      candidates: [memuro, otherTown],
      warnings: ['dropCatch', 'wardCode'],
    };
    const after: Judgement = {
      ...plain,
      candidates: [otherTown, memuro],
      warnings: ['wardCode', 'dropCatch'],
    };
    expect(differences(before, after)).toEqual([]);
  });

  it('規則や表の版だけの違いは、判定を置き換える理由にならない', () => {
    const versions = differences(plain, { ...plain, ruleSet: 'newer' }, ['1', '2']);
    expect(versions.map(({ field }) => field)).toEqual(['ruleSet', 'tables']);
    expect(isSameFinding(versions)).toBe(true);
    expect(isSameFinding(differences(plain, { ...plain, outcome: 'pass' }))).toBe(false);
    expect(isSameFinding([])).toBe(true);
  });

  it('事務局がドメインを確認すると、結果・種類・規則・候補の理由が変わる', () => {
    const claim = { address: 'hanako@memuro.net', code: '016373', name: '芽室町' };
    const confirmedDomains = [{ id: 'c-1', domain: 'memuro.net', code: '016373', expiresOn: '2027-11-22' }];
    const tables = buildJudgementTables({ ...reference, confirmedDomains });
    const after = judgeAddress(claim, tables, defaultDomainPolicy, '2026-11-22');
    expect(differences(judge(claim), after).map(({ field }) => field)).toEqual([
      'outcome',
      'class',
      'rule',
      'candidateAdded',
      'candidateGone',
      'confirmations',
    ]);
  });
});
