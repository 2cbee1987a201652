import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { KeyHint } from '../../components/key-hint.tsx';
import { ScrollBox } from '../../components/scroll-box.tsx';
import { useText } from '../../text/text-context.tsx';
import { ShortcutLayer, useShortcuts } from '../keyboard/shortcuts.tsx';
import { type PaletteCommand, useKeyCommands, usePlaceCommands } from './use-palette-commands.ts';

/** Everything that can be done from here, found by typing a few characters (Ctrl+K). */
export function CommandPalette() {
  const text = useText().shell;
  const [isOpen, setOpen] = useState(false);
  const [due, setDue] = useState<PaletteCommand | null>(null);
  useEffect(() => {
    if (!due) return;
    // After the effects of the same drawing, in which a list or a row of tabs takes the focus that it was given back.
    const timer = setTimeout(() => {
      setDue(null);
      due.run();
    });
    return () => clearTimeout(timer);
  }, [due]);
  useShortcuts(text.everywhere, [
    { keys: 'Ctrl+K', description: text.shortcutCommands, run: () => setOpen(true) },
  ]);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={setOpen}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-opacity-gray-500 p-4 pt-16"
    >
      <Modal className="flex max-h-full w-full max-w-[36rem] flex-col rounded-8 bg-white shadow-4 forced-colors:border">
        <Dialog aria-label={text.commands} className="flex min-h-0 flex-col outline-none">
          <ShortcutLayer>
            <PaletteList onChosen={() => setOpen(false)} onGone={setDue} />
          </ShortcutLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PaletteListProps {
  readonly onChosen: () => void;
  /** The palette is gone, and the focus is back where it was: what stands there can take it from now on. */
  readonly onGone: (chosen: PaletteCommand) => void;
}

function PaletteList({ onChosen, onGone }: PaletteListProps) {
  const text = useText().shell;
  // As they were when the palette opened: what runs them is the screen below, which rests meanwhile.
  const [fromKeys] = useState(useKeyCommands());
  const commands = [...fromKeys, ...usePlaceCommands()];
  const chosen = useRef<PaletteCommand | null>(null);
  const leave = useEffectEvent(() => {
    const command = chosen.current;
    // The focus is given back in the next frame.
    if (command) requestAnimationFrame(() => onGone(command));
  });
  useEffect(() => () => leave(), []);
  const choose = (command: PaletteCommand) => {
    onChosen();
    // What leads to another screen goes there at once: the next key is meant for that one already.
    if (fromKeys.includes(command)) chosen.current = command;
    else command.run();
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={text.commands} autoFocus className="border-b border-solid-gray-200 p-2">
        <Input
          placeholder={text.commandsPlaceholder}
          className="min-h-10 w-full rounded-8 border border-solid-gray-600 px-3 py-1 placeholder:text-solid-gray-600 [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <ScrollBox label={text.commandList} className="min-h-0 overflow-auto py-1">
        <Menu
          aria-label={text.commands}
          items={commands}
          className="outline-none"
          renderEmptyState={() => <p className="px-4 py-2 text-solid-gray-700">{text.commandsEmpty}</p>}
        >
          {(command) => (
            <MenuItem
              id={command.id}
              textValue={command.label}
              onAction={() => choose(command)}
              className="flex cursor-default items-center justify-between gap-4 px-4 py-1.5 hover:bg-solid-gray-50 data-[focused]:bg-blue-100 forced-colors:data-[focused]:outline-2 forced-colors:data-[focused]:-outline-offset-2"
            >
              <span>{command.label}</span>
              {command.keys && <KeyHint keys={command.keys} />}
            </MenuItem>
          )}
        </Menu>
      </ScrollBox>
    </Autocomplete>
  );
}

/** Full-width and capital letters find the same. */
function contains(label: string, typed: string): boolean {
  return fold(label).includes(fold(typed));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
