import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withLedger } from '#cli/open-office.ts';
import { act } from '#test/support/case-commands.ts';
import { confirmChecks } from '#test/support/register-work.ts';
import { xlsxOf } from '#test/support/xlsx-file.ts';
import { callCli, jsonOf, silent } from './call-cli.ts';
import { jsonOfProcess, ndjson, runCli } from './run-cli.ts';

// Each command is a process of its own once; on a busy machine one takes seconds.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'review-cli-'));
const db = join(folder, '台帳.sansa');

beforeAll(async () => {
  await jsonOfProcess(['init', '--db', db]);
  await jsonOfProcess(['seed', '--db', db, '--applications', '60', '--seed', '7']);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Changes a copy of the ledger behind the program's back, as only a tool for databases can. */
function tampered(name: string, sql: string): string {
  const path = join(folder, name);
  copyFileSync(db, path);
  const connection = new DatabaseConstructor(path);
  connection.exec(
    `DROP TRIGGER journal_update; DROP TRIGGER journal_delete; DROP TRIGGER vault_update; ${sql}`,
  );
  connection.close();
  return path;
}

/** A clerk takes a case whose address passes, confirms everything and approves. */
async function decideOne(path: string): Promise<{ receiptNumber: string; today: string }> {
  return withLedger(path, silent, async ({ office, call }) => {
    const { read } = office.requireLedger();
    const [passing] = read
      .query<{ id: string; receiptNumber: string }>(
        "SELECT id, receipt_number AS receiptNumber FROM cases WHERE judgement_outcome = 'pass' ORDER BY row",
      )
      .all();
    if (!passing) throw new Error('no address passes');
    office.setSession({ actor: 'operator:鈴木', role: 'clerk', name: '鈴木', operator: null });
    await confirmChecks({ call }, passing.id);
    await act({ call }, passing.id, { kind: 'approve', text: '' });
    return { receiptNumber: passing.receiptNumber, today: office.today() };
  });
}

describe('台帳を作り、満たし、見る', () => {
  it('あるファイルは上書きしない', async () => {
    const before = readFileSync(db);
    const { code, stdout, stderr } = await callCli(['init', '--db', db]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('上書きはしません');
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('ない台帳は作らずに断る', async () => {
    const missing = join(folder, 'ない.sansa');
    const { code, stderr } = await callCli(['list', '--db', missing]);
    expect({ code, made: existsSync(missing) }).toEqual({ code: 1, made: false });
    expect(stderr).toContain('台帳のファイルがありません');
  });

  it('期限の早い順に、件数を限って並べる', async () => {
    const all = ndjson((await runCli(['list', '--db', db, '--json'])).stdout);
    const three = ndjson((await callCli(['list', '--db', db, '--json', '--limit', '3'])).stdout);
    expect(all).toHaveLength(60);
    expect(three).toEqual(all.slice(0, 3));
    const due = all.map((row) => (row as { dueOn: string }).dueOn);
    expect(due).toEqual([...due].sort());
    expect(ndjson((await callCli(['list', '--db', db, '--json', '--status', 'closed'])).stdout)).toEqual([]);
  });

  it('人には表で見せ、件数を添える', async () => {
    const { stdout } = await callCli(['list', '--db', db, '--limit', '2']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^受付番号 +受付日 +期限 +状態/);
    expect(lines.at(-2)).toBe('2件');
  });

  it('同じ種からは同じ申請ができ、した人は cli:アカウント', async () => {
    const other = join(folder, '別.sansa');
    await jsonOf(['init', '--db', other]);
    const seeded = await jsonOf(['seed', '--db', other, '--applications', '60', '--seed', '7']);
    expect(seeded).toMatchObject({ rows: 60, imported: 60, known: 0, needsCorrection: 0 });
    const namesOf = async (path: string) =>
      ndjson((await callCli(['list', '--db', path, '--json'])).stdout).map(
        (row) => (row as { name: string }).name,
      );
    expect(await namesOf(other)).toEqual(await namesOf(db));
    const connection = new DatabaseConstructor(other, { readonly: true });
    const actors = connection.prepare('SELECT DISTINCT actor FROM journal').pluck().all();
    connection.close();
    expect(actors).toEqual([`cli:${userInfo().username}`]);
  }, 60_000);
});

describe('取込', () => {
  const header =
    '受付番号,申請日時,氏名,フリガナ,団体コード,団体名,部署名,役職,メールアドレス,電話番号,利用規約同意,備考\r\n';

  it('要修正の行を、値を見せずに知らせる', async () => {
    const path = join(folder, '申請.csv');
    const row = (number: string, address: string) =>
      `${number},2026-11-24 09:00,山本 次郎,ヤマモト ジロウ,271004,大阪市,総務課,係長,${address},06-0000-0000,同意する,\r\n`;
    writeFileSync(path, header + row('K-1', 'j@city.osaka.lg.jp') + row('K-2', '読めない'));
    const run = await jsonOfProcess(['import', path, '--db', db]);
    expect(run).toMatchObject({
      fileName: '申請.csv',
      encoding: 'utf-8',
      rows: 2,
      imported: 1,
      needsCorrection: 1,
      held: [{ rowNumber: expect.any(Number), problems: [{ field: 'address', code: 'invalidAddress' }] }],
    });
    expect(JSON.stringify(run)).not.toContain('読めない');
    expect(await jsonOf(['import', path, '--db', db])).toMatchObject({ imported: 0, known: 2 });
  });

  it('要修正の行が多くても、機械にはすべて、人には200行と残りの件数を知らせる', async () => {
    const other = join(folder, '要修正.sansa');
    await jsonOf(['init', '--db', other]);
    const faulty = (name: string) => {
      const path = join(folder, `${name}.csv`);
      const rows = Array.from({ length: 450 }, (_, at) => `${name}-${at},,,,,,,,,,,\r\n`);
      writeFileSync(path, header + rows.join(''));
      return path;
    };
    const { held } = (await jsonOf(['import', faulty('甲'), '--db', other])) as {
      held: { rowNumber: number }[];
    };
    expect(held.map(({ rowNumber }) => rowNumber)).toEqual(Array.from({ length: 450 }, (_, at) => at + 2));
    const { stdout } = await callCli(['import', faulty('乙'), '--db', other]);
    const lines = stdout.trimEnd().split('\n');
    const numbers = new Set(lines.flatMap((line) => /^(\d+) /.exec(line)?.[1] ?? []));
    expect([numbers.size, lines.at(-1)]).toEqual([200, 'ほか 250件']);
  });

  it('どのシートのどの見出しを読み、どのシートを読まなかったかを言う', async () => {
    const titles = header.trimEnd().split(',');
    const rows = [
      ['参加申請の一覧'],
      titles,
      'X-1,2026-11-24 09:00,山本 次郎,ヤマモト ジロウ,271004,大阪市,総務課,係長,j@city.osaka.lg.jp,06-0000-0000,同意する,'.split(
        ',',
      ),
    ];
    const path = join(folder, '申請.xlsx');
    const sheets = [
      { name: '説明' },
      { name: '申請一覧', rows },
      { name: '旧一覧', state: 'hidden' as const },
    ];
    writeFileSync(path, xlsxOf(sheets));
    const { stdout } = await callCli(['import', path, '--db', db]);
    const said = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(said).toEqual(
      expect.arrayContaining([
        ['シート', '申請一覧'],
        ['見出し', '2行目'],
        ['読まなかったシート', '説明、旧一覧（非表示）'],
      ]),
    );
    expect(await jsonOf(['import', path, '--db', db])).toMatchObject({
      sheet: '申請一覧',
      headerRow: 2,
      otherSheets: [
        { name: '説明', visible: true },
        { name: '旧一覧', visible: false },
      ],
    });
  });

  it('列の足りないファイルは断り、何も取り込まない', async () => {
    const path = join(folder, '別の表.csv');
    writeFileSync(path, '品名,値段\r\nりんご,100\r\n');
    const { code, stderr } = await callCli(['import', path, '--db', db]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('必要な列がありません'),
    });
  });

  it('ないファイルは断る', async () => {
    expect(await runCli(['import', join(folder, 'ない.csv'), '--db', db])).toMatchObject({
      code: 1,
      stdout: '',
    });
  });
});

describe('報告', () => {
  it('フォルダーを作って書き、ハッシュは書いたとおり', async () => {
    const out = join(folder, '報告', '十一月');
    const args = ['report', '--db', db, '--from', '2026-11-01', '--to', '2026-11-30', '--out', out];
    const saved = await jsonOfProcess([...args, '--format', 'csv', '--encoding', 'cp932']);
    const { directory, files } = saved as { directory: string; files: { path: string; sha256: string }[] };
    expect(readdirSync(out)).toEqual(['審査結果報告書_2026-11-01_2026-11-30_full']);
    expect(directory).toBe(join(out, '審査結果報告書_2026-11-01_2026-11-30_full'));
    for (const { path, sha256 } of files) {
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
    }
    await jsonOf([...args, '--format', 'json', '--profile', 'anonymous']);
    expect(readdirSync(out).sort()).toHaveLength(2);
  });

  it('決定した案件が、決定日と結果とともに載る', async () => {
    const path = join(folder, '決定のある台帳.sansa');
    copyFileSync(db, path);
    const { receiptNumber, today } = await decideOne(path);
    const out = join(folder, '決定の報告');
    const args = ['report', '--db', path, '--from', today, '--to', today, '--out', out];
    const reported = async (format: 'csv' | 'json', name: string) => {
      const { files } = (await jsonOf([...args, '--format', format])) as { files: { path: string }[] };
      const file = files.find((each) => each.path.endsWith(name))?.path ?? '';
      return readFileSync(file, 'utf8');
    };
    const lines = (await reported('csv', '.csv')).trimEnd().split('\r\n');
    expect(lines).toEqual([expect.stringContaining('受付番号'), expect.stringContaining(receiptNumber)]);
    expect(JSON.parse(await reported('json', '.json'))).toMatchObject({
      summary: { decided: 1, approved: 1 },
      cases: [{ receiptNumber, decidedOn: today, outcome: 'approved' }],
    });
  });
});

describe('時計', () => {
  const path = join(folder, '時計.csv');
  const period = ['--from', '2026-11-01', '--to', '2026-11-30'];
  const commands = [
    ['import', path],
    ['report', ...period, '--format', 'csv', '--out', join(folder, '時計の報告')],
    ['verify'],
  ];
  afterEach(() => vi.useRealTimers());

  it.each(commands)(
    '%s は、パソコンの時計が台帳の記録より遅れていれば、仕事をしながらそう知らせる',
    async (...command) => {
      writeFileSync(path, '受付番号,申請日時,氏名,団体名,メールアドレス\r\nT-1,,,,\r\n');
      const run = () => callCli([...command, '--db', db]);
      expect(await run()).toMatchObject({ code: 0, stderr: '' });
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-04-01T09:00:00+09:00') });
      expect(await run()).toMatchObject({
        code: 0,
        stderr: expect.stringMatching(/^注意: このコンピューターの日付は 2025-04-01 ですが、台帳には/),
      });
    },
  );

  it('記録が1か月以上とだえていれば、日付を確かめるように知らせる', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2049-04-01T09:00:00+09:00') });
    expect(await callCli(['verify', '--db', db])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^注意: 台帳の最後の記録は .* 2049-04-01 まで1か月以上あいています/),
    });
  });
});

describe('検証と作り直し', () => {
  it('手を加えていない台帳は完全', async () => {
    expect(await jsonOfProcess(['verify', '--db', db])).toMatchObject({
      whole: true,
      brokenAt: null,
      integrity: 'ok',
    });
    expect(await jsonOfProcess(['rebuild', '--db', db, '--check'])).toMatchObject({
      check: true,
      differences: 0,
      searchIndex: 'whole',
    });
    expect(await jsonOf(['rebuild', '--db', db])).toMatchObject({ check: false, differences: 0 });
  });

  it('書き換えられた記録は、その番号で見つかり、作り直しは断られる', async () => {
    const path = tampered(
      '改.sansa',
      `UPDATE journal SET payload = replace(payload, '大', '太'), actor = 'x' WHERE seq = 5`,
    );
    const verified = await callCli(['verify', '--db', path, '--json']);
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      whole: false,
      brokenAt: { seq: 5, problem: 'hash' },
    });
    const rebuilt = await callCli(['rebuild', '--db', path]);
    expect(rebuilt).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('記録 5番目') });
  });

  it('書き換えられた個人情報も見つかる', async () => {
    const path = tampered('改人.sansa', `UPDATE vault SET content = replace(content, '同意', '不同意')`);
    const { code, stdout } = await runCli(['verify', '--db', path, '--json']);
    expect({ code, report: JSON.parse(stdout) }).toMatchObject({
      code: 1,
      report: { brokenAt: { problem: 'vaultDigest' } },
    });
  });

  it('末尾を切り取られた台帳は鎖こそ続くが、報告に刷った値がなくなる', async () => {
    const out = join(folder, '刷った報告');
    const args = ['report', '--db', db, '--from', '2026-11-01', '--to', '2026-11-30', '--out', out];
    const printed = ((await jsonOf([...args, '--format', 'csv'])) as { chainHead: string }).chainHead;
    const path = tampered('切.sansa', 'DELETE FROM journal WHERE seq > (SELECT max(seq) - 2 FROM journal)');
    const cut = (await jsonOf(['verify', '--db', path])) as { head: string; events: number };
    const connection = new DatabaseConstructor(path, { readonly: true });
    const found = connection.prepare('SELECT count(*) FROM journal WHERE lower(hex(hash)) = ?').pluck();
    expect({ same: cut.head === printed, found: found.get(printed) }).toEqual({ same: false, found: 0 });
    connection.close();
    // The tables still know of events that are gone.
    expect((await callCli(['rebuild', '--db', path, '--check'])).code).toBe(1);
  });
});

describe('写しと復元', () => {
  it('写しから戻した台帳は同じ記録を持ち、何も上書きしない', async () => {
    const copy = join(folder, '写し.backup');
    const restored = join(folder, '戻した.sansa');
    const before = await jsonOf(['verify', '--db', db]);
    const backup = (await jsonOfProcess(['backup', '--db', db, '--out', copy])) as { sha256: string };
    expect(createHash('sha256').update(readFileSync(copy)).digest('hex')).toBe(backup.sha256);
    await jsonOfProcess(['restore', '--from', copy, '--db', restored]);
    expect(await jsonOf(['verify', '--db', restored])).toEqual(before);
    expect(await callCli(['backup', '--db', db, '--out', copy])).toMatchObject({ code: 1, stdout: '' });
    expect(await callCli(['restore', '--from', copy, '--db', restored])).toMatchObject({
      code: 1,
      stdout: '',
    });
  });

  it('前の台帳の書きかけが残る名前には戻さず、書きかけはそのまま残す', async () => {
    const copy = join(folder, '写し二.backup');
    await jsonOf(['backup', '--db', db, '--out', copy]);
    const lost = join(folder, '落ちた.sansa');
    copyFileSync(db, lost);
    const crashed = new DatabaseConstructor(lost);
    crashed.exec(
      "PRAGMA journal_mode = WAL; UPDATE ledger_facts SET value = 'false' WHERE name = 'cleanExit'",
    );
    const log = readFileSync(`${lost}-wal`);
    crashed.close();
    // A program that crashed leaves both; only the ledger was then moved away.
    renameSync(lost, join(folder, '落ちた（元）.sansa'));
    writeFileSync(`${lost}-wal`, log);
    const { code, stdout, stderr } = await callCli(['restore', '--from', copy, '--db', lost]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`書きかけのファイルが残っています（${lost}）`);
    expect(stderr).toContain(`${lost}-wal`);
    expect({ log: readFileSync(`${lost}-wal`).equals(log), made: existsSync(lost) }).toEqual({
      log: true,
      made: false,
    });
  });

  it('ないフォルダーには何も作らない', async () => {
    const nowhere = join(folder, 'ない', '台帳.sansa');
    for (const args of [
      ['init', '--db', nowhere],
      ['backup', '--db', db, '--out', nowhere],
      ['restore', '--from', db, '--db', nowhere],
    ]) {
      const { code, stderr } = await callCli(args);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining('ファイルかフォルダーがありません'),
      });
    }
    expect(existsSync(join(folder, 'ない'))).toBe(false);
  });

  it('壊れた写しや他人のファイルからは戻さない', async () => {
    const bad = tampered('壊.backup', `UPDATE journal SET actor = 'x' WHERE seq = 3`);
    const foreign = join(folder, '写真.jpg');
    writeFileSync(foreign, 'not a ledger');
    for (const from of [bad, foreign, join(folder, 'ない')]) {
      const target = join(folder, '戻らない.sansa');
      expect(await callCli(['restore', '--from', from, '--db', target])).toMatchObject({
        code: 1,
        stdout: '',
      });
      expect(existsSync(target)).toBe(false);
    }
  });
});
