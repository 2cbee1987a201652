import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { recentLedgers, withNewest } from '#main/shell/recent-ledgers.ts';

let folder = '';
let file = '';

const logDefect = (where: string) => {
  throw new Error(where);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recent-'));
  file = join(folder, 'settings', 'recent.json');
});

test('the ledger opened last stands first, once', () => {
  const recent = recentLedgers(file, logDefect);
  for (const name of ['2024年度', '2025年度', '2024年度']) recent.add(join('/台帳', `${name}.kyoso`));
  expect(recentLedgers(file, logDefect).list()).toEqual([
    { path: join('/台帳', '2024年度.kyoso'), name: '2024年度' },
    { path: join('/台帳', '2025年度.kyoso'), name: '2025年度' },
  ]);
});

test('ten are kept', () => {
  const paths = Array.from({ length: 10 }, (_, index) => `/${index}.kyoso`);
  expect(withNewest(paths, '/new.kyoso')).toEqual(['/new.kyoso', ...paths.slice(0, 9)]);
});

test('a ledger named in other letters stands there once where the system makes no difference', () => {
  const [typed, chosen] = ['c:/審査/ledger.KYOSO', 'C:\\審査\\Ledger.kyoso'];
  expect(withNewest([chosen], typed, 'win32')).toEqual([typed]);
  expect(withNewest([chosen], typed, 'linux')).toEqual([typed, chosen]);
});

test.each([
  ['cut off', '{"paths": ["/a.ky'],
  ['of another shape', '{"paths": [1, 2]}'],
  ['empty', ''],
])('a file that is %s is an empty list, and the next ledger mends it', (_, content) => {
  const damaged = join(folder, 'damaged.json');
  writeFileSync(damaged, content);
  const recent = recentLedgers(damaged, logDefect);
  expect(recent.list()).toEqual([]);
  recent.add('/a.kyoso');
  expect(recent.list()).toEqual([{ path: '/a.kyoso', name: 'a' }]);
});

test('writing leaves no draft behind', () => {
  recentLedgers(file, logDefect).add('/a.kyoso');
  expect(readdirSync(join(folder, 'settings'))).toEqual(['recent.json']);
});

test('where it cannot be written, the ledger opens all the same, and the reason is in the log', () => {
  const notAFolder = join(folder, 'settings');
  writeFileSync(notAFolder, '');
  const defects: string[] = [];
  const recent = recentLedgers(join(notAFolder, 'recent.json'), (where) => {
    defects.push(where);
    return 'id';
  });
  recent.add('/a.kyoso');
  expect([recent.list(), defects]).toEqual([[], ['main: settings']]);
});
