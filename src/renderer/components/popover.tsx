import { type ReactNode, useEffect, useRef } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { ShortcutLayer } from '../app/keyboard/shortcuts.tsx';
import { Button, type ButtonVariant } from './button.tsx';
import { focusFirstField } from './focus-first-field.ts';

export interface PopoverProps {
  /** The button that opens it. */
  readonly label: ReactNode;
  /** Read out as the name of what opens; the text of the button when it is plain text. */
  readonly title: string;
  /** What it shows; as a function it can close the popover when something in it was chosen. */
  readonly children: ReactNode | ((hands: { readonly close: () => void }) => ReactNode);
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'small' | 'inline';
}

/** Something to look at beside what it explains, where the keys of the screen rest; Escape or a press elsewhere closes it. */
export function Popover({ label, title, children, variant = 'quiet', size = 'small' }: PopoverProps) {
  return (
    <DialogTrigger>
      <Button variant={variant} size={size}>
        {label}
      </Button>
      <AriaPopover className="max-w-[28rem] overflow-auto rounded-8 border border-solid-gray-420 bg-white shadow-2">
        <Dialog aria-label={title} className="p-4 outline-none">
          {(hands) => (
            <ShortcutLayer>
              <Content>{typeof children === 'function' ? children(hands) : children}</Content>
            </ShortcutLayer>
          )}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

function Content({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focusFirstField(box.current)) box.current?.querySelector('button')?.focus();
  }, []);
  return <div ref={box}>{children}</div>;
}
