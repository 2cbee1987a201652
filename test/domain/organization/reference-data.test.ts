import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadReferenceData } from '#data/reference/reference-data.ts';
import { reference } from '#test/domain/email-domain/reference.ts';

const data = join(import.meta.dirname, '../../../data');

test('同梱の表は、団体 1,788・履歴 1,997・政府機関 67 の行をすべて読む', () => {
  const { organizations, domainHistory, governmentDomains } = reference;
  expect([organizations.length, domainHistory.length, governmentDomains.length]).toEqual([1788, 1997, 67]);
  expect(organizations.find((body) => body.code === '011002')).toEqual({
    code: '011002',
    prefecture: '北海道',
    name: '札幌市',
    kana: 'さっぽろし',
    kind: '政令指定都市',
    url: 'https://www.city.sapporo.jp/',
    domain: 'city.sapporo.jp',
    domainClass: '地域型(地方公共団体ドメイン名)',
    webHost: 'city.sapporo.jp',
    note: '',
    source: 'localgovjp@232edc3',
  });
});

test('フリーメールの表は 150 を超え、重なりがなく、団体のドメインを含まない', () => {
  const domains = reference.freeMailDomains.map((row) => row.domain);
  const bodies = reference.organizations.map((body) => body.domain ?? '');
  expect(domains.length).toBeGreaterThan(150);
  expect(new Set(domains).size).toBe(domains.length);
  expect(domains.filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
  expect(
    domains.filter((domain) => bodies.some((body) => body === domain || body.endsWith(`.${domain}`))),
  ).toEqual([]);
});

test('合わない行があれば、ファイルと行を言って止まり、黙って飛ばさない', () => {
  const copy = mkdtempSync(join(tmpdir(), 'reference-data-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(data, copy, { recursive: true });
  const file = join(copy, 'organizations.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('011002', '11002'));
  expect(() => loadReferenceData(copy)).toThrow(/organizations\.csv, record 2: [\s\S]*code/);
});

test('表が変われば版も変わり、変わらなければ同じである', () => {
  const copy = mkdtempSync(join(tmpdir(), 'reference-data-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(data, copy, { recursive: true });
  expect(loadReferenceData(copy).version).toBe(reference.version);
  const file = join(copy, 'free_mail_domains.csv');
  writeFileSync(file, `${readFileSync(file, 'utf8')}example.com,free,試験\n`);
  expect(loadReferenceData(copy).version).not.toBe(reference.version);
});
