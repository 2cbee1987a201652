import { act, screen, waitFor } from '@testing-library/react';
import { afterEach } from 'vitest';
import type { RouteOf } from '#renderer/app/router.tsx';
import { clearToasts } from '#renderer/components/toast.tsx';
import { ReviewScreen } from '#renderer/features/review/review-screen.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { err } from '#shared/result.ts';
import { aGate, aWait } from '#test/support/a-wait.ts';
import type { TestOffice } from '#test/support/office.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';

// What jsdom does not lay out: a window with room for both panes, and a list that sees some ten rows.
Object.assign(window, { innerWidth: 1440, innerHeight: 900 });
Object.defineProperties(Element.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 800 },
  scrollHeight: { configurable: true, get: () => 1_000_000 },
});
Element.prototype.scrollTo = function scrollTo(this: Element, options?: unknown) {
  if (typeof options === 'object' && options && 'top' in options) this.scrollTop = Number(options.top);
  queueMicrotask(() => act(() => this.dispatchEvent(new Event('scroll'))));
};

afterEach(() => act(clearToasts));

export interface ReviewOffice {
  readonly test: TestOffice;
  /** Lets the screen hear of what was done elsewhere. */
  readonly hear: () => void;
  /** Answers the next command as if the data process had died. */
  readonly breakNextCommand: () => void;
  /** Lets the next work that is sent wait, as an import in another window does, until it is let go. */
  readonly holdNextWork: () => () => void;
  /** Lets every page of the list wait until it is let go. */
  readonly holdPages: () => () => void;
  readonly start: (route?: Partial<RouteOf<'review'>>) => ReturnType<typeof renderScreen>;
}

/** A real office, and the way to its screen. */
export function openOffice(): ReviewOffice {
  let breaks = false;
  const work = aGate();
  let pages: Promise<void> = Promise.resolve();
  const { bridge, office, hear } = officeBridge((call) => ({
    'queue.page': async (input) => {
      await pages;
      return call('queue.page', input);
    },
    'case.act': async (input) => {
      await work.pass();
      if (!breaks) return call('case.act', input);
      breaks = false;
      return err({ code: 'dataUnavailable' });
    },
    'bulk.commit': async (input) => {
      await work.pass();
      return call('bulk.commit', input);
    },
  }));
  return {
    test: office,
    hear,
    breakNextCommand: () => {
      breaks = true;
    },
    holdNextWork: work.holdNext,
    holdPages: () => {
      const { turn, letGo } = aWait();
      pages = turn;
      return letGo;
    },
    start: (route = {}) =>
      renderScreen(<ReviewScreen />, {
        bridge,
        route: { screen: 'review', filter: everyOpenCase, caseId: null, ...route },
      }),
  };
}

/** The row of a person in the list. */
export function findRow(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('option', { name });
}

export async function waitForFocusOn(name: RegExp): Promise<void> {
  await waitFor(() => {
    const focused = document.activeElement;
    const said = focused?.textContent ?? '';
    if (!name.test(said)) throw new Error(`the focus is on 「${said.slice(0, 60)}」`);
  });
}
