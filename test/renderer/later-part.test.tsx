import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import { AppProviders } from '#renderer/app/app.tsx';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';
import { type LaterPart, laterPart, useLaterPart } from '#renderer/app/later-part.ts';
import { aWait } from '#test/support/a-wait.ts';
import { displayAnswers, scriptedBridge } from './support/scripted-bridge.ts';

const Desk = () => <p>審査の画面</p>;

function Place({ of: part }: { of: LaterPart<ComponentType> }) {
  const Part = useLaterPart(part);
  return Part ? <Part /> : <p>準備中</p>;
}

test('a part that comes later takes its place as soon as it is there', async () => {
  const { turn, letGo: arrive } = aWait<ComponentType>();
  const part = laterPart(() => turn);
  render(<Place of={part} />);
  expect(screen.getByText('準備中')).toBeDefined();
  arrive(Desk);
  expect(await screen.findByText('審査の画面')).toBeDefined();
});

test('a part that was prepared is there at once, and was fetched once', async () => {
  const fetch = vi.fn(async (): Promise<ComponentType> => Desk);
  const part = laterPart(fetch);
  part.prepare();
  part.prepare();
  await expect.poll(part.current).toBe(Desk);
  render(<Place of={part} />);
  expect(screen.getByText('審査の画面')).toBeDefined();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a part that cannot be read says so in its place', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  const part = laterPart(async (): Promise<ComponentType> => {
    throw new Error('unreadable');
  });
  render(
    <AppProviders bridge={scriptedBridge(displayAnswers).bridge}>
      <ErrorBoundary>
        <Place of={part} />
      </ErrorBoundary>
    </AppProviders>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('W-');
  silence.mockRestore();
});
