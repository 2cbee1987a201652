import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { controlClass, FieldFrame, type FieldTexts } from './field-frame.tsx';

export interface TextFieldProps
  extends FieldTexts,
    Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isRequired' | 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Digits and codes: fixed width figures, not corrected, not completed. */
  readonly numeric?: boolean;
  readonly className?: string;
  /** Width of the control alone, where the explanation may be wider. */
  readonly controlClassName?: string;
}

export function TextField({
  label,
  description,
  error,
  isRequired = false,
  hideLabel = false,
  placeholder,
  numeric,
  className,
  controlClassName,
  footnote,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      isRequired={isRequired}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={classNames('flex flex-col gap-1', className)}
    >
      <FieldFrame
        label={label}
        description={description}
        error={error}
        isRequired={isRequired}
        hideLabel={hideLabel}
        footnote={footnote}
      >
        <Input
          {...(placeholder === undefined ? {} : { placeholder })}
          spellCheck={false}
          autoComplete="off"
          className={classNames(controlClass, numeric && 'tabular-nums', controlClassName)}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
