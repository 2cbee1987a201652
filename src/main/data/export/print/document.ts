import { html } from './html.ts';
import { printStyle } from './print-style.ts';

/** A page to print begins so: no scripts, nothing from outside but the fonts. */
export function documentHead(title: string, fontsDirectory: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src file:";
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${html`${title}`.markup}</title>
<style>${printStyle(fontsDirectory)}</style>
</head>
<body>
`;
}

export const DOCUMENT_END = '</body>\n</html>\n';
