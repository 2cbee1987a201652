import { describe, expect, test } from 'vitest';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { JudgementOutcome, JudgementWarning } from '#shared/domain/email-domain/judgement.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import type { OrganizationRow } from '#shared/domain/email-domain/reference-rows.ts';
import { buildJudgementTables } from '#shared/domain/email-domain/tables.ts';
import { judge, reference } from './reference.ts';

type Row = readonly [
  situation: string,
  domain: string,
  code: string,
  name: string,
  outcome: JudgementOutcome,
  warnings: readonly JudgementWarning[],
  claim: string,
];

function check(
  domain: string,
  code: string,
  name: string,
): readonly [JudgementOutcome, readonly string[], string] {
  const { outcome, warnings, claim } = judge({ address: `sato@${domain}`, code, name });
  return [outcome, warnings, `${claim.code}/${claim.name}/${claim.body}`];
}

describe('申告とドメインの団体を比べる', () => {
  const rows: readonly Row[] = [
    [
      '市のドメインで県を名乗る',
      'city.hiroshima.lg.jp',
      '340006',
      '広島県',
      'verify',
      ['codeMismatch', 'nameMismatch', 'bodyMismatch'],
      'mismatch/mismatch/mismatch',
    ],
    [
      '県のドメインで市を名乗る',
      'pref.hiroshima.lg.jp',
      '341002',
      '広島県広島市',
      'verify',
      ['codeMismatch', 'nameMismatch', 'bodyMismatch'],
      'mismatch/mismatch/mismatch',
    ],
    [
      'コードは合うが名前が違う',
      'city.hiroshima.lg.jp',
      '341002',
      '広島県',
      'verify',
      ['nameMismatch', 'bodyMismatch'],
      'match/mismatch/mismatch',
    ],
    [
      '名前は合うがコードが違う',
      'city.hiroshima.lg.jp',
      '340006',
      '広島市',
      'verify',
      ['codeMismatch', 'bodyMismatch'],
      'mismatch/match/mismatch',
    ],
    [
      '同じ名前の別の団体のコード',
      'city.fuchu.tokyo.jp',
      '342084',
      '府中市',
      'verify',
      ['codeMismatch', 'bodyMismatch'],
      'mismatch/match/mismatch',
    ],
    [
      '検査数字が合わない',
      'city.hiroshima.lg.jp',
      '341003',
      '広島市',
      'verify',
      ['invalidCode'],
      'invalid/match/undetermined',
    ],
    [
      '検査数字は合うが一覧にない',
      'city.hiroshima.lg.jp',
      '348015',
      '広島市',
      'verify',
      ['unknownCode', 'codeMismatch', 'bodyMismatch'],
      'mismatch/match/mismatch',
    ],
    [
      '県と郡を付けた名前',
      'town.hiroo.lg.jp',
      '016420',
      '北海道広尾郡広尾町',
      'pass',
      [],
      'match/match/match',
    ],
    [
      '役所・部署まで書いた名前',
      'city.hiroshima.lg.jp',
      '341002',
      '広島市役所 総務局',
      'pass',
      [],
      'match/match/match',
    ],
    ['異体字で書いた名前', 'vill.hinohara.tokyo.jp', '133078', '桧原村', 'pass', [], 'match/match/match'],
    [
      '先頭の 0 が落ちたコード',
      'city.hakodate.hokkaido.jp',
      '12025',
      '函館市',
      'pass',
      ['codeRepaired'],
      'match/match/match',
    ],
    [
      '検査数字のない5桁のコード',
      'city.hiroshima.lg.jp',
      '34100',
      '広島市',
      'pass',
      ['codeRepaired'],
      'match/match/match',
    ],
    [
      '二つに読める5桁は、ドメインの団体のコード',
      'city.ichikawa.lg.jp',
      '12203',
      '士別市',
      'verify',
      ['codeRepaired', 'nameMismatch', 'bodyMismatch'],
      'match/mismatch/mismatch',
    ],
    [
      'ドメインから分からなければ、申請の団体のコード',
      'gmail.com',
      '12203',
      '市川市',
      'verify',
      ['freeMail', 'codeRepaired'],
      'match/match/undetermined',
    ],
    [
      '団体名も分からなければ、先頭の 0 が落ちたコード',
      'gmail.com',
      '12203',
      '',
      'verify',
      ['freeMail', 'codeRepaired'],
      'undetermined/absent/undetermined',
    ],
    [
      '二つに読める5桁が、政令指定都市の区のコード',
      'city.chiba.jp',
      '12106',
      '千葉市美浜区',
      'pass',
      ['codeRepaired', 'wardCode'],
      'match/match/match',
    ],
    ['全角のコード', 'city.hiroshima.lg.jp', '３４１００２', '広島市', 'pass', [], 'match/match/match'],
    [
      '行政区のコードと区役所',
      'city.yokohama.lg.jp',
      '141011',
      '横浜市鶴見区役所',
      'pass',
      ['wardCode'],
      'match/match/match',
    ],
    [
      '別の市の行政区のコード',
      'city.kawasaki.jp',
      '141011',
      '',
      'verify',
      ['wardCode', 'codeMismatch', 'bodyMismatch'],
      'mismatch/absent/mismatch',
    ],
    ['東京都の特別区', 'city.minato.tokyo.jp', '131032', '東京都港区', 'pass', [], 'match/match/match'],
    ['東京消防庁', 'tfd.metro.tokyo.lg.jp', '130001', '東京消防庁', 'pass', [], 'match/match/match'],
    ['警視庁', 'keishicho.metro.tokyo.jp', '130001', '警視庁', 'pass', [], 'match/match/match'],
    ['県警察', 'police.pref.osaka.lg.jp', '270008', '大阪府警察本部', 'pass', [], 'match/match/match'],
    ['教育委員会', 'pref.hiroshima.lg.jp', '340006', '広島県教育委員会', 'pass', [], 'match/match/match'],
    [
      '県の名で始まる広域連合',
      'pref.hiroshima.lg.jp',
      '340006',
      '広島県後期高齢者医療広域連合',
      'verify',
      ['nameMismatch', 'bodyMismatch'],
      'match/mismatch/mismatch',
    ],
    [
      '市の名で始まる社会福祉協議会',
      'city.yokohama.lg.jp',
      '141003',
      '横浜市社会福祉協議会',
      'verify',
      ['nameMismatch', 'bodyMismatch'],
      'match/mismatch/mismatch',
    ],
    [
      '市を名乗る会社',
      'city.yokohama.lg.jp',
      '141003',
      '㈱横浜市',
      'verify',
      ['nameMismatch', 'bodyMismatch'],
      'match/mismatch/mismatch',
    ],
    [
      '部署だけの名前',
      'city.yokohama.lg.jp',
      '141003',
      '情報政策課',
      'verify',
      ['unknownName'],
      'match/unknown/match',
    ],
    ['国の機関の部局', 'soumu.go.jp', '', '総務省自治行政局', 'pass', [], 'absent/match/match'],
    ['同じドメインを使う外局', 'maff.go.jp', '', '林野庁', 'pass', [], 'absent/match/match'],
    [
      '国の地方支分部局',
      'mof.go.jp',
      '',
      '北海道財務局',
      'pass',
      ['unknownName'],
      'absent/unknown/undetermined',
    ],
    [
      '別の府省を名乗る',
      'soumu.go.jp',
      '',
      '財務省',
      'verify',
      ['nameMismatch', 'bodyMismatch'],
      'absent/mismatch/mismatch',
    ],
    [
      '国のドメインで市を名乗る',
      'soumu.go.jp',
      '141003',
      '横浜市',
      'verify',
      ['codeMismatch', 'nameMismatch', 'bodyMismatch'],
      'mismatch/mismatch/mismatch',
    ],
    [
      '市のドメインで府省を名乗る',
      'city.yokohama.lg.jp',
      '',
      '総務省',
      'verify',
      ['nameMismatch', 'bodyMismatch'],
      'absent/mismatch/mismatch',
    ],
    [
      '一覧にない go.jp で別の府省を名乗る',
      'nobody-knows.go.jp',
      '',
      '財務省',
      'verify',
      ['unlistedBody', 'bodyMismatch'],
      'absent/undetermined/mismatch',
    ],
    [
      '一覧にない go.jp の部局',
      'nobody-knows.go.jp',
      '',
      '調査研究部',
      'pass',
      ['unlistedBody'],
      'absent/unknown/undetermined',
    ],
    [
      '広域連合のドメインとコード',
      'union.nishi-iwate.lg.jp',
      '038016',
      '西いわて広域連合',
      'pass',
      ['unlistedBody', 'unknownCode'],
      'unknown/unknown/undetermined',
    ],
    [
      '一覧にない lg.jp で一覧の市を名乗る',
      'town.atlantis.lg.jp',
      '141003',
      '横浜市',
      'verify',
      ['unlistedBody', 'ambiguousDomain'],
      'match/match/undetermined',
    ],
    [
      'サイトは地域型、メールは同じ名前の lg.jp',
      'city.hakodate.lg.jp',
      '012025',
      '函館市',
      'pass',
      [],
      'match/match/match',
    ],
    [
      '同じ名前の町が複数ある lg.jp',
      'town.asahi.lg.jp',
      '063231',
      '朝日町',
      'verify',
      ['ambiguousDomain'],
      'undetermined/undetermined/undetermined',
    ],
    [
      '名前だけでは決まらない',
      'gmail.com',
      '',
      '池田町',
      'verify',
      ['freeMail', 'ambiguousName'],
      'absent/undetermined/undetermined',
    ],
    [
      'コードと名前が別の団体',
      'gmail.com',
      '141003',
      '川崎市',
      'verify',
      ['freeMail', 'codeMismatch', 'nameMismatch'],
      'mismatch/mismatch/undetermined',
    ],
    [
      'ドメインからは分からないが、コードと名前は合う',
      'example.co.jp',
      '016446',
      '池田町',
      'verify',
      [],
      'match/match/undetermined',
    ],
  ];

  test.each([
    'なし',
    '無し',
    '（なし）',
    '該当なし',
    '―',
    '－',
    '-',
    '0',
    '０',
    '000000',
    "'000000",
    '0.0',
    'N/A',
    'なし。',
    '特になし',
    'ない',
    'なし（国）',
    '─',
    '\u200B',
    '\u00AD',
    '\u3164',
  ])('団体コードのない府省が「%s」と書けば、記入がないのと同じ', (code) => {
    expect(check('mof.go.jp', code, '財務省')).toEqual(check('mof.go.jp', '', '財務省'));
    expect(judge({ address: 'sato@mof.go.jp', code, name: '財務省' })).toMatchObject({ outcome: 'pass' });
  });

  test.each(['12', '141004', '不正', '000001', '1-'])('「%s」は、正しい番号でない', (code) => {
    expect(check('mof.go.jp', code, '財務省')).toEqual([
      'verify',
      ['invalidCode'],
      expect.stringMatching(/^invalid\/match\//),
    ]);
  });

  test.each(rows)('%s', (_, domain, code, name, outcome, warnings, claim) => {
    expect(check(domain, code, name)).toEqual([outcome, warnings, claim]);
  });
});

describe('総務省の表から取り込んだ広域連合', () => {
  const association: OrganizationRow = {
    code: '038016',
    prefecture: '岩手県',
    name: '西いわて広域連合',
    kana: '',
    kind: '広域連合',
    url: null,
    domain: null,
    domainClass: null,
    webHost: null,
    note: '',
    source: 'テスト',
  };
  const tables = buildJudgementTables({
    ...reference,
    organizations: [...reference.organizations, association],
  });
  const check = (domain: string) =>
    judgeAddress(
      { address: `a@${domain}`, code: '038016', name: '西いわて広域連合' },
      tables,
      defaultDomainPolicy,
    );

  test('union の形のドメインなら、コードと名前が合えば通る', () => {
    expect(check('union.nishi-iwate.lg.jp')).toMatchObject({
      outcome: 'pass',
      warnings: ['unlistedBody'],
      claim: { code: 'match', name: 'match', body: 'undetermined' },
    });
  });

  test('町の形のドメインでは通らない', () => {
    expect(check('town.atlantis.lg.jp')).toMatchObject({
      outcome: 'verify',
      warnings: ['unlistedBody', 'ambiguousDomain'],
    });
  });
});

describe('どの表にもない、形だけで通るドメインでの申告', () => {
  const state = 'a@shinsetsucho.go.jp';
  const union = 'a@union.shinsetsu-kouiki.lg.jp';
  const city = 'a@city.shinsetsu.lg.jp';
  // Valid codes that no table has: one with a number of 一部事務組合・広域連合 (801 and up), one without.
  const ofUnion = '018996';
  const ofNobody = '012998';
  const company = '新設商事株式会社';
  test.each<[string, { code?: string; name?: string }, 'pass' | 'verify', string[]]>([
    [state, {}, 'pass', []],
    [state, { name: '新設庁' }, 'pass', []],
    [state, { code: ofUnion }, 'verify', ['unknownCode']],
    [state, { code: '123' }, 'verify', ['invalidCode']],
    [state, { code: '016373' }, 'verify', ['bodyMismatch']],
    [state, { name: '総務省' }, 'verify', ['bodyMismatch']],
    [state, { name: '芽室町' }, 'verify', ['bodyMismatch']],
    [state, { name: '十勝新設広域連合' }, 'verify', ['unknownName']],
    [state, { name: company }, 'verify', ['unknownName']],
    [union, { code: ofUnion }, 'pass', ['unknownCode']],
    [union, { name: '十勝新設広域連合' }, 'pass', []],
    [union, { code: ofUnion, name: '十勝新設広域連合' }, 'pass', ['unknownCode']],
    [union, { code: ofNobody }, 'verify', ['unknownCode']],
    [union, { code: ofNobody, name: '十勝新設広域連合' }, 'verify', ['unknownCode', 'unknownName']],
    [union, { name: company }, 'verify', ['unknownName']],
    [union, { code: ofUnion, name: company }, 'verify', ['unknownCode', 'unknownName']],
    [union, { code: '123' }, 'verify', ['invalidCode']],
    [union, { name: '芽室町' }, 'verify', ['ambiguousDomain']],
    [union, { name: '総務省' }, 'verify', ['ambiguousDomain']],
    [city, {}, 'pass', []],
    [city, { code: ofUnion }, 'verify', ['unknownCode']],
    [city, { name: '十勝新設広域連合' }, 'verify', ['unknownName']],
    [city, { code: '016373', name: '総務省' }, 'verify', ['codeMismatch', 'nameMismatch', 'ambiguousDomain']],
  ])('%s で %j なら %s', (address, claim, outcome, warnings) => {
    expect(judge({ address, ...claim })).toMatchObject({ outcome, warnings: ['unlistedBody', ...warnings] });
  });
});
