import { expect, test } from 'vitest';
import { argumentsFor, readCommandLine } from '#main/command-line.ts';

const program = ['/opt/electron', '--no-sandbox', '/work/app'];

test('without wishes nothing is opened and no language is named', () => {
  expect(readCommandLine(program, '/home/tanaka')).toEqual({ file: null, language: null });
});

test('a ledger is named against the folder in which the command was typed', () => {
  const expected = { file: '/home/tanaka/2026年度.kyoso', language: null };
  expect(readCommandLine([...program, '--file', '2026年度.kyoso'], '/home/tanaka')).toEqual(expected);
  expect(readCommandLine([...program, '--file=2026年度.kyoso'], '/home/tanaka')).toEqual(expected);
});

test('an absolute path stays as it is', () => {
  expect(readCommandLine([...program, '--file', '/mnt/台帳.kyoso'], '/home/tanaka').file).toBe(
    '/mnt/台帳.kyoso',
  );
});

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
