import { join, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { isSamePath } from '#main/path-names.ts';
import { settingsFolder } from '#main/settings-folder.ts';

const chosen = 'C:\\Users\\山田 太郎\\台帳\\Ledger.kyoso';

test.each([
  ['c:\\users\\山田 太郎\\台帳\\LEDGER.KYOSO'],
  ['C:/Users/山田 太郎/台帳/Ledger.kyoso'],
  ['C:\\Users\\山田 太郎\\台帳\\..\\台帳\\Ledger.kyoso'],
])('on Windows %s is the same file', (typed) => {
  expect([isSamePath(chosen, typed, 'win32'), isSamePath(chosen, typed, 'linux')]).toEqual([true, false]);
});

test.each([
  ['C:\\Users\\山田 次郎\\台帳\\Ledger.kyoso'],
  ['D:\\Users\\山田 太郎\\台帳\\Ledger.kyoso'],
  ['\\\\server\\Users\\山田 太郎\\台帳\\Ledger.kyoso'],
])('on Windows %s is another one', (typed) => {
  expect(isSamePath(chosen, typed, 'win32')).toBe(false);
});

const appData = '\\\\server\\home\\yamada\\AppData\\Roaming';
const localAppData = 'C:\\Users\\yamada\\AppData\\Local';

test('settings stay on the PC also where an office keeps the rest of a profile on a server', () => {
  const folder = settingsFolder({ platform: 'win32', appData, localAppData });
  expect(win32.normalize(folder)).toBe(`${localAppData}\\participation-review-console`);
});

test('where Windows names no such folder, and everywhere else, they lie where all programs have them', () => {
  const without = settingsFolder({ platform: 'win32', appData, localAppData: undefined });
  expect(win32.normalize(without)).toBe(`${appData}\\participation-review-console`);
  const onLinux = settingsFolder({ platform: 'linux', appData: '/home/yamada/.config', localAppData });
  expect(onLinux).toBe(join('/home/yamada/.config', 'participation-review-console'));
});
