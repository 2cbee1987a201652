import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { RequiredMark } from './required-mark.tsx';

export interface FieldTexts {
  readonly label: string;
  /** One sentence under the label. */
  readonly description?: ReactNode;
  /** What is wrong with the value; the field is then marked invalid. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean;
  /** The label is read out and not drawn, where the column or the place says it already. */
  readonly hideLabel?: boolean;
  /** A word under the control, in place from the start so that nothing moves. */
  readonly footnote?: ReactNode;
}

interface FieldFrameProps extends FieldTexts {
  /** For a control that puts its name together itself. */
  readonly labelId?: string;
  /** For a control that cannot say itself that it is required. */
  readonly markId?: string;
  readonly children: ReactNode;
}

/** Label above, explanation, the control, and what is wrong with it: the same order in every form. */
export function FieldFrame({
  label,
  description,
  error,
  isRequired,
  hideLabel,
  footnote,
  labelId,
  markId,
  children,
}: FieldFrameProps) {
  return (
    <>
      <Label
        {...(labelId === undefined ? {} : { id: labelId })}
        className={hideLabel ? 'sr-only' : 'text-dns-16B-130'}
      >
        {label}
        {isRequired && !hideLabel && <RequiredMark id={markId} />}
      </Label>
      {description && (
        <Text slot="description" className="text-dns-14N-130 text-solid-gray-700">
          {description}
        </Text>
      )}
      {children}
      {footnote !== undefined && (
        <span className="min-h-5 text-dns-14N-130 text-solid-gray-700">{footnote}</span>
      )}
      {error && (
        <FieldError className="text-dns-14N-130 text-red-900">
          <span aria-hidden="true">▲ </span>
          {error}
        </FieldError>
      )}
    </>
  );
}

/** Border and padding of everything that takes text. */
export const controlClass =
  'w-full min-h-10 rounded-8 border border-solid-gray-600 bg-white px-3 py-1 text-black ' +
  'hover:border-black invalid:border-red-900 disabled:border-solid-gray-300 disabled:bg-solid-gray-50 ' +
  'disabled:text-solid-gray-700 read-only:border-dashed read-only:bg-solid-gray-50 placeholder:text-solid-gray-600';
