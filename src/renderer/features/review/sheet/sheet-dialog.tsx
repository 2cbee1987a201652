import { useState } from 'react';
import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import { ReportProfile } from '#shared/contract/report.ts';

/** 個別審査票: asks whether it may name persons, then where to, and says what was saved. */
export function SheetDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { review, reports } = useText();
  const text = review.sheet;
  const save = useCommand('caseSheet.save');
  const [profile, setProfile] = useState<ReportProfile>('full');
  const submit = async () => {
    const answer = await save.run({ caseId, profile });
    if (!answer.ok || answer.value === null) return;
    showToast({ message: text.saved(answer.value.path) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={save.isPending}
      title={text.title}
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          isDisabled={save.isPending}
          onPress={() => void submit()}
        >
          {text.submit}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{text.lead}</p>
        <RadioGroup
          label={reports.profile.label}
          orientation="horizontal"
          description={text.effect[profile]}
          options={ReportProfile.options.map((value) => ({ value, label: reports.profile.options[value] }))}
          value={profile}
          onChange={setProfile}
        />
        <p className="text-dns-14N-130 text-solid-gray-700">{text.recorded}</p>
        {save.error && <ErrorNote error={save.error} />}
      </div>
    </Dialog>
  );
}
