import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useIdleLock } from '#renderer/app/use-idle-lock.ts';

function Desk({ minutes, lock }: { minutes: number | null; lock: () => void }) {
  useIdleLock(minutes, lock);
  return null;
}

const minute = 60_000;
const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T01:00:00Z') });
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('離席したときの施錠', () => {
  it('決めた分だけ何もしないと、施錠する', () => {
    const lock = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    vi.advanceTimersByTime(15 * minute - 1_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(lock).toHaveBeenCalled();
  });

  it('時間が過ぎてから誰かが戻ったら、見張りがまだ気付いていなくても、そのキーを通さずに施錠する', () => {
    const lock = vi.fn();
    const onDesk = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    // Of a computer that slept, or a window that was hidden, the timers come later than the person.
    vi.setSystemTime(Date.now() + 15 * minute);
    document.body.addEventListener('keydown', onDesk, { once: true });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    expect(lock).toHaveBeenCalledOnce();
    expect(onDesk).not.toHaveBeenCalled();
  });

  it('キーを押すたびに、数え直す', () => {
    const lock = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    vi.advanceTimersByTime(14 * minute);
    press();
    vi.advanceTimersByTime(14 * minute);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minute);
    expect(lock).toHaveBeenCalled();
  });

  it('ほかのウィンドウで作業している間は、施錠しない', () => {
    const lock = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    vi.advanceTimersByTime(14 * minute);
    // What the other window writes when a key is pressed there.
    localStorage.setItem('last-activity', String(Date.now()));
    vi.advanceTimersByTime(14 * minute);
    expect(lock).not.toHaveBeenCalled();
  });

  it('施錠している間（画面が隠れている間）は、数えない', () => {
    const lock = vi.fn();
    const { unmount } = render(<Desk minutes={15} lock={lock} />);
    unmount();
    vi.advanceTimersByTime(60 * minute);
    expect(lock).not.toHaveBeenCalled();
  });

  it('昨日の記録が残っていても、開いてすぐには施錠しない', () => {
    localStorage.setItem('last-activity', String(Date.now() - 24 * 60 * minute));
    const lock = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    vi.advanceTimersByTime(2_000);
    expect(lock).not.toHaveBeenCalled();
  });

  it('時計が1年前に直されても、そこから決めた分だけで施錠する', () => {
    const lock = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    vi.setSystemTime(new Date('2025-11-24T01:00:00Z'));
    vi.advanceTimersByTime(15 * minute);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(lock).toHaveBeenCalled();
  });

  it('進んだ時計で残した記録があっても、直した時計で数える', () => {
    localStorage.setItem('last-activity', String(Date.now() + 365 * 24 * 60 * minute));
    const lock = vi.fn();
    render(<Desk minutes={15} lock={lock} />);
    vi.advanceTimersByTime(15 * minute);
    expect(lock).toHaveBeenCalled();
  });
});
