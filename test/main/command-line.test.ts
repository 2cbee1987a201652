import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { argumentsFor, readCommandLine } from '#main/command-line.ts';

const program = ['/opt/electron', '--no-sandbox', '/work/app'];

test('without wishes nothing is opened and no language is named', () => {
  expect(readCommandLine(program, '/home/tanaka')).toEqual({ file: null, language: null });
});

test('a ledger is named against the folder in which the command was typed', () => {
  const expected = { file: resolve('/home/tanaka/2026年度.kyoso'), language: null };
  expect(readCommandLine([...program, '--file', '2026年度.kyoso'], '/home/tanaka')).toEqual(expected);
  expect(readCommandLine([...program, '--file=2026年度.kyoso'], '/home/tanaka')).toEqual(expected);
});

test('an absolute path stays as it is', () => {
  const path = resolve('/mnt/台帳.kyoso');
  expect(readCommandLine([...program, '--file', path], '/home/tanaka').file).toBe(path);
});

test.each(['C:\\審査 台帳\\2026年度.kyoso', '/mnt/2026年度.KYOSO'])(
  'a ledger that is opened with the program, or dropped on it, is named alone: %s',
  (path) => {
    expect(readCommandLine([...program, path], '/home/tanaka').file).toBe(resolve('/home/tanaka', path));
    expect(readCommandLine([...program, '--file', '旧.kyoso', path], '/').file).toBe(
      resolve('/', '旧.kyoso'),
    );
    expect(argumentsFor(['.', path], '/台帳/新.kyoso')).toEqual(['.', '--file=/台帳/新.kyoso']);
  },
);

test('--file without a path does not swallow the next option', () => {
  expect(readCommandLine([...program, '--file', '--lang', 'en'], '/')).toEqual({
    file: null,
    language: 'en',
  });
  expect(readCommandLine([...program, '--file'], '/').file).toBeNull();
  expect(readCommandLine([...program, '--file='], '/').file).toBeNull();
});

test('English in any region is English, every other language is Japanese', () => {
  expect(readCommandLine([...program, '--lang=en-US'], '/').language).toBe('en');
  expect(readCommandLine([...program, '--lang=fr'], '/').language).toBe('ja');
  expect(readCommandLine([...program, '--lang='], '/').language).toBeNull();
});

test('a start in place of this one opens the ledger that is wished now and keeps the rest', () => {
  const typed = ['.', '--no-sandbox', '--file', '/台帳/旧.kyoso', '--user-data-dir=/設定', '--lang', 'en'];
  const rest = ['.', '--no-sandbox', '--user-data-dir=/設定', '--lang', 'en'];
  expect(argumentsFor(typed, '/台帳/新.kyoso')).toEqual([...rest, '--file=/台帳/新.kyoso']);
  expect(argumentsFor(typed, null)).toEqual(rest);
  expect(argumentsFor(['.', '--file=/台帳/旧.kyoso'], null)).toEqual(['.']);
  expect(argumentsFor(['.', '--file', '--lang=ja'], null)).toEqual(['.', '--lang=ja']);
});
