import { extname, join, normalize, sep } from 'node:path';

/** The file that a URL names; null when it leads out of the folder, is malformed or of no known type. */
export function fileFor(url: string, directory: string): string | null {
  try {
    const file = normalize(join(directory, decodeURIComponent(new URL(url).pathname)));
    return file.startsWith(directory + sep) && mediaTypes.has(extname(file)) ? file : null;
  } catch {
    return null;
  }
}

/** Types that a build of the screens holds, by extension. */
export const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.json', 'application/json'],
]);
