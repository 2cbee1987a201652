import { useState } from 'react';
import { isComposing } from '../app/keyboard/key-combination.ts';
import { useSpeech } from '../text/text-context.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { isPlainDate, tidyDate } from './tidy-date.ts';

export interface DateFieldProps extends Omit<TextFieldProps, 'numeric' | 'placeholder'> {}

/**
 * A calendar date as plain `YYYY-MM-DD`, typed. `20261122`, `2026/11/22`, `R8.11.22` and full-width digits are
 * put right when the field is left or Enter sends the form; what is no date stays as typed and is marked.
 */
export function DateField({ value, onChange, error, description, onBlur, ...rest }: DateFieldProps) {
  const { text, date } = useSpeech();
  const complete = isPlainDate(value);
  // Nobody is told while the date is still short; that it stayed so is seen when the field was left.
  const [leftAs, setLeftAs] = useState('');
  const isWrong = !complete && value !== '' && (value.length >= 10 || value === leftAs);
  const wrong = isWrong ? text.components.dateInvalid : null;
  const settle = () => {
    const tidy = tidyDate(value);
    if (tidy !== value) onChange(tidy);
    setLeftAs(tidy);
  };
  return (
    <TextField
      {...rest}
      numeric
      value={value}
      onChange={onChange}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !rest.isReadOnly && !isComposing(event.nativeEvent)) settle();
        // The field would keep what it hears to itself, and Escape is for the dialog or the screen.
        event.continuePropagation();
      }}
      placeholder={text.components.datePlaceholder}
      description={description}
      footnote={complete ? date(value) : ''}
      error={error ?? wrong}
    />
  );
}
