import { expect, it } from 'vitest';
import { textLocale } from '../../scripts/lib/text-locale.mjs';

it.each([
  ['何も決まっていなければ', {}, { LC_CTYPE: 'C.UTF-8' }],
  ['C であれば', { LANG: 'C' }, { LC_CTYPE: 'C.UTF-8' }],
  ['すべてを POSIX にしてあれば', { LC_ALL: 'POSIX', LANG: 'ja_JP.UTF-8' }, { LC_ALL: 'C.UTF-8' }],
  ['日本語の UTF-8 であれば', { LANG: 'ja_JP.UTF-8' }, {}],
  ['文字だけ UTF-8 であれば', { LC_CTYPE: 'ja_JP.utf8', LANG: 'C' }, {}],
])('%s、足りないものだけを足す', (_case, environment, added) => {
  expect(textLocale(environment, 'linux')).toEqual(added);
});

it('Linux でなければ何も足さない', () => {
  expect(textLocale({}, 'win32')).toEqual({});
});
