import { describe, expect, test } from 'vitest';
import {
  type ConfirmationContext,
  checkConfirmation,
  checkEvidence,
} from '#shared/domain/confirmed-domain/check-confirmation.ts';
import type { ConfirmationEvidence } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { reference } from '../email-domain/reference.ts';

const evidence: ConfirmationEvidence = {
  evidence: ['phone'],
  evidenceText: '総務課に電話し、職員が使うドメインと確認した',
  contact: '0155-62-9720（代表）',
  contactSource: 'officialSite',
  contactFoundHow: '町の公式サイトの「お問い合わせ」',
  expiresOn: null,
};

const context: ConfirmationContext = {
  tables: reference.judgementTables,
  entries: [],
  today: '2026-11-22',
  confirmationMonths: 12,
  applicant: { address: 'hanako.sato@memuro.net', phone: '0155-00-1111' },
};

function check(wished: { domain?: string; code?: string }, changes: Partial<ConfirmationContext> = {}) {
  return checkConfirmation(
    { domain: 'memuro.net', code: '016373', evidence, ...wished },
    { ...context, ...changes },
  );
}

describe('登録できるドメイン', () => {
  test.each([
    ['団体の公式サイトのドメイン', 'memuro.net', 'a@memuro.net'],
    ['アドレスより上の名前', 'memuro.net', 'a@mail.memuro.net'],
    ['大文字の入力', ' MEMURO.net ', 'a@memuro.net'],
    ['@ を付けた入力', '@memuro.net', 'a@memuro.net'],
  ])('%sは、小文字の形で期限を付けて登録できる', (_, domain, address) => {
    expect(check({ domain }, { applicant: { address, phone: '' } })).toEqual({
      ok: true,
      domain: 'memuro.net',
      expiresOn: '2027-11-21',
    });
  });

  test.each([
    ['一般地域型', 'office.memuro.hokkaido.jp'],
    ['その他の組織', 'tokachi-kouiki.or.jp'],
    ['行政サービス用の lg.jp', 'e-tokachi.lg.jp'],
  ])('%sも登録できる', (_, domain) => {
    expect(check({ domain }, { applicant: { address: `a@${domain}`, phone: '' } })).toMatchObject({
      ok: true,
      domain,
    });
  });
});

describe('登録できないドメイン', () => {
  test.each([
    ['gmail.com', 'domain-free-mail'],
    ['mail.ocn.ne.jp', 'domain-free-mail'],
    ['co.jp', 'domain-public-suffix'],
    ['chiyoda.tokyo.jp', 'domain-public-suffix'],
    ['lg.jp', 'domain-public-suffix'],
    ['com', 'domain-invalid'],
    ['', 'domain-invalid'],
    ['a b.jp', 'domain-invalid'],
    ['hanako@memuro.net', 'domain-invalid'],
    ['ｍｅｍｕｒｏ.net', 'domain-invalid'],
    ['city.yokohama.lg.jp', 'domain-of-another-body'],
    ['mhlw.go.jp', 'domain-of-another-body'],
    ['city.hakodate.hokkaido.jp', 'domain-of-another-body'],
    ['union.tokachi.lg.jp', 'domain-proves-itself'],
    ['e-matsumae.com', 'domain-former'],
    ['сity-memuro.com', 'domain-lookalike'],
    ['lg.jp.example.com', 'domain-lookalike'],
  ] as const)('%s は %s', (domain, problem) => {
    expect(check({ domain }, { applicant: { address: `a@${domain}`, phone: '' } })).toEqual({
      ok: false,
      problems: [problem],
    });
  });

  test('その団体自身の lg.jp は、登録する必要がない', () => {
    expect(
      check(
        { domain: 'city.yokohama.lg.jp', code: '141003' },
        { applicant: { address: 'a@city.yokohama.lg.jp', phone: '' } },
      ),
    ).toEqual({ ok: false, problems: ['domain-proves-itself'] });
  });

  test.each([
    ['別のドメイン', 'example.com', { address: 'a@memuro.net', phone: '' }],
    ['アドレスより下の名前', 'mail.memuro.net', { address: 'a@memuro.net', phone: '' }],
    ['似た終わり方の名前', 'uro.net', { address: 'a@memuro.net', phone: '' }],
    ['消去された申請', 'memuro.net', null],
  ])('案件のアドレスのドメインでなければ断る: %s', (_, domain, applicant) => {
    expect(check({ domain }, { applicant })).toEqual({ ok: false, problems: ['domain-not-of-case'] });
  });

  const standing = {
    id: 'c-1',
    domain: 'memuro.net',
    code: '016373',
    expiresOn: '2026-11-22',
    revokedOn: null,
  };
  test.each([
    ['期限の日の登録がある', standing, false],
    ['期限の切れた登録がある', { ...standing, expiresOn: '2026-11-21' }, true],
    ['取り消された登録がある', { ...standing, revokedOn: '2026-11-20' }, true],
    ['別の団体の登録がある', { ...standing, code: '016314' }, true],
    ['別のドメインの登録がある', { ...standing, domain: 'net.memuro.example' }, true],
  ])('%sとき', (_, entry, permitted) => {
    const checked = check({}, { entries: [entry] });
    if (permitted) expect(checked.ok).toBe(true);
    else expect(checked).toEqual({ ok: false, problems: ['domain-already-confirmed'] });
  });
});

test('一覧にない団体には登録できない', () => {
  expect(check({ code: '999999' })).toEqual({ ok: false, problems: ['body-unknown'] });
});

describe('根拠と連絡先', () => {
  const problemsOf = (changes: Partial<ConfirmationEvidence>) => {
    const checked = checkEvidence({ ...evidence, ...changes }, context);
    return checked.ok ? [] : checked.problems;
  };

  test('足りないものは一度にすべて示す', () => {
    const empty = { evidence: [], evidenceText: '', contact: '', contactSource: null, contactFoundHow: '' };
    expect(problemsOf(empty)).toEqual(['evidence-missing', 'evidence-text-missing']);
    expect(problemsOf({ ...empty, evidence: ['phone'] })).toEqual([
      'evidence-text-missing',
      'contact-missing',
    ]);
  });

  test('公式サイトの記載だけなら、連絡先はなくてよい', () => {
    expect(problemsOf({ evidence: ['official-site'], contact: '', contactSource: null })).toEqual([]);
  });

  test('連絡先をどこで調べたかは必ず要る', () => {
    expect(problemsOf({ contactSource: null })).toEqual(['contact-source-missing']);
  });

  test.each([
    ['同じ番号', '0155-00-1111'],
    ['記号の違う番号', '（0155）00－1111 総務課 佐藤'],
    ['国番号つきの番号', '+81 155-00-1111'],
    ['申請のアドレス', 'Hanako.Sato@memuro.net に返信'],
  ])('申請者が書いた連絡先は使えない: %s', (_, contact) => {
    expect(problemsOf({ contact })).toEqual(['contact-is-applicants']);
  });

  test.each([
    ['内線を書き添えた番号', '0155-00-1111 内線 310'],
    ['二つの番号の一つ目', '0155-00-1111 / 090-1234-5678'],
    ['空白で並べた二つの番号の二つ目', '090-1234-5678 0155-00-1111'],
    ['国番号を付けた番号', '+81 155-00-1111'],
  ])('申請者が電話番号の欄に書いた番号では確認できない: %s', (_, phone) => {
    const applicant = { address: 'hanako.sato@memuro.net', phone };
    expect(checkEvidence({ ...evidence, contact: '0155-00-1111' }, { ...context, applicant })).toEqual({
      ok: false,
      problems: ['contact-is-applicants'],
    });
  });

  test.each([
    ['別の番号', '0155-62-9720'],
    ['申請者の番号がないとき', '0155-00-1111', ''],
    ['内線番号だけの申請', '0155-62-9720 内線 1111', '1111'],
  ])('独立に調べた連絡先は使える: %s', (_, contact, phone = '0155-00-1111') => {
    const applicant = { address: 'hanako.sato@memuro.net', phone };
    expect(checkEvidence({ ...evidence, contact }, { ...context, applicant }).ok).toBe(true);
  });

  test.each([
    ['今日', '2026-11-22', []],
    ['設定の最後の日', '2027-11-21', []],
    ['その翌日', '2027-11-22', ['expiry-too-late']],
    ['昨日', '2026-11-21', ['expiry-past']],
    ['ない日付', '2027-02-30', ['expiry-no-date']],
    ['日付でない文字', '来年', ['expiry-no-date']],
  ])('期限は短くできる: %s', (_, expiresOn, problems) => {
    expect(problemsOf({ expiresOn })).toEqual(problems);
  });
});
