import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { fileFor, mediaTypes } from './renderer-files.ts';
import { originOf, RENDERER_ORIGIN, RENDERER_SCHEME } from './renderer-origin.ts';

/** Must run before the program is ready. */
export function declareRendererScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: RENDERER_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the built screens, and nothing outside their folder. `protocol.handle` rather than the newer
 * `registerSource`: it is there in every Electron from 25 on.
 */
export function serveRenderer(session: Session, directory: string): void {
  session.protocol.handle(RENDERER_SCHEME, async (request) => {
    const file = originOf(request.url) === RENDERER_ORIGIN ? fileFor(request.url, directory) : null;
    if (file === null || request.method !== 'GET') return new Response(null, { status: 404 });
    try {
      return extname(file) === '.html'
        ? page(await readFile(file, 'utf8'))
        : asset(file, await readFile(file));
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** react-aria puts two small style elements into the page; it takes their nonce from this meta element. */
function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const body = html.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}" />\n</head>`);
  return new Response(body, {
    headers: {
      ...headers('.html'),
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
  });
}

function asset(file: string, bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers(extname(file)), 'content-security-policy': WORKER_POLICY },
  });
}

/**
 * A worker goes by the policy of its own file, not of the page. The one there is reads PDFs of strangers: it may run
 * its own code and decoders in WebAssembly, and reach nothing.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headers(extension: string): Record<string, string> {
  return {
    'content-type': mediaTypes.get(extension) ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  };
}
