import { describe, expect, test } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { type DomainPolicy, defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import type { ConfirmedDomain } from '#shared/domain/email-domain/reference-rows.ts';
import { buildJudgementTables } from '#shared/domain/email-domain/tables.ts';
import { reference } from './reference.ts';

function judgeWith(policy: Partial<DomainPolicy>, domain: string) {
  return judgeAddress(
    { address: `a@${domain}` },
    reference.judgementTables,
    { ...defaultDomainPolicy, ...policy },
    '2026-11-22',
  ).outcome;
}

test('設定で地域型を受け付けないとき、地域型は所属確認になり、lg.jp は変わらない', () => {
  expect(judgeWith({ acceptGeographic: false }, 'city.hakodate.hokkaido.jp')).toBe('verify');
  expect(judgeWith({ acceptGeographic: false }, 'city.yokohama.lg.jp')).toBe('pass');
});

test('設定のためだけに所属確認になるときは、そう言う。ほかに理由があれば言わない', () => {
  const explained = (code: string, name: string) => {
    const claim = { address: 'a@city.hakodate.hokkaido.jp', code, name };
    const policy = { ...defaultDomainPolicy, acceptGeographic: false };
    const judgement = judgeAddress(claim, reference.judgementTables, policy, '2026-11-22');
    return [explainJudgement(judgement, 'ja'), explainJudgement(judgement, 'en')];
  };
  const [ja, en] = explained('012025', '函館市');
  expect(ja).toMatch(/この種類のドメインは、判定したときの設定では所属確認が必要です。$/);
  expect(en).toMatch(/By the settings when it was judged, domains of this kind are to be verified\.$/);
  for (const [code, name] of [
    ['010006', '北海道'],
    ['012025', '知らない団体'],
  ] as const) {
    expect(explained(code, name)[0]).not.toContain('設定');
  }
});

test('設定で政府機関等まで広げたとき、独立行政法人も通る', () => {
  expect(judgeWith({ nationalScope: 'all-government-bodies' }, 'jst.go.jp')).toBe('pass');
  expect(judgeWith({}, 'jst.go.jp')).toBe('verify');
});

describe('事務局が確認したドメイン', () => {
  const memuro = { id: 'c-1', code: '016373', expiresOn: '2026-11-22' };
  const judgeConfirmed = (
    confirmedDomains: ConfirmedDomain[],
    address: string,
    today?: string,
    policy: Partial<DomainPolicy> = {},
    code: string | null = null,
  ) =>
    judgeAddress(
      { address, code },
      buildJudgementTables({ ...reference, confirmedDomains }),
      { ...defaultDomainPolicy, ...policy },
      today,
    );
  const confirmed = [{ ...memuro, domain: 'memuro.net' }];

  test('期限の日までは、その下の名前も含めて通る', () => {
    expect(judgeConfirmed(confirmed, 'a@mail.memuro.net', '2026-11-22', {}, '016373')).toMatchObject({
      class: 'registered',
      outcome: 'pass',
      rule: 'registered.confirmed',
      candidates: [{ code: '016373', name: '芽室町', prefecture: '北海道', why: 'confirmedDomain' }],
      claim: { code: 'match' },
    });
  });

  test('期限が過ぎた後、または今日の日付が分からないときは、通らない', () => {
    const expired = { class: 'official-candidate', outcome: 'verify', warnings: ['expiredConfirmation'] };
    expect(judgeConfirmed(confirmed, 'a@memuro.net', '2026-11-23')).toMatchObject(expired);
    expect(judgeConfirmed(confirmed, 'a@memuro.net')).toMatchObject(expired);
  });

  test('設定により、確認済でも所属確認にできる', () => {
    expect(
      judgeConfirmed(confirmed, 'a@memuro.net', '2026-11-22', { registeredOutcome: 'verify' }),
    ).toMatchObject({
      class: 'registered',
      outcome: 'verify',
    });
  });

  test('別の団体を名乗れば通らない', () => {
    expect(judgeConfirmed(confirmed, 'a@memuro.net', '2026-11-22', {}, '141003')).toMatchObject({
      class: 'registered',
      outcome: 'verify',
      warnings: ['codeMismatch', 'bodyMismatch'],
    });
  });

  test.each([
    ['以前のドメイン', 'e-matsumae.com', 'a@e-matsumae.com', 'former'],
    ['フリーメール', 'gmail.com', 'a@gmail.com', 'free-mail'],
    ['誰のものでもない名前', 'chiyoda.tokyo.jp', 'a@x.chiyoda.tokyo.jp', 'open-geographic'],
    ['国全体の名前', 'co.uk', 'a@x.co.uk', 'organisational'],
  ])('%sは、確認の記録があっても通らない', (_, domain, address, domainClass) => {
    expect(judgeConfirmed([{ ...memuro, domain }], address, '2026-11-22')).toMatchObject({
      class: domainClass,
      outcome: 'verify',
    });
  });
});
