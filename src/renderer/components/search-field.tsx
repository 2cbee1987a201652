import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';
import { useText } from '../text/text-context.tsx';
import { classNames } from './class-names.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called on every change except while an input method composes: half a word finds nothing. */
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

export function SearchField({
  label,
  value,
  onChange,
  onSubmit,
  placeholder,
  inputRef,
  className,
}: SearchFieldProps) {
  const text = useText().components;
  return (
    <AriaSearchField
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
      className={classNames('group relative flex items-center', className)}
    >
      <Label className="sr-only">{label}</Label>
      <span aria-hidden="true" className="pointer-events-none absolute left-2 text-solid-gray-700">
        ⌕
      </span>
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        placeholder={placeholder ?? label}
        spellCheck={false}
        className="min-h-8 w-full rounded-8 border border-solid-gray-600 bg-white py-0.5 pr-8 pl-7 text-dns-14N-130 placeholder:text-solid-gray-600 hover:border-black [&::-webkit-search-cancel-button]:hidden"
      />
      <Button
        aria-label={text.clearSearch}
        className="absolute right-1 size-6 rounded-4 text-solid-gray-700 hover:bg-solid-gray-100 group-empty:invisible"
      >
        ×
      </Button>
    </AriaSearchField>
  );
}
