import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CommandPalette } from '#renderer/app/shell/command-palette.tsx';
import { OrganizationsScreen } from '#renderer/features/organizations/organizations-screen.tsx';
import { officeBridge } from './support/office-bridge.ts';
import { renderScreen } from './support/render-screen.tsx';

// A browser lets nothing behind a dialog take the focus. jsdom does not, and only has it hidden from screen readers.
const { focus } = HTMLElement.prototype;
beforeEach(() => {
  HTMLElement.prototype.focus = function focusUnlessInert(this: HTMLElement, options?: FocusOptions) {
    if (!this.closest('[aria-hidden="true"]')) focus.call(this, options);
  };
});
afterEach(() => {
  HTMLElement.prototype.focus = focus;
});

it('leads from the palette into the search field of the screen behind it', async () => {
  const { user } = renderScreen(
    <>
      <OrganizationsScreen />
      <CommandPalette />
    </>,
    {
      bridge: officeBridge().bridge,
      route: { screen: 'organizations', code: null },
    },
  );
  const field = await screen.findByRole('searchbox');
  await user.click(screen.getByRole('tab', { selected: true }));
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('searchbox', { name: 'コマンド' }), '検索{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field));
});
