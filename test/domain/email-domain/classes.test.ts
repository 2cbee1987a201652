import { describe, expect, test } from 'vitest';
import type {
  DomainClass,
  JudgementOutcome,
  JudgementWarning,
  RuleId,
} from '#shared/domain/email-domain/judgement.ts';
import { judge } from './reference.ts';

type Row = readonly [
  domain: string,
  outcome: JudgementOutcome,
  rule: RuleId,
  warnings: readonly JudgementWarning[],
];

const cases: Record<Exclude<DomainClass, 'registered' | 'invalid'>, readonly Row[]> = {
  national: [
    ['soumu.go.jp', 'pass', 'national.state-body', []],
    ['section.soumu.go.jp', 'pass', 'national.state-body', []],
    ['kaiho.mlit.go.jp', 'pass', 'national.state-body', []],
    ['ndl.go.jp', 'pass', 'national.state-body', []],
    ['j-lis.go.jp', 'verify', 'national.other-body', ['notNationalBody']],
    ['jst.go.jp', 'verify', 'national.other-body', ['notNationalBody']],
    ['ipa.go.jp', 'verify', 'national.other-body', ['notNationalBody', 'unverifiedBody']],
    ['nenkin.go.jp', 'verify', 'national.other-body', ['notNationalBody', 'unverifiedBody']],
    ['nra.go.jp', 'pass', 'national.unlisted', ['unlistedBody', 'unverifiedBody']],
    ['nobody-knows.go.jp', 'pass', 'national.unlisted', ['unlistedBody']],
  ],
  'local-lg': [
    ['pref.hiroshima.lg.jp', 'pass', 'lg.listed', []],
    ['city.hiroshima.lg.jp', 'pass', 'lg.listed', []],
    ['metro.tokyo.lg.jp', 'pass', 'lg.listed', []],
    ['police.pref.osaka.lg.jp', 'pass', 'lg.listed', []],
    ['a.b.c.city.yokohama.lg.jp', 'pass', 'lg.listed', []],
    ['city.hakodate.lg.jp', 'pass', 'lg.same-label', []],
    ['city.ota.lg.jp', 'pass', 'lg.same-label', ['ambiguousDomain']],
    ['union.nishi-iwate.lg.jp', 'pass', 'lg.form', ['unlistedBody']],
    ['city.atlantis.lg.jp', 'pass', 'lg.form', ['unlistedBody']],
  ],
  'lg-service': [
    ['eltax.lg.jp', 'verify', 'lg.service', []],
    ['shinsei.e-aichi.lg.jp', 'verify', 'lg.service', []],
    ['city.lg.jp', 'verify', 'lg.service', []],
    ['cityyokohama.lg.jp', 'verify', 'lg.service', ['similarName']],
  ],
  'local-geographic': [
    ['metro.tokyo.jp', 'pass', 'geographic.tokyo', []],
    ['section.metro.tokyo.jp', 'pass', 'geographic.tokyo', []],
    ['pref.kyoto.jp', 'pass', 'geographic.listed', []],
    ['pref.osaka.jp', 'pass', 'geographic.prefecture', []],
    ['city.sapporo.jp', 'pass', 'geographic.listed', []],
    ['city.kobe.jp', 'pass', 'geographic.designated-city', []],
    ['city.yokohama.jp', 'pass', 'geographic.designated-city', []],
    ['city.chiba.jp', 'pass', 'geographic.listed', []],
    ['city.saitama.jp', 'pass', 'geographic.listed', []],
    ['city.okayama.jp', 'pass', 'geographic.listed', []],
    ['city.kumamoto.jp', 'pass', 'geographic.listed', []],
    ['mail.city.hakodate.hokkaido.jp', 'pass', 'geographic.listed', []],
    ['town.kiyokawa.kanagawa.jp', 'pass', 'geographic.listed', []],
    ['city.takizawa.iwate.jp', 'pass', 'geographic.listed', []],
    ['vill.miyake.tokyo.jp', 'pass', 'geographic.listed', []],
    ['city.chiyoda.tokyo.jp', 'pass', 'geographic.suffix-list', []],
    ['vill.kiyokawa.kanagawa.jp', 'pass', 'geographic.suffix-list', ['unlistedBody']],
  ],
  'official-candidate': [
    ['nishi.or.jp', 'verify', 'official.web-domain', []],
    ['memuro.net', 'verify', 'official.web-domain', []],
    ['mail.memuro.net', 'verify', 'official.web-domain', []],
    ['city-nakatsu.jp', 'verify', 'official.web-domain', []],
    ['nanmoku.ne.jp', 'verify', 'official.web-domain', []],
    ['village.ohira.miyagi.jp', 'verify', 'official.web-domain', []],
    ['kesennuma.miyagi.jp', 'verify', 'official.web-domain', []],
    ['shirakawa-go.org', 'verify', 'official.web-domain', []],
  ],
  'open-geographic': [
    ['x.chiyoda.tokyo.jp', 'verify', 'open.under-municipality', []],
    ['foo.bar.kawasaki.jp', 'verify', 'open.under-municipality', []],
    ['x.tokyo.jp', 'verify', 'open.under-prefecture', []],
    ['city.x.tokyo.jp', 'verify', 'open.under-prefecture', []],
    ['pref.tokyo.jp', 'verify', 'open.under-prefecture', []],
    ['city.kyoto.jp', 'verify', 'open.under-prefecture', []],
    ['city.yokohama.kanagawa.jp', 'verify', 'open.under-prefecture', []],
    ['例.東京.jp', 'verify', 'open.under-prefecture', []],
    ['例.北海道.jp', 'verify', 'open.under-prefecture', []],
  ],
  organisational: [
    ['example.co.jp', 'verify', 'organisational.other', []],
    ['city.fukuoka.med.or.jp', 'verify', 'organisational.other', []],
    ['lg.com', 'verify', 'organisational.other', []],
    ['bingo.jp', 'verify', 'organisational.other', []],
    ['i-tokushima.jp', 'verify', 'organisational.other', []],
    ['横浜市.jp', 'verify', 'organisational.other', []],
    ['xn--strae-oqa.de', 'verify', 'organisational.other', ['punycode']],
  ],
  'free-mail': [
    ['gmail.com', 'verify', 'free-mail.listed', ['freeMail']],
    ['yahoo.co.jp', 'verify', 'free-mail.listed', ['freeMail']],
    ['t.vodafone.ne.jp', 'verify', 'free-mail.listed', ['freeMail']],
    ['seagreen.ocn.ne.jp', 'verify', 'free-mail.listed', ['freeMail']],
    ['mailinator.com', 'verify', 'free-mail.listed', ['freeMail', 'disposableMail']],
  ],
  lookalike: [
    ['lg-jp.com', 'verify', 'lookalike.hyphen', ['lookalike']],
    ['digital-go.jp', 'verify', 'lookalike.hyphen', ['lookalike']],
    ['city-yokohama.jp', 'verify', 'lookalike.hyphen', ['lookalike']],
    ['examplelg.jp', 'verify', 'lookalike.missing-dot', ['lookalike']],
    ['digitalgo.jp', 'verify', 'lookalike.missing-dot', ['lookalike']],
    ['lg.jp.example.com', 'verify', 'lookalike.embedded', ['lookalike']],
    [
      'city.yokohama.lg.jp.33mail.com',
      'verify',
      'lookalike.embedded',
      ['lookalike', 'freeMail', 'disposableMail'],
    ],
    ['digital.go.jp.ocn.ne.jp', 'verify', 'lookalike.embedded', ['lookalike', 'freeMail']],
    ['city.yokohama.lg.jp.example.com', 'verify', 'lookalike.embedded', ['lookalike']],
    ['city.yokohama.example.com', 'verify', 'lookalike.embedded', ['lookalike']],
    ['city.yokohama.osaka.jp', 'verify', 'lookalike.embedded', ['lookalike']],
    ['1g.jp', 'verify', 'lookalike.look-alike-characters', ['lookalike']],
    ['ig.jp', 'verify', 'lookalike.look-alike-characters', ['lookalike']],
    ['g0.jp', 'verify', 'lookalike.look-alike-characters', ['lookalike']],
    ['city.yokohama.1g.jp', 'verify', 'lookalike.look-alike-characters', ['lookalike']],
    ['memur0.net', 'verify', 'lookalike.look-alike-characters', ['lookalike']],
    ['city.yokohema.jp', 'verify', 'lookalike.neighbour', ['lookalike']],
    ['city.hadana.kanagawa.jp', 'verify', 'lookalike.neighbour', ['lookalike']],
    ['memurο.net', 'verify', 'lookalike.mixed-script', ['lookalike', 'homograph', 'mixedScript']],
    [
      'city.уokohama.lg.jp',
      'verify',
      'lookalike.government-suffix',
      ['lookalike', 'homograph', 'mixedScript'],
    ],
    ['cíty.yokohama.jp', 'verify', 'lookalike.homograph', ['lookalike', 'homograph']],
    [
      'xn--ity-3ed.yokohama.jp',
      'verify',
      'lookalike.mixed-script',
      ['punycode', 'lookalike', 'homograph', 'mixedScript'],
    ],
  ],
  former: [
    ['city.matsue.shimane.jp', 'verify', 'former.listed', ['formerDomain']],
    ['mail.city.matsue.shimane.jp', 'verify', 'former.listed', ['formerDomain']],
    ['city.shizuoka.jp', 'verify', 'former.listed', ['formerDomain']],
    ['city.ohda.lg.jp', 'verify', 'former.listed', ['formerDomain']],
    ['e-matsumae.com', 'verify', 'former.listed', ['formerDomain', 'dropCatch']],
  ],
};

for (const [domainClass, rows] of Object.entries(cases)) {
  describe(`${domainClass} と判定する`, () => {
    test.each(rows)('%s', (domain, outcome, rule, warnings) => {
      const judgement = judge(`tanaka@${domain}`);
      expect({
        class: judgement.class,
        outcome: judgement.outcome,
        rule: judgement.rule,
        warnings: judgement.warnings,
      }).toEqual({ class: domainClass, outcome, rule, warnings });
    });
  });
}

test('判定は、決め手のラベル・候補の団体・規則の版をすべて持つ', () => {
  expect(judge({ address: ' Tanaka@Mail.City.Yokohama.LG.JP ', code: '141003', name: '横浜市' })).toEqual({
    input: ' Tanaka@Mail.City.Yokohama.LG.JP ',
    address: 'tanaka@mail.city.yokohama.lg.jp',
    domain: 'mail.city.yokohama.lg.jp',
    class: 'local-lg',
    outcome: 'pass',
    rule: 'lg.listed',
    ruleSet: 'email-domain/2026-12-02',
    labels: [
      { text: 'mail', deciding: false },
      { text: 'city', deciding: true },
      { text: 'yokohama', deciding: true },
      { text: 'lg', deciding: true },
      { text: 'jp', deciding: true },
    ],
    candidates: [{ code: '141003', name: '横浜市', prefecture: '神奈川県', why: 'belowCurrentDomain' }],
    warnings: [],
    claim: { code: 'match', name: 'match', body: 'match' },
    suspicious: [],
  });
});

test('見間違える文字は、場所と Unicode の名前で指し示す', () => {
  expect(judge('a@city.уokohama.lg.jp').suspicious).toEqual([
    { index: 5, character: 'у', name: 'CYRILLIC SMALL LETTER U', looksLike: 'y' },
  ]);
  expect(judge('a@city.yokohama.1g.jp').suspicious).toEqual([
    { index: 14, character: '1', name: 'DIGIT ONE', looksLike: 'l' },
  ]);
});
