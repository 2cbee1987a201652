import { type ReactNode, useId } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

export interface CheckboxProps {
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  /** Within a CheckboxGroup, which then says whether it is selected. */
  readonly value?: string;
  readonly isDisabled?: boolean;
  /** In a list of many, where the arrow keys move and only one stands in the order of Tab. */
  readonly excludeFromTabOrder?: boolean;
  /** Beside the label, and no part of the name. */
  readonly note?: string;
  readonly children: ReactNode;
}

export function Checkbox({ isDisabled = false, note, children, ...rest }: CheckboxProps) {
  const noteId = useId();
  return (
    <AriaCheckbox
      {...rest}
      isDisabled={isDisabled}
      {...(note === undefined ? {} : { 'aria-describedby': noteId })}
      className="group flex min-h-8 items-start gap-2 py-1 disabled:text-solid-gray-700"
    >
      {({ isFocusVisible, isSelected }) => (
        <>
          <span
            aria-hidden="true"
            data-focus-ring={isFocusVisible || undefined}
            className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-4 border-2 border-solid-gray-600 bg-white text-[0.875rem] font-bold text-white group-selected:border-blue-900 group-selected:bg-blue-900 group-disabled:border-solid-gray-300"
          >
            {isSelected ? '✓' : ''}
          </span>
          <span className="min-w-0 flex-1">
            {children}
            {note !== undefined && (
              <span id={noteId} aria-hidden="true" className="ml-2 text-dns-14N-130 text-solid-gray-700">
                {note}
              </span>
            )}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
