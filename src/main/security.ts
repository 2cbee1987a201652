import { app, type Session, type WebContents } from 'electron';
import { isLocalRequest } from './renderer-origin.ts';

/**
 * Must run before the program is ready. The program needs no network, so Chromium is kept from using it on
 * its own account (updates, time, dictionaries, proxies), and no name resolves.
 */
export function cutOffNetwork(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
    'dns-prefetch-disable',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  if (developmentServer() === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * Must run before the program is ready. Where clerks share an account of the PC, whoever put one of these switches into the
 * shortcut could later read and work, from another program, in the name of the one who has signed in. What Node would listen to
 * is switched off in what is handed out (`electronFuses` in package.json). Development and tests drive the windows that way.
 */
export function shutOutDebuggers(): void {
  if (!app.isPackaged) return;
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address']) {
    app.commandLine.removeSwitch(name);
  }
}

/** Where `npm run dev` serves the screens from, with their changes; never in a packaged program. */
export function developmentServer(): URL | null {
  const url = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  return url ? new URL(url) : null;
}

/** For every page of the program, also one that nobody meant to open: it stays where it is and opens nothing. */
export function guardAllPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // The development server reloads the page by itself.
    if (developmentServer() === null) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The session of the program's window. */
export function guardWindowSession(session: Session): void {
  const development = developmentServer();
  const isAllowed = (url: string) =>
    isLocalRequest(url) || (development !== null && new URL(url).host === development.host);
  guardSession(session, isAllowed);
}

/** Refuses every permission, download and request that the given test does not let through. */
export function guardSession(session: Session, isAllowed: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    let cancel = true;
    try {
      cancel = !isAllowed(details.url);
    } catch {
      // An address that cannot be read, which would end the program here, is none of ours.
    }
    decide({ cancel });
  });
}
