import { useId, useState } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useText } from '../text/text-context.tsx';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A second, smaller line. */
  readonly note?: string;
}

export interface SelectProps<V extends string> extends FieldTexts {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  /** Off for the moment in which what was chosen is carried out: it keeps the focus, which a browser would take from what is disabled. */
  readonly isReadOnly?: boolean;
  readonly size?: 'normal' | 'small';
  readonly className?: string;
  /** Width of the control alone, where the explanation may be wider. */
  readonly controlClassName?: string;
}

export function Select<V extends string>({
  options,
  value,
  onChange,
  isDisabled = false,
  isReadOnly = false,
  isRequired = false,
  size = 'normal',
  className,
  controlClassName,
  label,
  description,
  error,
  hideLabel = false,
}: SelectProps<V>) {
  const text = useText().components;
  const id = useId();
  const [labelId, valueId, markId] = [`${id}-label`, `${id}-value`, `${id}-mark`];
  const [isOpen, setOpen] = useState(false);
  const choose = (key: unknown) => {
    if (isReadOnly) return;
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      isOpen={isOpen}
      onOpenChange={(opens) => setOpen(opens && !isReadOnly)}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={Boolean(error)}
      {...(isRequired ? { 'aria-describedby': markId } : {})}
      validationBehavior="aria"
      placeholder={text.choose}
      className={classNames('flex flex-col gap-1', className)}
    >
      <FieldFrame
        label={label}
        description={description}
        error={error}
        isRequired={isRequired}
        hideLabel={hideLabel}
        labelId={labelId}
        markId={markId}
      >
        <Button
          // Of itself it would say the value before it says of what.
          aria-labelledby={`${labelId} ${valueId}`}
          {...(isReadOnly ? { 'aria-disabled': true } : {})}
          className={classNames(
            'flex w-full items-center justify-between gap-2 rounded-8 border border-solid-gray-600 bg-white px-3 text-left text-black hover:border-black in-data-[invalid]:border-red-900',
            'disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-700',
            'aria-disabled:border-solid-gray-300 aria-disabled:bg-solid-gray-50 aria-disabled:text-solid-gray-700',
            size === 'small' ? 'min-h-8 text-dns-14N-130' : 'min-h-10',
            controlClassName,
          )}
        >
          <SelectValue id={valueId} className="truncate">
            {options.find((option) => option.value === value)?.label ?? text.choose}
          </SelectValue>
          <span aria-hidden="true">▾</span>
        </Button>
      </FieldFrame>
      <Popover className="min-w-(--trigger-width) overflow-auto rounded-8 border border-solid-gray-420 bg-white py-1 shadow-1">
        <ListBox className="outline-none">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="focus-inset flex cursor-default flex-col px-3 py-1.5 hover:bg-solid-gray-50 focus:bg-blue-50 selected:font-bold"
            >
              {({ isSelected }) => (
                <>
                  <span>
                    <span aria-hidden="true" className="inline-block w-5">
                      {isSelected ? '✓' : ''}
                    </span>
                    {option.label}
                  </span>
                  {option.note && (
                    <span className="pl-5 text-dns-14N-130 font-normal text-solid-gray-700">
                      {option.note}
                    </span>
                  )}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
