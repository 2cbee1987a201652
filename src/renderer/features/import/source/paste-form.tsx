import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { TextArea } from '../../../components/text-area.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface PasteFormProps {
  readonly isReading: boolean;
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

/** Cells from the clipboard, as a source of their own. */
export function PasteForm({ isReading, onRead, onClose }: PasteFormProps) {
  const text = useText().importSource.paste;
  const [pasted, setPasted] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isMissing = pasted.trim() === '';
  return (
    <form
      ref={form}
      className="flex max-w-[60rem] flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isMissing) focusFirstProblem(form.current);
        else onRead(pasted);
      }}
    >
      <TextArea
        className="w-full"
        label={text.label}
        description={text.lead}
        rows={6}
        autoFocus
        value={pasted}
        onChange={setPasted}
        error={asked && isMissing ? text.missing : null}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isDisabled={isReading}>
          {isReading ? text.reading : text.read}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {text.close}
        </Button>
      </div>
    </form>
  );
}
