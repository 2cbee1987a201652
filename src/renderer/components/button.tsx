import { type ReactNode, type Ref, useId, useState } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  type PressEvent,
} from 'react-aria-components';
import { announce } from '../app/announcer.tsx';
import { classNames } from './class-names.ts';
import { focusFirstProblem } from './focus-first-problem.ts';
import { KeyHint } from './key-hint.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'onFocusChange'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'small' | 'compact' | 'inline';
  readonly children: ReactNode;
  /** Why the button is off; shown beside it and read out with it. Setting it switches the button off. */
  readonly disabledReason?: string | null | undefined;
  /** The key that does the same; `Ctrl+Enter` in the footer of a dialog presses it. */
  readonly keyHint?: string;
  readonly fullWidth?: boolean;
}

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-blue-900 text-white border-blue-900 hover:bg-blue-1000 hover:border-blue-1000 pressed:bg-blue-1200 ' +
    'aria-disabled:bg-solid-gray-100 aria-disabled:border-solid-gray-300 aria-disabled:text-solid-gray-700',
  secondary:
    'bg-white text-blue-900 border-blue-900 hover:bg-blue-100 pressed:bg-blue-200 ' +
    'aria-disabled:bg-white aria-disabled:border-solid-gray-300 aria-disabled:text-solid-gray-600',
  quiet:
    'bg-transparent text-blue-900 border-transparent underline underline-offset-4 hover:bg-blue-50 hover:decoration-2 pressed:bg-blue-100 ' +
    'aria-disabled:text-solid-gray-600 aria-disabled:no-underline aria-disabled:bg-transparent',
  danger:
    'bg-red-900 text-white border-red-900 hover:bg-red-1000 hover:border-red-1000 pressed:bg-red-1200 ' +
    'aria-disabled:bg-solid-gray-100 aria-disabled:border-solid-gray-300 aria-disabled:text-solid-gray-700',
};

const sizes = {
  normal: 'min-h-10 px-4 py-1',
  small: 'min-h-8 px-2 py-0.5 text-dns-14N-130',
  /** Many in one row: the first stands where the text above it begins. */
  compact: 'min-h-8 px-1.5 py-0.5 text-dns-14N-130',
  /** Within a line of text or a table cell; still 24 px high (WCAG 2.5.8). */
  inline: '-mx-1 min-h-6 px-1 text-dns-14N-130',
};

/**
 * A button that says what it does. When it is off because of `disabledReason` it stays in the tab order, so
 * that the reason can be found and read; pressing it says the reason and leads to the field that is at fault. One that goes
 * off under the focus, because it was pressed and works, keeps the focus: a browser would take it away, and Escape and Tab
 * would be heard by nobody.
 */
export function Button({
  variant = 'secondary',
  size = 'normal',
  disabledReason,
  keyHint,
  fullWidth,
  isDisabled,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const reason = disabledReason || null;
  const explained = reason !== null;
  const off = explained || isDisabled === true;
  const [isFocused, setFocused] = useState(false);
  const stays = explained || isFocused;
  const press = explained ? ({ target }: PressEvent) => refuse(reason, target) : off ? undefined : onPress;
  const button = (
    <AriaButton
      {...rest}
      isDisabled={isDisabled === true && !stays}
      onFocusChange={setFocused}
      {...(off ? { 'aria-disabled': true } : {})}
      {...(keyHint ? { 'data-key-hint': keyHint } : {})}
      {...(explained ? { 'aria-describedby': reasonId } : {})}
      {...(press ? { onPress: press } : {})}
      {...(off && stays && rest.type === 'submit' ? { type: 'button' } : {})}
      className={classNames(
        'inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-8 border font-bold',
        'aria-disabled:cursor-not-allowed forced-colors:aria-disabled:border-[GrayText] forced-colors:aria-disabled:text-[GrayText]',
        variants[variant],
        sizes[size],
        fullWidth && 'w-full',
      )}
    >
      {children}
      {keyHint && <KeyHint keys={keyHint} />}
    </AriaButton>
  );
  if (disabledReason === undefined) return button;
  // The frame is there without a reason too: a button that is made anew when one comes or goes loses the focus.
  return (
    <span
      className={classNames(
        explained ? 'inline-flex gap-x-3 gap-y-1' : 'contents',
        explained && (fullWidth ? 'w-full flex-col' : 'flex-wrap items-center'),
      )}
    >
      {button}
      {explained && (
        <span id={reasonId} className="text-dns-14N-130 text-solid-gray-700">
          {reason}
        </span>
      )}
    </span>
  );
}

function refuse(reason: string, button: Element): void {
  announce(reason, 'window');
  focusFirstProblem(button.closest('form'));
}
