import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFor } from '#main/renderer-files.ts';
import { isLocalRequest, isTrustedCaller, RENDERER_ORIGIN } from '#main/renderer-origin.ts';

describe('who may call', () => {
  const page = { isMainFrameOfWindow: true, url: 'app://console/index.html?lang=ja' };

  test('the page of the window', () => {
    expect(isTrustedCaller(page, RENDERER_ORIGIN)).toBe(true);
  });

  test('no frame inside the page, even of the same origin', () => {
    expect(isTrustedCaller({ ...page, isMainFrameOfWindow: false }, RENDERER_ORIGIN)).toBe(false);
  });

  test.each([
    'https://console/index.html',
    'app://console.example/index.html',
    'app://other/index.html',
    'file:///work/out/renderer/index.html',
    'data:text/html,app://console',
    'about:blank',
    '',
  ])('no page of another origin: %s', (url) => {
    expect(isTrustedCaller({ ...page, url }, RENDERER_ORIGIN)).toBe(false);
  });
});

describe('what a page may load', () => {
  test.each([
    'app://console/a.js',
    'data:image/png;base64,AA',
    'blob:app://console/1',
    'devtools://devtools/x',
  ])('lets through %s', (url) => {
    expect(isLocalRequest(url)).toBe(true);
  });

  test.each([
    'https://example.jp/',
    'http://127.0.0.1:8080/',
    'ws://example.jp',
    'file:///etc/passwd',
    'ftp://x',
    '',
  ])('refuses %s', (url) => {
    expect(isLocalRequest(url)).toBe(false);
  });
});

describe('which file an address names', () => {
  const folder = join('/opt', 'console', 'renderer');
  const named = (path: string) => fileFor(`app://console${path}`, folder);

  test('a file of the screens', () => {
    expect(named('/index.html?lang=ja')).toBe(join(folder, 'index.html'));
    expect(named('/assets/%E9%9B%86%E8%A8%88.js')).toBe(join(folder, 'assets', '集計.js'));
  });

  test.each(['/%2e%2e/%2e%2e/etc/secret.json', '/..%2f..%2fmain/index.js', '/../renderer-other/a.js', '/'])(
    'nothing outside the folder: %s',
    (path) => {
      const file = named(path);
      expect(file === null || file.startsWith(join(folder, '/'))).toBe(true);
    },
  );

  test('no type that the screens have no use for, and no malformed address', () => {
    expect(named('/assets/index.js.map')).toBeNull();
    expect(named('/%E0%A4%A')).toBeNull();
    expect(fileFor('not an address', folder)).toBeNull();
  });
});
