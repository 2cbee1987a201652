/** The scheme that serves the screens: an origin of its own, which `file:` would not give. */
export const RENDERER_SCHEME = 'app';

const HOST = 'console';

export const RENDERER_ORIGIN = `${RENDERER_SCHEME}://${HOST}`;

/** `new URL().origin` is `null` for schemes that Node does not know, so it is put together here. */
export function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return host === '' ? null : `${protocol}//${host}`;
  } catch {
    return null;
  }
}

/** Who may call: the page of our own window, itself and not a frame inside it. */
export function isTrustedCaller(
  caller: { readonly isMainFrameOfWindow: boolean; readonly url: string },
  origin: string,
): boolean {
  return caller.isMainFrameOfWindow && originOf(caller.url) === origin;
}

const localSchemes = new Set([`${RENDERER_SCHEME}:`, 'data:', 'blob:', 'devtools:']);

/** Requests that the program's window may make; none of them leaves the machine or reads its files. */
export function isLocalRequest(url: string): boolean {
  return localSchemes.has(url.slice(0, url.indexOf(':') + 1));
}
