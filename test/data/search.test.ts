import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseRowColumns } from '#data/projection/case-rows.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { searchWords } from '#shared/domain/text/search-words.ts';
import { addDays } from '#shared/domain/time/plain-date.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { allPages, queuePage, threePeople } from '#test/support/queue-pages.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => {
  test.close();
});

describe('検索', () => {
  it.each([
    ['佐藤', ['R8-2']],
    ['藤', ['R8-2']],
    ['佐藤花子', ['R8-2']],
    ['佐藤　花子', ['R8-2']],
    ['芽室 花子', ['R8-2']],
    ['芽室 花子 R8-1', []],
    ['高橋', ['R8-1']],
    ['山崎次', ['R8-3']],
    ['たかはし', ['R8-1']],
    ['芽室', ['R8-2', 'R8-1']],
    ['osaka', ['R8-3']],
    ['CITY.OSAKA', ['R8-3']],
    ['271004', ['R8-3']],
    ['R8-2', ['R8-2']],
    ['%', []],
    ['"', []],
    ['存在しない人', []],
  ])('「%s」', async (search, expected) => {
    await receiveApplications(test, threePeople);
    const { rows, total } = await queuePage(test, { search });
    expect(rows.map((row) => row.receiptNumber)).toEqual(expected);
    expect(total.count).toBe(expected.length);
  });

  it('何のどこに一致したかを、書かれたとおりの字で示す', async () => {
    await receiveApplications(test, threePeople);
    const found = async (search: string) =>
      (await queuePage(test, { search })).rows.map(({ receiptNumber, matches }) => [
        receiptNumber,
        ...matches.map(({ field, text, from, to }) => `${field}: ${text.slice(from, to)}`),
      ]);
    expect(await found('高橋 芽室')).toEqual([['R8-1', 'name: 髙橋', 'organizationName: 芽室']]);
    expect(await found('はなこ')).toEqual([['R8-2', 'kana: ハナコ']]);
    expect(await found('佐藤花子')).toEqual([['R8-2', 'name: 佐藤 花子']]);
    expect(await found('OSAKA')).toEqual([['R8-3', 'address: osaka']]);
    expect(await found('')).toEqual([['R8-2'], ['R8-3'], ['R8-1']]);
  });

  it('切れ端がそろっていても、続いて書かれていなければ見つからない', async () => {
    const scattered = { name: '藤佐藤', kana: '', section: '佐藤佐課' };
    await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-4', ...scattered }),
      anApplication({ receiptNumber: 'R8-5', ...scattered, section: '佐藤佐藤課' }),
    ]);
    const found = async (search: string) =>
      (await queuePage(test, { search })).rows.map((row) => row.receiptNumber);
    expect(await found('佐藤佐藤')).toEqual(['R8-5']);
    expect(await found('佐藤佐')).toEqual(['R8-4', 'R8-5']);
    expect(await found('佐藤佐藤 藤佐藤')).toEqual(['R8-5']);
    expect((await queuePage(test, { search: '佐藤佐藤 藤佐藤' })).total).toEqual({ count: 1, capped: false });
  });

  it('どの長さの言葉でも、畳んだ文字列の中を端から探したのと同じものが見つかる', async () => {
    const letters = fc.constantFrom('佐', '藤', '髙', '橋', 'ア', 'a', 'A', ' ', '1');
    const name = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 25 }), name, async (names, search) => {
        const own = createTestOffice();
        try {
          const applications = names.map((each, index) =>
            anApplication({
              receiptNumber: `N${index}x`,
              name: each,
              kana: '',
              organizationName: '',
              address: 'x@example.jp',
            }),
          );
          await receiveApplications(own, applications);
          const words = searchWords(search);
          const found = await own.call('queue.page', {
            filter: { ...everyCase, search },
            after: null,
            limit: 200,
          });
          if (!found.ok) throw new Error(found.error.code);
          const expected = applications.filter((application) => {
            const texts = [
              application.name,
              application.name.replace(/\s/g, ''),
              application.receiptNumber,
              application.section,
              application.address,
              application.organizationCode,
            ].map(foldForSearch);
            return words.every((word) => texts.some((text) => text.includes(word)));
          });
          expect(found.value.rows.map((row) => row.receiptNumber).sort()).toEqual(
            expected.map((application) => application.receiptNumber).sort(),
          );
        } finally {
          own.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Writes copies of the one case, due on 50 days in turn; `word` gives what each can be found by besides. */
function copyCase(copies: number, word: (copy: number) => string): void {
  const { write } = test.office.requireLedger();
  const columns = caseRowColumns
    .filter((column) => !['receipt_number', 'due_on'].includes(column))
    .join(', ');
  write.begin();
  for (let copy = 1; copy <= copies; copy += 1) {
    const row = 100 + copy;
    const due = addDays('2026-11-01', Math.floor((copy * 50) / (copies + 1)));
    write.run(
      `INSERT INTO cases (row, id, receipt_number, due_on, ${columns})
       SELECT ?, id || ?, receipt_number || ?, ?, ${columns} FROM cases WHERE receipt_number = 'R8-1'`,
      row,
      `-${copy}`,
      `-${copy}`,
      due,
    );
    write.run('INSERT INTO case_search (row, text) VALUES (?, ?)', row, `${word(copy)}\n\n`);
  }
  write.run('INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search WHERE row > 100');
  write.commit();
}

describe('多くの案件からの検索', () => {
  it('まれな言葉も、よくある言葉も、遅い期限にだけある言葉も、期限の順に一度ずつ出て、数が合う', async () => {
    await receiveApplications(test, [anApplication({ receiptNumber: 'R8-1' })]);
    const words = [
      { word: '出納室', has: (copy: number) => copy % 400 === 0 },
      { word: '税務課', has: (copy: number) => copy % 8 === 0 },
      { word: '会計課', has: (copy: number) => copy > 20_900 },
    ];
    const copies = 24_000;
    copyCase(
      copies,
      (copy) => `どこでも${words.flatMap(({ word, has }) => (has(copy) ? [word] : [])).join('')}`,
    );
    for (const { word, has } of words) {
      const expected = Array.from({ length: copies }, (_, at) => at + 1).filter(has);
      const rows = await allPages(test, { search: word }, 100);
      expect({ word, found: rows.map((row) => row.receiptNumber) }).toEqual({
        word,
        found: expected.map((copy) => `R8-1-${copy}`),
      });
      const total = { count: expected.length, capped: false };
      expect({ word, ...(await queuePage(test, { search: word })).total }).toEqual({ word, ...total });
      expect((await queuePage(test, { search: word, status: 'decided' })).total).toEqual({
        count: 0,
        capped: false,
      });
    }
  });

  it('どの案件にもある言葉では、先頭から出して、数は「以上」と言う', async () => {
    await receiveApplications(test, [anApplication({ receiptNumber: 'R8-1' })]);
    copyCase(20_100, () => 'どこでも');
    const { rows, total } = await queuePage(test, { search: 'どこでも' }, 3);
    expect(rows.map((row) => row.receiptNumber)).toEqual(['R8-1-1', 'R8-1-2', 'R8-1-3']);
    expect(total).toEqual({ count: 10_000, capped: true });
  });

  it('どの案件にもある言葉でも、絞り込んだ一覧では、その中の数を言う', async () => {
    const [id = ''] = await receiveApplications(test, [anApplication({ receiptNumber: 'R8-1' })]);
    copyCase(20_100, () => 'どこでも');
    const { write } = test.office.requireLedger();
    write.run("UPDATE cases SET status = 'inquiring' WHERE row > 100 AND row <= 107 OR id = ?", id);
    const totals = [
      await queuePage(test, { search: 'どこでも', status: 'inquiring' }, 3),
      await queuePage(test, { search: 'どこでも', status: 'inquiring' }, 50),
      await queuePage(test, { search: 'どこでも', status: 'decided' }, 50),
    ].map(({ total }) => total);
    expect(totals).toEqual([
      { count: 7, capped: false },
      { count: 7, capped: false },
      { count: 0, capped: false },
    ]);
  });

  it('索引では数えきれない言葉が長い一覧にあれば、先のほうを読んで、確かにある数に「以上」と言う', async () => {
    await receiveApplications(test, [anApplication({ receiptNumber: 'R8-1' })]);
    copyCase(20_100, (copy) => (copy % 10 === 0 ? 'どこかにある' : 'どこか こかに かにあ にある'));
    const { total } = await queuePage(test, { search: 'どこかにある', status: 'open' });
    expect(total).toEqual({ count: 2_000, capped: true });
  });
});
