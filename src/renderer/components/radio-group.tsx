import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import type { Option } from './select.tsx';

export interface RadioGroupProps<V extends string> extends FieldTexts {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  /** Off for the moment in which what was chosen is carried out: it keeps the focus, which a browser would take from what is disabled. */
  readonly isReadOnly?: boolean;
  readonly orientation?: 'horizontal' | 'vertical';
  /** On what is chosen, else on the first option. */
  readonly autoFocus?: boolean;
}

export function RadioGroup<V extends string>({
  options,
  value,
  onChange,
  isDisabled = false,
  isReadOnly = false,
  isRequired = false,
  orientation = 'vertical',
  autoFocus = false,
  label,
  description,
  error,
  hideLabel = false,
}: RadioGroupProps<V>) {
  const choose = (key: string) => {
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaRadioGroup
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isRequired={isRequired}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      orientation={orientation}
      className="flex flex-col gap-1"
    >
      <FieldFrame
        label={label}
        description={description}
        error={error}
        isRequired={isRequired}
        hideLabel={hideLabel}
      >
        <div
          className={classNames(
            'flex',
            orientation === 'horizontal' ? 'flex-wrap gap-x-6 gap-y-1' : 'flex-col gap-1',
          )}
        >
          {options.map((option, index) => (
            <Radio
              key={option.value}
              value={option.value}
              autoFocus={autoFocus && (value === null ? index === 0 : option.value === value)}
              className="group flex min-h-8 items-start gap-2 py-1 disabled:text-solid-gray-700 data-readonly:text-solid-gray-700"
            >
              {({ isSelected, isFocusVisible }) => (
                <>
                  <span
                    aria-hidden="true"
                    data-focus-ring={isFocusVisible || undefined}
                    className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border-2 border-solid-gray-600 bg-white group-selected:border-blue-900 group-disabled:border-solid-gray-300"
                  >
                    {isSelected && (
                      <span className="size-2.5 rounded-full bg-blue-900 forced-colors:bg-[CanvasText] group-disabled:bg-solid-gray-500" />
                    )}
                  </span>
                  <span>
                    {option.label}
                    {option.note && (
                      <span className="block text-dns-14N-130 text-solid-gray-700">{option.note}</span>
                    )}
                  </span>
                </>
              )}
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
