import { useId } from 'react';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import { Checkbox } from './checkbox.tsx';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import type { Option } from './select.tsx';

export interface CheckboxGroupProps<V extends string> extends FieldTexts {
  readonly options: readonly Option<V>[];
  readonly chosen: readonly V[];
  /** In the order of the options. */
  readonly onChange: (chosen: V[]) => void;
}

/** One or more of a few things, with one label and one error for them all. */
export function CheckboxGroup<V extends string>({
  options,
  chosen,
  onChange,
  label,
  description,
  error,
  isRequired = false,
}: CheckboxGroupProps<V>) {
  const markId = useId();
  return (
    <AriaCheckboxGroup
      {...(isRequired ? { 'aria-describedby': markId } : {})}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className="flex flex-col gap-1"
      value={[...chosen]}
      onChange={(values) => onChange(options.flatMap(({ value }) => (values.includes(value) ? [value] : [])))}
    >
      <FieldFrame
        label={label}
        description={description}
        error={error}
        isRequired={isRequired}
        markId={markId}
      >
        <div className="flex flex-wrap gap-x-6">
          {options.map((option) => (
            <Checkbox key={option.value} value={option.value}>
              {option.label}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
