import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { controlClass, FieldFrame, type FieldTexts } from './field-frame.tsx';

export interface TextAreaProps
  extends FieldTexts,
    Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isRequired' | 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly className?: string;
}

export function TextArea({
  label,
  description,
  error,
  isRequired = false,
  hideLabel = false,
  rows = 3,
  placeholder,
  className,
  ...rest
}: TextAreaProps) {
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
      >
        <AriaTextArea
          rows={rows}
          spellCheck={false}
          {...(placeholder === undefined ? {} : { placeholder })}
          className={classNames(controlClass, 'resize-y py-2')}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
