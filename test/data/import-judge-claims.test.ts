import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationFacts } from '#data/import/application-facts.ts';
import { claimJudge } from '#data/import/judge-claims.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { anApplication } from '../support/imported-cases.ts';
import { createTestOffice, testReference } from '../support/office.ts';

const context = { reference: testReference(), policy: defaultOfficePolicy, today: '2026-11-24' };

describe('たくさんの申請の判定', () => {
  it('一件ずつ判定したときと、すべて同じになる', () => {
    const judge = claimJudge(context);
    const local = fc.constantFrom('taro', 't.sato', 'a-b_c', 'A', 'x..y', '"q"', 'a+b', 'ｔａｒｏ', '');
    const domain = fc.constantFrom(
      'city.sapporo.jp',
      'city.yokohama.lg.jp',
      'memuro.net',
      'gmail.com',
      'lg.jp',
      'city.osaka.1g.jp',
      'xn--lgb.jp',
      'city.sapporo.jp.',
      'CITY.SAPPORO.JP',
      'soumu.go.jp',
      'a@b.jp',
    );
    const claim = fc.record({
      address: fc.tuple(local, domain).map(([name, host]) => `${name}@${host}`),
      code: fc.constantFrom('', '011002', '11002', '999999', '141003'),
      name: fc.constantFrom('', '札幌市', '横浜市', '池田町', '㈱何か'),
    });
    fc.assert(
      fc.property(claim, (each) => {
        const { policy, reference, today } = context;
        expect(judge(each)).toEqual(judgeAddress(each, reference.judgementTables, policy.domain, today));
      }),
      { numRuns: 2_000 },
    );
  });

  it('同じドメインから別の団体を申告した人に、前の人の団体や確認事項は付かない', () => {
    const test = createTestOffice();
    const office = test.office.context();
    const judge = claimJudge(office);
    const factsOf = applicationFacts(office);
    const applicants = ['011002', '141003', '', '011002'].flatMap((organizationCode) =>
      ['札幌市', '横浜市'].flatMap((organizationName) =>
        ['a@city.sapporo.jp', 'b@city.sapporo.jp', 'c@memuro.net'].map((address) =>
          anApplication({ address, organizationCode, organizationName }),
        ),
      ),
    );
    const claimOf = ({ address, organizationCode: code, organizationName: name }: Application) => ({
      address,
      code,
      name,
    });
    const together = applicants.map((each) => factsOf(each, judge(claimOf(each))));
    const oneByOne = applicants.map((each) =>
      applicationFacts(office)(each, claimJudge(office)(claimOf(each))),
    );
    test.close();
    expect(together).toEqual(oneByOne);
    expect(new Set(together.map((each) => each.organizationCode))).toEqual(new Set(['011002', '141003', '']));
  });
});
