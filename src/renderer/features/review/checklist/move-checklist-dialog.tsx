import { useState } from 'react';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { useDesk } from '../case/desk.tsx';
import { CommandDialog } from '../decision/command-dialog.tsx';
import type { StepDialogProps } from '../decision/step-dialog.ts';
import { ChecklistChangeNote } from '../judge-again/checklist-change-note.tsx';

/** Which checklist the case goes on with, and what differs from the one that it has. */
export function MoveChecklistDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const { text, words, language } = useSpeech();
  const own = text.review.checklist.move;
  const moves = view.checklistMoves;
  const [chosen, setChosen] = useState(moves[0]?.after.id ?? null);
  const move = moves.find(({ after }) => after.id === chosen) ?? null;
  return (
    <CommandDialog
      title={own.title}
      size="wide"
      submitLabel={own.submit}
      missing={move ? null : own.nothing}
      command={() => ({
        kind: 'moveChecklist',
        checklist: { template: move?.after.id ?? '', version: move?.after.version ?? 0 },
      })}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="text-dns-14N-130">
        {own.lead(words.checklistVersion(view.template.name[language], view.template.version))}
      </p>
      <RadioGroup
        label={own.which}
        value={chosen}
        options={moves.map(({ after }) => ({
          value: after.id,
          label: words.checklistVersion(after.name[language], after.version),
          note: after.id === view.template.id ? own.newer : own.other,
        }))}
        onChange={setChosen}
      />
      {move && <ChecklistChangeNote change={move} />}
    </CommandDialog>
  );
}
