import { useState } from 'react';
import type { CorrectionFileEncoding } from '#shared/contract/intake-plan.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { MAIN_KEY } from '../../../app/keyboard/main-key.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useText } from '../../../text/text-context.tsx';

/** Saves the rows to be corrected as a file that can be sent to whoever filled them in, and imported again. */
export function CorrectionFile({ planId, rows }: { planId: string; rows: number }) {
  const { import: text, importSource: source } = useText();
  const save = useCommand('import.saveCorrections');
  const [isOpen, setOpen] = useState(false);
  const [encoding, setEncoding] = useState<CorrectionFileEncoding>('utf-8-bom');
  const submit = async () => {
    const answer = await save.run({ planId, encoding });
    if (!answer.ok || answer.value === null) return;
    showToast({ message: text.plan.correctionsSaved(formatCount(answer.value.rows)) });
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {text.plan.saveCorrections(formatCount(rows))}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isUnderWay={save.isPending}
        title={text.plan.correctionsTitle}
        actions={
          <Button
            variant="primary"
            keyHint={MAIN_KEY}
            isDisabled={save.isPending}
            onPress={() => void submit()}
          >
            {text.plan.correctionsSubmit}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <p>{text.plan.correctionsLead}</p>
          <RadioGroup
            label={source.reading.encoding}
            value={encoding}
            onChange={setEncoding}
            options={[
              {
                value: 'utf-8-bom',
                label: text.file.encodings['utf-8-bom'],
                note: text.plan.correctionsUtf8,
              },
              { value: 'cp932', label: text.file.encodings.cp932, note: text.plan.correctionsCp932 },
            ]}
          />
          {save.error && <ErrorNote error={save.error} />}
        </div>
      </Dialog>
    </>
  );
}
