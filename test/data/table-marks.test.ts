import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WritableDb } from '#data/database.ts';
import { memoryOf } from '#data/memory.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;
let db: WritableDb;

beforeEach(() => {
  test = createTestOffice();
  db = test.office.requireLedger().write;
});

afterEach(() => test.close());

function addFact(name: string): void {
  db.run("INSERT INTO ledger_facts (name, value) VALUES (?, '1')", name);
}

/** What the marks of the table and of another one say about a piece of work. */
function changesBy(work: () => void) {
  const marks = () => ({
    any: db.mark('ledger_facts', 'any'),
    ofOldRows: db.mark('ledger_facts', 'of old rows'),
    elsewhere: db.mark('operators', 'any'),
  });
  const before = marks();
  work();
  const after = marks();
  return {
    any: after.any !== before.any,
    ofOldRows: after.ofOldRows !== before.ofOldRows,
    elsewhere: after.elsewhere !== before.elsewhere,
  };
}

function elsewhere(sql: string): void {
  const other = new DatabaseConstructor(test.path);
  other.exec(sql);
  other.close();
}

describe('表の印', () => {
  it('読んだだけでは変わらない', () => {
    const read = () => db.query('SELECT * FROM ledger_facts').all();
    expect(changesBy(read)).toEqual({ any: false, ofOldRows: false, elsewhere: false });
  });

  it('行が増えただけなら、前からある行の印は変わらない', () => {
    expect(changesBy(() => addFact('a'))).toEqual({ any: true, ofOldRows: false, elsewhere: false });
  });

  it('すでにある行を飛ばす追加でも、前からある行の印は変わらない', () => {
    const add = () => db.run("INSERT OR IGNORE INTO ledger_facts VALUES ('a', '1')");
    expect(changesBy(add)).toEqual({ any: true, ofOldRows: false, elsewhere: false });
  });

  it.each([
    ['書き換え', "UPDATE ledger_facts SET value = '2' WHERE name = 'a'"],
    ['消去', "DELETE FROM ledger_facts WHERE name = 'a'"],
    ['上書きする追加', "INSERT INTO ledger_facts VALUES ('a', '3') ON CONFLICT DO UPDATE SET value = '3'"],
    ['置き換える追加', "INSERT OR REPLACE INTO ledger_facts VALUES ('a', '3')"],
    ['失敗すればすべて戻す書き換え', "UPDATE OR ROLLBACK ledger_facts SET value = '2' WHERE name = 'a'"],
  ])('%s では両方が変わり、ほかの表の印は変わらない', (_name, sql) => {
    addFact('a');
    expect(changesBy(() => db.run(sql))).toEqual({ any: true, ofOldRows: true, elsewhere: false });
  });

  it('表を作り直す文では、すべての表の印が変わる', () => {
    const rebuild = () => db.run('CREATE TABLE other (id INTEGER)');
    expect(changesBy(rebuild)).toEqual({ any: true, ofOldRows: true, elsewhere: true });
  });

  it('ほかの接続が書けば、何を書いたか分からないので、すべて変わる', () => {
    const write = () => elsewhere("INSERT INTO ledger_facts VALUES ('b', '1')");
    expect(changesBy(write)).toEqual({ any: true, ofOldRows: true, elsewhere: true });
  });

  it('書き込みの始まる前にほかの接続が書いたことも、途中で分かる', () => {
    const before = db.mark('ledger_facts', 'any');
    elsewhere("INSERT INTO ledger_facts VALUES ('b', '1')");
    db.begin();
    expect(db.mark('ledger_facts', 'any')).not.toBe(before);
    db.rollback();
  });

  it('取りやめた書き込みの後は、すべて変わる', () => {
    const work = () => {
      db.begin();
      db.rollback();
    };
    expect(changesBy(work)).toEqual({ any: true, ofOldRows: true, elsewhere: true });
  });
});

describe('覚えたこと', () => {
  const values = memoryOf<number>({ table: 'ledger_facts', change: 'any', most: 2 });

  it('表が変わるまでは思い出し、変われば忘れる', () => {
    values.keep(db, 'one', 1);
    expect(values.recall(db, 'one')).toBe(1);
    addFact('a');
    expect(values.recall(db, 'one')).toBeUndefined();
  });

  it('表が変わっても、確かめてそのままなら思い出し、次は確かめない', () => {
    values.keep(db, 'one', 1);
    addFact('a');
    let asked = 0;
    const holds = () => {
      asked += 1;
      return true;
    };
    expect([values.recall(db, 'one', holds), values.recall(db, 'one', holds)]).toEqual([1, 1]);
    expect(asked).toBe(1);
  });

  it('接続ごとに覚え、多すぎれば古いものから忘れる', () => {
    const { read } = test.office.requireLedger();
    for (const [at, key] of ['one', 'two', 'three'].entries()) values.keep(db, key, at);
    expect(['one', 'two', 'three'].map((key) => values.recall(db, key))).toEqual([undefined, 1, 2]);
    expect(values.recall(read, 'three')).toBeUndefined();
  });
});
