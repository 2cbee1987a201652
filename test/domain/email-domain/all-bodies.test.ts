import { getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import { readDeclaredCode } from '#shared/domain/email-domain/declared-code.ts';
import { judge, reference } from './reference.ts';

const { organizations, domainHistory, governmentDomains } = reference;

function isOnGovernmentForm(domainClass: string | null): boolean {
  return domainClass === 'lg.jp' || domainClass?.startsWith('地域型') === true;
}

test('1,788 団体のうち lg.jp・地域型の 1,671 団体は、自分のコードと名前ですべて通る', () => {
  const onForm = organizations.filter((body) => isOnGovernmentForm(body.domainClass));
  const failures = onForm.flatMap((body) => {
    const { outcome, candidates, warnings, claim } = judge({
      address: `user@${body.domain}`,
      code: body.code,
      name: body.name,
    });
    const isRight =
      outcome === 'pass' &&
      warnings.length === 0 &&
      claim.body === 'match' &&
      candidates[0]?.code === body.code;
    return isRight ? [] : [{ body: body.name, domain: body.domain, outcome, warnings }];
  });
  expect(onForm).toHaveLength(1671);
  expect(failures).toEqual([]);
});

test('それ以外の 117 団体は公式サイトと一致し、その団体が候補になる', () => {
  const others = organizations.filter((body) => !isOnGovernmentForm(body.domainClass));
  const failures = others.filter((body) => {
    const judgement = judge({ address: `user@${body.domain}`, code: body.code, name: body.name });
    return judgement.class !== 'official-candidate' || judgement.claim.body !== 'match';
  });
  expect(others).toHaveLength(117);
  expect(failures).toEqual([]);
});

test('どの団体のコードも、先頭の 0 や検査数字がなくても、ドメインか団体名の合うほうに読む', () => {
  const { judgementTables } = reference;
  const wrong = organizations.flatMap(({ code, name, domain }) => {
    const { candidates } = judge(`user@${domain}`);
    const shortened = [code.slice(0, 5), code.replace(/^0/, ''), code.slice(0, 5).replace(/^0/, '')];
    const readings = shortened.flatMap((typed) => [
      readDeclaredCode({ code: typed }, candidates, judgementTables),
      readDeclaredCode({ code: typed, name }, [], judgementTables),
    ]);
    return readings.every((each) => each.code === code && each.body?.code === code) ? [] : [name];
  });
  expect(wrong).toEqual([]);
});

test('go.jp の一覧のドメインは、どれも政府機関と判定する', () => {
  const failures = governmentDomains.filter(
    (row) => judge({ address: `user@${row.host}`, name: row.name }).class !== 'national',
  );
  expect(failures).toEqual([]);
});

test('以前のドメインは、どれも通らない', () => {
  const passed = domainHistory.filter(
    (row) => row.status === 'former' && judge(`user@${row.domain}`).outcome === 'pass',
  );
  // 規則が東京都の地方公共団体ドメイン名として名を挙げている。
  expect(passed.map((row) => row.domain)).toEqual(['metro.tokyo.jp']);
});

test('Public Suffix List にある地名の地方公共団体ドメイン名を、なりすましと呼ばない', () => {
  const places = new Set(
    organizations.flatMap((body) => {
      const [, name, prefecture] = body.domain?.split('.') ?? [];
      const place = `${name}.${prefecture}.jp`;
      return getPublicSuffix(`x.${place}`) === place ? [place] : [];
    }),
  );
  expect(places.size).toBeGreaterThan(800);
  const called = [...places].flatMap((place) =>
    ['city', 'town', 'vill'].filter((label) => judge(`a@${label}.${place}`).class === 'lookalike'),
  );
  expect(called).toEqual([]);
});
