import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { judge, reference } from './reference.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  // Lone surrogates too: what a damaged file can hold.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 80 }))
    .map(([local, domain]) => `${local}@${domain}.lg.jp`),
  fc
    .tuple(fc.emailAddress(), fc.constantFrom('', '.jp', '.lg.jp', '。ｊｐ'))
    .map(([address, tail]) => address + tail),
);

test('どんな文字列にも判定があり、例外にならず、説明の文がある', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (address, code, name) => {
      const judgement = judge({ address, code, name });
      expect(Judgement.parse(judgement)).toEqual(judgement);
      expect(judgement.input).toBe(address);
      expect(judgement.outcome === 'invalid').toBe(judgement.class === 'invalid');
      expect(explainJudgement(judgement, 'ja')).not.toBe('');
      expect(explainJudgement(judgement, 'en')).not.toBe('');
    }),
    { numRuns: 600 },
  );
});

const bodies = reference.organizations.filter(
  (body) => body.domainClass === 'lg.jp' || body.domainClass?.startsWith('地域型') === true,
);
const aBody = fc.constantFrom(...bodies);
const subdomain = fc.constantFrom('', 'mail.', 'soumu.', 'a.b.c.');
const localPart = fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/);

test('団体の名前の下なら、部署の名前や大文字・小文字によらず、同じ団体として通る', () => {
  fc.assert(
    fc.property(aBody, subdomain, localPart, fc.infiniteStream(fc.boolean()), (body, below, local, upper) => {
      const address = [...`${local}@${below}${body.domain}`]
        .map((letter) => (upper.next().value === true ? letter.toUpperCase() : letter))
        .join('');
      expect(judge({ address, code: body.code, name: body.name })).toMatchObject({
        outcome: 'pass',
        warnings: [],
        candidates: [{ code: body.code }],
        claim: { code: 'match', name: 'match', body: 'match' },
      });
    }),
    { numRuns: 2_000 },
  );
});

test('別の団体のコードを申告すれば、どの団体のドメインでも所属確認になる', () => {
  fc.assert(
    fc.property(aBody, aBody, subdomain, (body, other, below) => {
      fc.pre(body.code !== other.code);
      const judgement = judge({ address: `a@${below}${body.domain}`, code: other.code });
      expect(judgement.outcome).toBe('verify');
      expect(judgement.warnings).toEqual(['codeMismatch', 'bodyMismatch']);
    }),
    { numRuns: 2_000 },
  );
});

test('通る形のドメインを所属確認に回すときは、必ず理由の警告がある', () => {
  const domains = fc.constantFrom(
    ...bodies.map((body) => body.domain ?? ''),
    'soumu.go.jp',
    'nobody-knows.go.jp',
    'union.nishi-iwate.lg.jp',
    'town.atlantis.lg.jp',
    'town.asahi.lg.jp',
    'vill.kiyokawa.kanagawa.jp',
  );
  const code = fc.constantFrom('', '141003', '141004', '348015', '141011', '038016', '１２', 'abc');
  const name = fc.constantFrom(
    ...[
      '',
      '横浜市',
      '池田町',
      '総務省',
      '財務省',
      '株式会社A',
      '横浜市社会福祉協議会',
      'B広域連合',
      '総務課',
      '!',
    ],
  );
  fc.assert(
    fc.property(domains, code, name, (domain, declaredCode, declaredName) => {
      const judgement = judge({ address: `a@${domain}`, code: declaredCode, name: declaredName });
      fc.pre(judgement.outcome === 'verify');
      expect(judgement.warnings).not.toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('団体のドメインの後に何かが続けば、通ることはない', () => {
  fc.assert(
    fc.property(aBody, fc.domain(), (body, tail) => {
      fc.pre(!/(?:go|lg)\.jp$/.test(tail));
      expect(judge(`a@${body.domain}.${tail}`).outcome).toBe('verify');
    }),
    { numRuns: 1_000 },
  );
});

test('団体のドメインの一文字を見た目の似た文字に替えれば、通ることはない', () => {
  const lookAlikes: Readonly<Record<string, string>> = {
    a: 'а',
    c: 'с',
    e: 'е',
    i: 'і',
    o: 'о',
    p: 'р',
    y: 'у',
  };
  fc.assert(
    fc.property(aBody, fc.nat(), (body, seed) => {
      const domain = body.domain ?? '';
      const places = [...domain].flatMap((letter, index) => (letter in lookAlikes ? [index] : []));
      const at = places[seed % Math.max(places.length, 1)] ?? 0;
      const imitation = domain.slice(0, at) + (lookAlikes[domain[at] ?? ''] ?? '') + domain.slice(at + 1);
      fc.pre(imitation !== domain);
      expect(judge(`a@${imitation}`)).toMatchObject({ class: 'lookalike', outcome: 'verify' });
    }),
    { numRuns: 1_000 },
  );
});
