/**
 * Linux without a UTF-8 locale, as in a container or a bare shell: Chromium then reads the names of files as ASCII and loses
 * every Japanese one that is dropped on the window. C.UTF-8 is part of glibc and needs no package.
 *
 * @param {Record<string, string | undefined>} environment
 * @param {string} [platform]
 * @returns {Record<string, string>} What must be set besides; empty where nothing is missing.
 */
export function textLocale({ LC_ALL, LC_CTYPE, LANG }, platform = process.platform) {
  if (platform !== 'linux') return {};
  const counts = LC_ALL || LC_CTYPE || LANG || '';
  if (/utf-?8/i.test(counts)) return {};
  return LC_ALL ? { LC_ALL: 'C.UTF-8' } : { LC_CTYPE: 'C.UTF-8' };
}
