import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { hush } from '#renderer/app/announcer.tsx';
import { chooseQueueFacts } from '#renderer/app/queue-facts.ts';
import { forgetUnsaved } from '#renderer/app/unsaved.ts';
import { clearToasts } from '#renderer/components/toast.tsx';
import { usualFacts } from '#shared/contract/saved-view.ts';

// Testing Library does both by itself only where the test functions are globals, which they are not here.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// What one window remembers outside of React goes with it: all files of a worker share the modules, and each test is a window of
// its own. Not before the window is closed, which would be told of it.
afterEach(() => {
  cleanup();
  clearToasts();
  hush();
  forgetUnsaved();
  chooseQueueFacts(usualFacts);
  localStorage.clear();
});

// A part of the window that is fetched when it is needed takes more than the usual second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// jsdom knows no idle time; a moment later is what the window itself would take at the latest.
globalThis.requestIdleCallback ??= (work) =>
  Number(setTimeout(() => work({ didTimeout: false, timeRemaining: () => 0 })));
globalThis.cancelIdleCallback ??= (id) => clearTimeout(id);

// jsdom lays nothing out: there is no size that could change.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
