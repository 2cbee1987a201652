import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { isInside, MAIN_KEY } from '../app/keyboard/main-key.ts';
import { ShortcutLayer, useShortcuts } from '../app/keyboard/shortcuts.tsx';
import { useText } from '../text/text-context.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { focusFirstField } from './focus-first-field.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons in the footer, the final action first; closing is always offered last. One that shows Ctrl+Enter is pressed by it. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide' | 'full';
  /** Label of the closing button; やめる by default when there are actions, 閉じる otherwise. */
  readonly closeLabel?: string;
  /**
   * Its step was sent. It cannot be left then: leaving would not call the step back, and what came of it would be said to
   * nobody, or go on under the hands of who went elsewhere meanwhile.
   */
  readonly isUnderWay?: boolean;
  /** Nothing in it takes the focus: the text itself does, so that it can be scrolled by keyboard. */
  readonly textOnly?: boolean;
}

/** A question that must be answered first. Escape and the last button leave without doing anything. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = 'normal',
  closeLabel,
  isUnderWay = false,
  textOnly = false,
}: DialogProps) {
  const text = useText().components;
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const footer = useRef<HTMLDivElement>(null);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isUnderWay) onClose();
      }}
      className="fixed inset-0 z-40 flex items-center justify-center bg-opacity-gray-500 p-4"
    >
      <Modal
        className={classNames(
          'flex max-h-full w-full flex-col rounded-8 bg-white shadow-4 forced-colors:border',
          size === 'full' ? 'h-full' : size === 'wide' ? 'max-w-[56rem]' : 'max-w-[36rem]',
        )}
      >
        <AriaDialog ref={frame} className="flex min-h-0 flex-1 flex-col outline-none">
          <ShortcutLayer>
            <Heading
              slot="title"
              className={classNames(
                'border-b border-solid-gray-200 px-6 py-3 text-std-20B-150 [overflow-wrap:anywhere]',
                inLowWindow.heading,
              )}
            >
              <span id={titleId}>{title}</span>
            </Heading>
            <Body titleId={titleId} textOnly={textOnly}>
              {children}
            </Body>
            <MainKey frame={frame} footer={footer} />
            <div
              ref={footer}
              className={classNames(
                'flex flex-wrap items-start gap-2 border-t border-solid-gray-200 px-6 py-3',
                reasonLast,
                inLowWindow.footer,
              )}
            >
              {actions}
              <Button variant={actions ? 'quiet' : 'secondary'} isDisabled={isUnderWay} onPress={onClose}>
                {closeLabel ?? (actions ? text.cancel : text.close)}
              </Button>
            </div>
          </ShortcutLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface MainKeyProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly footer: RefObject<HTMLElement | null>;
}

/**
 * Ctrl+Enter presses the button that shows it, from whatever field one is in; a button that is off says why, as when it is
 * pressed. What cannot be taken back, or acts on many cases at once, shows no key: it is gone to.
 */
function MainKey({ frame, footer }: MainKeyProps) {
  const text = useText().components;
  const run = () => footer.current?.querySelector<HTMLElement>(`[data-key-hint="${MAIN_KEY}"]`)?.click();
  useShortcuts(text.dialogKeys, [
    {
      keys: MAIN_KEY,
      description: text.mainButton,
      goesFirst: true,
      // A button that one has gone to is the one that is meant; a list that is open hangs outside the dialog, and chooses first.
      isFor: (target) => isInside(frame, target) && !isInside(footer, target),
      run,
    },
  ]);
  return null;
}

interface BodyProps {
  readonly titleId: string;
  readonly textOnly: boolean;
  readonly children: ReactNode;
}

function Body({ titleId, textOnly, children }: BodyProps) {
  const box = useRef<HTMLDivElement>(null);
  // Here and not around the dialog: it takes the focus itself where nothing inside has it by then.
  useEffect(() => {
    if (!focusFirstField(box.current) && textOnly) box.current?.focus();
  }, [textOnly]);
  return (
    <div
      ref={box}
      {...(textOnly ? { tabIndex: 0, role: 'group', 'aria-labelledby': titleId } : {})}
      className={classNames('focus-inset relative min-h-0 flex-1 overflow-auto px-6 py-4', inLowWindow.body)}
    >
      {children}
    </div>
  );
}

/** Twice the text in a small window leaves little height: then the content has it, not the edges. */
const inLowWindow = {
  heading: '[@media(max-height:30rem)]:py-1.5 [@media(max-height:30rem)]:text-std-18B-160',
  body: '[@media(max-height:30rem)]:py-2',
  footer: '[@media(max-height:30rem)]:py-1.5',
};

/** Where there is no room for all in one line, the reason of a shut button gives way to the second button. */
const reasonLast =
  'max-[45rem]:[&>span]:contents max-[45rem]:[&>span>span]:order-last max-[45rem]:[&>span>span]:self-center';
