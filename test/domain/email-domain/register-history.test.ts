import { describe, expect, it } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { type AddressClaim, judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import type { OrganizationRow } from '#shared/domain/email-domain/reference-rows.ts';
import { buildJudgementTables } from '#shared/domain/email-domain/tables.ts';
import { reference } from './reference.ts';

function added(
  code: string,
  prefecture: string,
  name: string,
  kind: OrganizationRow['kind'],
): OrganizationRow {
  const unknown = { kana: '', url: null, domain: null, domainClass: null, webHost: null, note: '' };
  return { code, prefecture, name, kind, ...unknown, source: '総務省' };
}

/** 芽室町 goes into an invented city on 2027-01-01, 丹波篠山市 was 篠山市, and two invented unions are listed. */
const tables = buildJudgementTables({
  ...reference,
  organizations: [
    ...reference.organizations,
    added('012378', '北海道', '新見本市', '市'),
    added('018015', '北海道', '北見本環境衛生組合', '一部事務組合'),
    added('018031', '北海道', '見本港管理組合', '一部事務組合'),
    added('348015', '広島県', '広島県見本広域連合', '広域連合'),
  ],
  endedBodies: new Map([['016373', { on: '2027-01-01', successors: ['012378'] }]]),
  formerNames: new Map([['282219', ['篠山市', '鹿島市']]]),
});

function judge(claim: AddressClaim, today = '2027-01-04') {
  return judgeAddress(claim, tables, defaultDomainPolicy, today);
}

describe('廃止された団体', () => {
  const ending = {
    code: '016373',
    name: '芽室町',
    on: '2027-01-01',
    successors: [{ code: '012378', name: '新見本市' }],
  };

  it.each<[string, AddressClaim]>([
    ['コードを申告した', { address: 'x@union.mihon.lg.jp', code: '016373' }],
    ['名称を申告した', { address: 'x@example.co.jp', name: '芽室町' }],
    ['ドメインを使った', { address: 'x@memuro.net', code: '012378', name: '新見本市' }],
  ])('%sら所属確認になり、後継が示される', (_name, claim) => {
    const judgement = judge(claim);
    expect(judgement.outcome).toBe('verify');
    expect(judgement.warnings).toContain('endedBody');
    expect(judgement.ended).toEqual(ending);
    expect(explainJudgement(judgement, 'ja')).toContain(
      '「芽室町」(016373)は 2027-01-01 に廃止された団体です。後継は「新見本市」(012378)です。',
    );
  });

  it('廃止の日の前は、まだ普通の団体', () => {
    const judgement = judge({ address: 'x@memuro.net', code: '016373', name: '芽室町' }, '2026-12-31');
    expect(judgement.warnings).not.toContain('endedBody');
    expect(judgement.claim).toEqual({ code: 'match', name: 'match', body: 'match' });
    expect('ended' in judgement).toBe(false);
  });

  it('自分の LG.JP のドメインでも、廃止された団体は通らない', () => {
    const gone = buildJudgementTables({
      ...reference,
      endedBodies: new Map([['011002', { on: '2027-01-01', successors: [] }]]),
    });
    const claim = { address: 'x@city.sapporo.jp', code: '011002', name: '札幌市' };
    const before = judgeAddress(claim, gone, defaultDomainPolicy, '2026-12-31');
    const after = judgeAddress(claim, gone, defaultDomainPolicy, '2027-01-01');
    expect([before.outcome, after.outcome]).toEqual(['pass', 'verify']);
    expect(explainJudgement(after, 'ja')).toContain('「札幌市」(011002)は 2027-01-01 に廃止された団体です。');
  });
});

describe('以前の名称', () => {
  const address = 'x@city.tambasasayama.lg.jp';

  it('同じ団体と分かり、以前の名称と注意して、通す', () => {
    const judgement = judge({ address, code: '282219', name: '兵庫県篠山市役所' });
    expect([judgement.outcome, judgement.claim.name]).toEqual(['pass', 'match']);
    expect(judgement.warnings).toEqual(['formerName']);
    expect(explainJudgement(judgement, 'ja')).toContain('申請の団体名は、以前の名称です。');
  });

  it('今の名称なら注意しない', () => {
    expect(judge({ address, code: '282219', name: '丹波篠山市' }).warnings).toEqual([]);
  });

  it('今その名称の団体があれば、そちらを指す', () => {
    const judgement = judge({ address: 'x@city.saga-kashima.lg.jp', name: '鹿島市' });
    expect(judgement.warnings).not.toContain('formerName');
    expect(judge({ address, name: '兵庫県鹿島市' }).claim.name).toBe('match');
  });
});

describe('取り込んだ一部事務組合・広域連合', () => {
  it.each<[string, AddressClaim]>([
    ['コードと名称', { address: 'x@union.kitamihon.lg.jp', code: '018015', name: '北見本環境衛生組合' }],
    [
      '課名の続く名称',
      { address: 'x@union.kitamihon.lg.jp', code: '018015', name: '北見本環境衛生組合総務課' },
    ],
    [
      '県名で始まる名称と課名',
      { address: 'x@union.mihon.lg.jp', code: '348015', name: '広島県見本広域連合総務課' },
    ],
    [
      'ほかの種類の組合に見える名称',
      { address: 'x@union.mihonko.lg.jp', code: '018031', name: '見本港管理組合' },
    ],
    ['コードだけ', { address: 'x@union.kitamihon.lg.jp', code: '18015' }],
  ])('union の形のドメインで%sを申告すれば通る', (_name, claim) => {
    const judgement = judge(claim);
    expect([judgement.outcome, judgement.rule]).toEqual(['pass', 'lg.form']);
  });

  it.each(['見本港管理組合社会福祉協議会', '北見本環境衛生組合(株)', '株式会社 北見本環境衛生組合'])(
    '組合の名称で始まっても、別の法人の「%s」は通らない',
    (name) => {
      const claim = { address: 'x@union.mihonko.lg.jp', code: '018031', name };
      expect(judge(claim).outcome).toBe('verify');
    },
  );

  it('組合のコードに別の団体の名称なら通らない', () => {
    const claim = { address: 'x@union.kitamihon.lg.jp', code: '018015', name: '広島県見本広域連合' };
    expect(judge(claim)).toMatchObject({ outcome: 'verify', claim: { code: 'mismatch', name: 'mismatch' } });
  });

  it('市町村の形のドメインでは、組合は通らない', () => {
    expect(judge({ address: 'x@town.kitamihon.lg.jp', code: '018015' }).outcome).toBe('verify');
  });
});
