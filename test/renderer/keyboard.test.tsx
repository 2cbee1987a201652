import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { takesSingleKeys } from '#renderer/app/keyboard/key-combination.ts';
import { listedGroups } from '#renderer/app/keyboard/listed-groups.ts';
import {
  BASE_LAYER,
  type Shortcut,
  ShortcutLayer,
  ShortcutProvider,
  useShortcutGroups,
  useShortcuts,
} from '#renderer/app/keyboard/shortcuts.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import './support/jsdom-gaps.ts';

function Screen({ shortcuts, title = '審査' }: { shortcuts: readonly Shortcut[]; title?: string }) {
  useShortcuts(title, shortcuts);
  return null;
}

function Everywhere({ leave, isOn }: { leave: () => void; isOn: boolean }) {
  useShortcuts('すべての画面', [shortcut('Escape', leave, { enabled: isOn })], 'everywhere');
  return null;
}

function Sheet() {
  const groups = useShortcutGroups();
  return (
    <p>
      {groups.flatMap((group) => group.shortcuts.map((each) => `${group.title} ${each.description}`)).join()}
    </p>
  );
}

function shortcut(keys: string, run: () => void, more: Partial<Shortcut> = {}): Shortcut {
  return { keys, description: `${keys} の説明`, run, ...more };
}

function show(shortcuts: readonly Shortcut[], body = <input aria-label="検索" />) {
  return render(
    <ShortcutProvider>
      <Screen shortcuts={shortcuts} />
      {body}
    </ShortcutProvider>,
  );
}

describe('a key that stands alone', () => {
  it('does its work anywhere on the screen', () => {
    const next = vi.fn();
    show([shortcut('j', next)]);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('types a letter and does nothing else in a text field', () => {
    const next = vi.fn();
    show([shortcut('j', next)]);
    fireEvent.keyDown(screen.getByLabelText('検索'), { key: 'j' });
    expect(next).not.toHaveBeenCalled();
  });

  it.each([
    ['isComposing', { key: 'j', isComposing: true }],
    ['keyCode 229', { key: 'j', keyCode: 229 }],
    ['Process', { key: 'Process', keyCode: 229 }],
  ])('rests while an input method composes (%s)', (_name, event) => {
    const next = vi.fn();
    show([shortcut('j', next)]);
    fireEvent.keyDown(document.body, event);
    expect(next).not.toHaveBeenCalled();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('is another key together with %s', (modifier) => {
    const next = vi.fn();
    show([shortcut('j', next)]);
    fireEvent.keyDown(document.body, { key: 'j', [modifier]: true });
    expect(next).not.toHaveBeenCalled();
  });

  it('is still itself with the capital lock on, but not with Shift', () => {
    const undo = vi.fn();
    show([shortcut('u', undo)]);
    fireEvent.keyDown(document.body, { key: 'U' });
    fireEvent.keyDown(document.body, { key: 'U', shiftKey: true });
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('rests in a list that searches by letter', () => {
    const next = vi.fn();
    show([shortcut('j', next)], <div role="listbox" tabIndex={0} aria-label="状態" />);
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'j' });
    expect(next).not.toHaveBeenCalled();
  });

  it('works in a list to choose from that leaves letters alone', () => {
    const next = vi.fn();
    show([shortcut('j', next)], <div role="listbox" tabIndex={0} aria-label="案件" {...takesSingleKeys} />);
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'j' });
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('works on a checkbox, which takes no letters', () => {
    const next = vi.fn();
    show([shortcut('j', next)], <input type="checkbox" aria-label="自分の担当" />);
    fireEvent.keyDown(screen.getByRole('checkbox'), { key: 'j' });
    expect(next).toHaveBeenCalledTimes(1);
  });
});

describe('a key that is held', () => {
  const hold = (key: string, on: Element = document.body) => {
    for (const repeat of [false, true, true]) fireEvent.keyDown(on, { key, repeat });
  };

  it('does its work once, as the finger that rests on it meant', () => {
    const confirm = vi.fn();
    show([shortcut('o', confirm)]);
    hold('o');
    expect(confirm).toHaveBeenCalledTimes(1);
    hold('o');
    expect(confirm).toHaveBeenCalledTimes(2);
  });

  it('goes on where it moves through a list', () => {
    const next = vi.fn();
    show([shortcut('j', next, { repeats: true })]);
    hold('j');
    expect(next).toHaveBeenCalledTimes(3);
  });

  it('types nothing into the field that it led to, until it is let go', () => {
    const field = () => screen.getByLabelText('検索');
    show([shortcut('/', () => field().focus())]);
    const typed = (repeat: boolean, key = '/') => fireEvent.keyDown(field(), { key, repeat });
    fireEvent.keyDown(document.body, { key: '/' });
    // fireEvent is false where the default, the letter, was prevented.
    expect([typed(true), typed(true), typed(false), typed(true)]).toEqual([false, false, true, true]);
  });

  it('is still typed again and again in a field', () => {
    const next = vi.fn();
    show([shortcut('j', next, { repeats: true })]);
    const field = screen.getByLabelText('検索');
    expect([false, true].map((repeat) => fireEvent.keyDown(field, { key: 'j', repeat }))).toEqual([
      true,
      true,
    ]);
    expect(next).not.toHaveBeenCalled();
  });

  it('that has closed a dialog leaves what stands behind it', () => {
    const back = vi.fn();
    const screens = (dialog: boolean) => (
      <ShortcutProvider>
        <Screen shortcuts={[shortcut('Escape', back)]} />
        {dialog && (
          <ShortcutLayer>
            <button type="button" onKeyDown={(event) => event.preventDefault()}>
              やめる
            </button>
          </ShortcutLayer>
        )}
      </ShortcutProvider>
    );
    const { rerender } = render(screens(true));
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Escape' });
    rerender(screens(false));
    fireEvent.keyDown(document.body, { key: 'Escape', repeat: true });
    expect(back).not.toHaveBeenCalled();
  });
});

describe('a key that works on every screen', () => {
  it('is left to the screen that has it too, even when it was switched on last', () => {
    const close = vi.fn();
    const leave = vi.fn();
    const shell = (isOn: boolean) => (
      <ShortcutProvider>
        <Everywhere leave={leave} isOn={isOn} />
        <Screen shortcuts={[shortcut('Escape', close)]} />
      </ShortcutProvider>
    );
    const { rerender } = render(shell(false));
    rerender(shell(true));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(close).toHaveBeenCalledTimes(1);
    expect(leave).not.toHaveBeenCalled();
  });

  it('keeps its rank among those of its kind when it is switched off and on', () => {
    const first = vi.fn();
    const second = vi.fn();
    const screens = (isOn: boolean) => (
      <ShortcutProvider>
        <Screen shortcuts={[shortcut('j', first, { enabled: isOn })]} />
        <Screen shortcuts={[shortcut('j', second)]} />
      </ShortcutProvider>
    );
    const { rerender } = render(screens(false));
    rerender(screens(true));
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(second).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
  });
});

describe('Enter', () => {
  it('opens the next case, but presses the button that has the focus', () => {
    const open = vi.fn();
    show([shortcut('Enter', open)], <button type="button">照会</button>);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
    expect(open).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('a key with Ctrl', () => {
  it('works in a text field too, and not while composing', () => {
    const lock = vi.fn();
    show([shortcut('Ctrl+L', lock)]);
    fireEvent.keyDown(screen.getByLabelText('検索'), { key: 'l', ctrlKey: true, isComposing: true });
    expect(lock).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText('検索'), { key: 'l', ctrlKey: true });
    expect(lock).toHaveBeenCalledTimes(1);
  });
});

describe('what is registered', () => {
  it('belongs to the latest part of the screen that asked for the key', () => {
    const outer = vi.fn();
    const inner = vi.fn();
    render(
      <ShortcutProvider>
        <Screen shortcuts={[shortcut('d', outer)]} />
        <Screen shortcuts={[shortcut('d', inner)]} />
      </ShortcutProvider>,
    );
    fireEvent.keyDown(document.body, { key: 'd' });
    expect(inner).toHaveBeenCalledTimes(1);
    expect(outer).not.toHaveBeenCalled();
  });

  it('rests under an open dialog and works again after it', () => {
    const below = vi.fn();
    const inside = vi.fn();
    const screens = (dialog: boolean) => (
      <ShortcutProvider>
        <Screen shortcuts={[shortcut('j', below)]} />
        {dialog && (
          <ShortcutLayer>
            <Screen shortcuts={[shortcut('1', inside)]} />
          </ShortcutLayer>
        )}
      </ShortcutProvider>
    );
    const { rerender } = render(screens(true));
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: '1' });
    expect([below.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1]);
    rerender(screens(false));
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(below).toHaveBeenCalledTimes(1);
  });

  it('rests while a popover stands before the screen', async () => {
    const below = vi.fn();
    show(
      [shortcut('o', below)],
      <Popover label="期限の数え方" title="期限の数え方">
        <p>受付（0日目）</p>
      </Popover>,
    );
    fireEvent.click(screen.getByRole('button'));
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'o' });
    expect(below).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'o' });
    expect(below).toHaveBeenCalledTimes(1);
  });

  it('locks at once even over an open dialog', () => {
    const lock = vi.fn();
    render(
      <ShortcutProvider>
        <Screen shortcuts={[shortcut('Ctrl+L', lock, { overDialogs: true })]} />
        <ShortcutLayer>
          <input aria-label="理由" />
        </ShortcutLayer>
      </ShortcutProvider>,
    );
    fireEvent.keyDown(screen.getByLabelText('理由'), { key: 'l', ctrlKey: true });
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('sees what the screen shows now, not what it showed when it was registered', () => {
    const seen: string[] = [];
    const view = show([shortcut('j', () => seen.push('first'))]);
    view.rerender(
      <ShortcutProvider>
        <Screen shortcuts={[shortcut('j', () => seen.push('second'))]} />
      </ShortcutProvider>,
    );
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(seen).toEqual(['second']);
  });

  it('is listed with its description, and no more once the screen is gone', () => {
    const screens = (shown: boolean) => (
      <ShortcutProvider>
        {shown && <Screen title="審査" shortcuts={[shortcut('j', () => {})]} />}
        <Sheet />
      </ShortcutProvider>
    );
    const { rerender, container } = render(screens(true));
    expect(container.textContent).toBe('審査 j の説明');
    rerender(screens(false));
    expect(container.textContent).toBe('');
  });
});

it('the sheet reads in order: the part that came last, then the screen, then every screen', () => {
  const group = (title: string, keys: string[], layer = BASE_LAYER) => ({
    id: `${title}${keys.join('')}`,
    layer,
    title,
    reach: 'screen' as const,
    shortcuts: keys.map((each) => shortcut(each, () => {})),
  });
  const groups = [
    group('すべての画面', ['?']),
    group('一覧', ['j', 'k']),
    group('確認事項', ['1']),
    group('確認事項', ['2']),
    group('すべての画面', ['Ctrl+L']),
    group('対話', ['y'], 'dialog'),
  ];
  const read = listedGroups(groups, 'すべての画面').map((each) => [
    each.title,
    ...each.shortcuts.map((one) => one.keys),
  ]);
  expect(read).toEqual([
    ['確認事項', '1', '2'],
    ['一覧', 'j', 'k'],
    ['すべての画面', '?', 'Ctrl+L'],
  ]);
});
