import { expect, test } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { RuleId } from '#shared/domain/email-domain/judgement.ts';
import { currentRuleSet, ruleOf, ruleSets } from '#shared/domain/email-domain/rule-set.ts';
import { judge } from './reference.ts';

test('市のアドレスで県を名乗ったとき、担当者に何が違うかを文で示す', () => {
  const judgement = judge({ address: 'sato@city.hiroshima.lg.jp', code: '340006', name: '広島県' });
  expect(explainJudgement(judgement, 'ja')).toBe(
    '「city.hiroshima.lg.jp」は「広島県広島市」(341002)の LG.JP ドメインです。' +
      '申請の団体コードは、このドメインの団体のものではありません。' +
      '申請の団体名は、このドメインの団体の名前と違います。所属確認が必要です。',
  );
  expect(explainJudgement(judgement, 'en')).toBe(
    'city.hiroshima.lg.jp is the LG.JP domain of 広島県広島市 (341002). ' +
      'The declared code is not that of the body of this domain. ' +
      'The declared name is not that of the body of this domain. Verify the affiliation.',
  );
});

test('似た文字は、どの文字かを文で示す', () => {
  expect(explainJudgement(judge('a@city.уokohama.lg.jp'), 'ja')).toContain(
    '「у」(キリル文字 CYRILLIC SMALL LETTER U)は「y」(英字のワイ)ではありません。',
  );
});

test('団体のために取り置かれた名前を、誰でも登録できるとは言わない', () => {
  const reserved = judge('ken@city.kyoto.jp');
  expect(explainJudgement(reserved, 'ja')).toContain(
    '「city.kyoto.jp」は都道府県型ドメインの形で、名前は「京都府京都市」(261009)と同じです。ほかの人は登録できない名前ですが、団体のドメインの一覧にはありません。',
  );
  expect(explainJudgement(reserved, 'en')).toContain('Nobody else can register it');
  const open = judge('ken@sakura.kyoto.jp');
  expect(explainJudgement(open, 'ja')).toContain('誰でも登録できる');
  expect(explainJudgement(open, 'en')).toContain('anyone can register');
});

test('申請の団体と一致して通るときは、そう言う', () => {
  const judgement = judge({ address: 'a@city.yokohama.lg.jp', code: '141003', name: '横浜市' });
  expect(explainJudgement(judgement, 'ja')).toBe(
    '「city.yokohama.lg.jp」は「神奈川県横浜市」(141003)の LG.JP ドメインです。申請の団体と一致するので、ドメイン確認済とします。',
  );
});

test('規則の一覧には、すべての規則が一度ずつ、二つの言語の題名とともにある', () => {
  expect(currentRuleSet.rules.map((rule) => rule.id).toSorted()).toEqual([...RuleId.options].toSorted());
});

test('判定の規則は、判定したときの版の題名で読める。新しい版は、前の版とどこが違うかを言う', () => {
  const [current] = ruleSets;
  const first = ruleSets.at(-1);
  expect(ruleSets.map(({ id }) => id)).toEqual([
    'email-domain/2026-12-02',
    'email-domain/2026-12-01',
    'email-domain/2026-11-30',
    'email-domain/2026-11-22',
    'email-domain/2026-11-01',
  ]);
  expect(current).toBe(currentRuleSet);
  for (const { id, effectiveFrom, source, changes } of ruleSets) {
    expect(id).toBe(`email-domain/${effectiveFrom}`);
    expect([source.ja, source.en, changes.ja, changes.en]).not.toContain('');
  }
  const given = { rule: 'lg.form', ruleSet: first?.id ?? '' } as const;
  expect(ruleOf(given)?.title.ja).toBe('団体用の形の lg.jp');
  expect(ruleOf({ ...given, ruleSet: 'email-domain/2099-01-01' })).toBeNull();
});
