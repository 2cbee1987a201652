import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Dialog } from '../../components/dialog.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useText } from '../../text/text-context.tsx';
import { listedGroups } from '../keyboard/listed-groups.ts';
import { useShortcutGroups, useShortcuts } from '../keyboard/shortcuts.tsx';

/** Opens the list of all keys of the current screen, by `?` or by the button that says so. */
export function ShortcutSheetButton() {
  const text = useText().shell;
  const [isOpen, setOpen] = useState(false);
  useShortcuts(text.everywhere, [
    { keys: '?', description: text.shortcutOpenSheet, run: () => setOpen(true) },
  ]);
  return (
    <>
      <Button
        onPress={() => setOpen(true)}
        className="focus-inset flex w-full flex-wrap items-center gap-1 px-4 py-2 text-left text-dns-14N-130 hover:bg-blue-50 [@media(max-height:26rem)]:py-1"
      >
        {text.showShortcuts}
        <KeyHint keys="?" />
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={text.shortcutsTitle} textOnly>
        <ShortcutSheet />
      </Dialog>
    </>
  );
}

function ShortcutSheet() {
  const text = useText().shell;
  const groups = listedGroups(useShortcutGroups(), text.everywhere);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-solid-gray-700">{text.shortcutsNote}</p>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className="mb-1 text-dns-16B-130">{group.title}</h3>
          <dl className="grid grid-cols-[6rem_1fr] gap-y-1">
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.keys} className="contents">
                <dt>
                  <KeyHint keys={shortcut.keys} />
                  <span className="sr-only">{shortcut.keys}</span>
                </dt>
                <dd>{shortcut.description}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
