import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AppProviders } from '#renderer/app/app.tsx';
import { type Route, RouterProvider } from '#renderer/app/router.tsx';
import { SessionContext } from '#renderer/app/shell/session-context.ts';
import { useRereading } from '#renderer/app/use-notices.ts';
import { ToastHost } from '#renderer/components/toast.tsx';
import type { ReviewConsole } from '#shared/contract/bridge-api.ts';
import type { Operator, OperatorAccount } from '#shared/contract/ledger.ts';

export const hanako: Operator = {
  id: 'o1',
  name: '佐藤 花子',
  role: 'administrator',
  createdAt: '2026-11-20T01:00:00.000Z',
};

/** As 設定 lists it: in use, with a passphrase of one's own and nothing in hand. */
export function anAccount(operator: Operator, changes: Partial<OperatorAccount> = {}): OperatorAccount {
  return {
    ...operator,
    closedAt: null,
    mustChoosePassphrase: false,
    casesInHand: 0,
    earlierNames: [],
    ...changes,
  };
}

export interface ScreenOptions {
  readonly bridge: ReviewConsole;
  readonly operator?: Operator;
  readonly route?: Route;
}

/** Shows one screen as the shell would, with a person at the keyboard. */
export function renderScreen(screen: ReactNode, options: ScreenOptions): { user: UserEvent } {
  localStorage.clear();
  render(
    <AppProviders bridge={options.bridge}>
      <SessionContext value={options.operator ?? hanako}>
        <RouterProvider {...(options.route ? { initial: options.route } : {})}>
          <Rereading />
          {screen}
          <ToastHost />
        </RouterProvider>
      </SessionContext>
    </AppProviders>,
  );
  return { user: userEvent.setup() };
}

function Rereading() {
  useRereading();
  return null;
}
