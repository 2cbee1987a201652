import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { Dialog } from '../../components/dialog.tsx';
import { HiddenHeader } from '../../components/hidden-header.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useText } from '../../text/text-context.tsx';
import { type ListedGroup, listedGroups } from '../keyboard/listed-groups.ts';
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
        <GroupOfKeys key={group.title} group={group} />
      ))}
    </div>
  );
}

/** A table, so that each key is heard by itself and what it does after it. */
function GroupOfKeys({ group }: { group: ListedGroup }) {
  const text = useText().shell;
  const id = useId();
  return (
    <section>
      <h3 id={id} className="mb-1 text-dns-16B-130">
        {group.title}
      </h3>
      <table aria-labelledby={id} className="w-full">
        <thead>
          <tr>
            <HiddenHeader>{text.shortcutKey}</HiddenHeader>
            <HiddenHeader>{text.shortcutMeaning}</HiddenHeader>
          </tr>
        </thead>
        <tbody>
          {group.shortcuts.map(({ keys, description }) => (
            <tr key={keys} className="align-baseline">
              <th scope="row" className="w-24 py-0.5 text-left font-normal">
                <KeyHint keys={keys} />
                <span className="sr-only">{keys}</span>
              </th>
              <td className="py-0.5">{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
