import { describe, expect, test } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { isHeldBySetting } from '#shared/domain/email-domain/outcome.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import type { ConfirmedDomain } from '#shared/domain/email-domain/reference-rows.ts';
import { reliedConfirmations } from '#shared/domain/email-domain/relied-confirmations.ts';
import { withConfirmedDomains } from '#shared/domain/email-domain/tables.ts';
import { reference } from './reference.ts';

const memuro: ConfirmedDomain = {
  id: 'c-memuro',
  domain: 'tokachi.example.com',
  code: '016373',
  expiresOn: '2027-11-21',
};
/** 音更町 uses the same domain. */
const otofuke: ConfirmedDomain = { ...memuro, id: 'c-otofuke', code: '016314' };

function judge(
  confirmed: readonly ConfirmedDomain[],
  claim: { address?: string; code?: string; name?: string },
  today = '2026-11-22',
): Judgement {
  return judgeAddress(
    { address: 'a@tokachi.example.com', ...claim },
    withConfirmedDomains(reference.judgementTables, confirmed),
    defaultDomainPolicy,
    today,
  );
}

describe('一つのドメインが複数の団体のものとして確認されているとき', () => {
  test.each([
    ['団体コード', { code: '016314' }],
    ['団体名', { name: '音更町' }],
    ['両方', { code: '016314', name: '音更町' }],
  ])('申告の%sが一つに合えば、その団体の確認だけに基づいて通る', (_, claim) => {
    const judgement = judge([memuro, otofuke], claim);
    expect(judgement).toMatchObject({
      class: 'registered',
      outcome: 'pass',
      candidates: [{ code: '016314', name: '音更町', why: 'confirmedDomain' }],
      warnings: [],
    });
    expect(reliedConfirmations(judgement)).toEqual(['c-otofuke']);
  });

  test.each([
    ['何も申告がない', {}],
    ['別の団体の申告', { code: '141003', name: '横浜市' }],
    ['コードと名前が別々の団体を指す申告', { code: '016314', name: '芽室町' }],
  ])('%sときは、団体が決まらず所属確認になり、どちらの取消でも見直される', (_, claim) => {
    const judgement = judge([memuro, otofuke], claim);
    expect(judgement).toMatchObject({ class: 'registered', outcome: 'verify' });
    expect(judgement.warnings).toContain('ambiguousDomain');
    expect(isHeldBySetting(judgement)).toBe(false);
    expect(reliedConfirmations(judgement)).toEqual(['c-memuro', 'c-otofuke']);
  });

  test('一方が期限切れなら、残りの一つの団体だけのものになる', () => {
    const judgement = judge([memuro, { ...otofuke, expiresOn: '2026-11-21' }], { code: '016373' });
    expect(judgement).toMatchObject({ class: 'registered', outcome: 'pass' });
    expect(judge([memuro, { ...otofuke, expiresOn: '2026-11-21' }], { code: '016314' })).toMatchObject({
      outcome: 'verify',
      warnings: ['codeMismatch', 'bodyMismatch'],
    });
  });
});

test('ほかの団体の確認は、公式サイトがそのドメインである団体の申告を不一致にしない', () => {
  const association = { ...otofuke, id: 'c-other', domain: 'memuro.net' };
  const own = judge([association], { address: 'a@memuro.net', code: '016373', name: '芽室町' });
  expect(own).toMatchObject({ class: 'official-candidate', outcome: 'verify', claim: { body: 'match' } });
  expect(reliedConfirmations(own)).toEqual([]);
  const others = judge([association], { address: 'a@memuro.net', code: '016314' });
  expect(others).toMatchObject({ class: 'registered', outcome: 'pass' });
});

describe('期限', () => {
  test('期限の日は通り、翌日は所属確認になって、団体と期限を示す', () => {
    expect(judge([memuro], { code: '016373' }, '2027-11-21').outcome).toBe('pass');
    const expired = judge([memuro], { code: '016373' }, '2027-11-22');
    expect(expired).toMatchObject({
      class: 'organisational',
      outcome: 'verify',
      warnings: ['expiredConfirmation'],
      candidates: [{ code: '016373', name: '芽室町', why: 'expiredConfirmation' }],
      confirmations: [{ id: 'c-memuro', code: '016373', expiresOn: '2027-11-21', counts: false }],
    });
    expect(reliedConfirmations(expired)).toEqual([]);
    expect(explainJudgement(expired, 'ja')).toContain('確認の期限が切れています (2027-11-21 まで)');
    expect(explainJudgement(expired, 'en')).toContain('has expired (valid until 2027-11-21)');
  });

  test('下の名前の確認が切れていても、上の名前の有効な確認は隠れない', () => {
    const below = { ...memuro, id: 'c-below', domain: 'mail.tokachi.example.com', expiresOn: '2026-11-01' };
    const judgement = judge([memuro, below], { address: 'a@mail.tokachi.example.com', code: '016373' });
    expect(judgement.outcome).toBe('pass');
    expect(reliedConfirmations(judgement)).toEqual(['c-memuro']);
  });

  test('登録がないころの判定には、期限の日付がなくても説明できる', () => {
    const { confirmations: _, ...old } = judge([memuro], {}, '2027-11-22');
    expect(explainJudgement(old, 'ja')).toContain('確認の期限が切れています。');
  });
});

test('確認が関わらない判定には、登録の欄がない', () => {
  expect(judge([memuro], { address: 'a@city.yokohama.lg.jp' })).not.toHaveProperty('confirmations');
});
