import { useState } from 'react';
import type { ChecklistView } from '#shared/contract/checklist.ts';
import {
  ChecklistBody,
  checklistBodyNames,
  dividedId,
  generalId,
  isDivisible,
} from '#shared/domain/checklist/checklist-body.ts';
import { useCommand } from '../../app/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { showToast } from '../../components/toast.tsx';
import { useSpeech } from '../../text/text-context.tsx';

export interface DivideChecklistProps {
  readonly view: ChecklistView;
  readonly all: readonly ChecklistView[];
  readonly onChoose: (checklist: string) => void;
}

/** A checklist for one kind of body beside the general one, and the way back. */
export function DivideChecklist({ view, all, onChoose }: DivideChecklistProps) {
  const labels = useSpeech().text.settings.checklists.divide;
  const [isAsking, setAsking] = useState(false);
  const { id } = view.current;
  const left = ChecklistBody.options.filter(
    (body) => !all.some(({ current }) => current.id === dividedId(id, body)),
  );
  const isDivided = id !== generalId(id);
  if (!isDivided && (!isDivisible(id) || left.length === 0)) return null;
  const done = (checklist: string) => {
    setAsking(false);
    onChoose(checklist);
  };
  const close = () => setAsking(false);
  return (
    <div>
      <Button size="small" onPress={() => setAsking(true)}>
        {isDivided ? labels.retire : labels.action}
      </Button>
      {isAsking && isDivided && <RetireDialog view={view} onClose={close} onDone={done} />}
      {isAsking && !isDivided && <DivideDialog view={view} bodies={left} onClose={close} onDone={done} />}
    </div>
  );
}

interface StepProps {
  readonly view: ChecklistView;
  readonly onClose: () => void;
  /** Called with the checklist to be shown then. */
  readonly onDone: (checklist: string) => void;
}

function DivideDialog({
  view: { current },
  bodies,
  onClose,
  onDone,
}: StepProps & { bodies: readonly ChecklistBody[] }) {
  const { text, language } = useSpeech();
  const labels = text.settings.checklists.divide;
  const command = useCommand('checklists.divide');
  const [body, setBody] = useState(bodies[0] ?? null);
  const submit = async () => {
    if (body === null) return;
    const result = await command.run({ checklist: current.id, body });
    if (!result.ok) return;
    showToast({ message: labels.done(result.value.current.name[language]) });
    onDone(result.value.current.id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={command.isPending}
      title={labels.title(current.name[language])}
      actions={
        <Button variant="primary" isDisabled={command.isPending} onPress={() => void submit()}>
          {labels.submit(body === null ? '' : checklistBodyNames[body][language])}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{labels.lead}</p>
        <RadioGroup<ChecklistBody>
          label={labels.body}
          autoFocus
          options={bodies.map((value) => ({ value, label: checklistBodyNames[value][language] }))}
          value={body}
          onChange={setBody}
        />
        {command.error && <ErrorNote error={command.error} />}
      </div>
    </Dialog>
  );
}

function RetireDialog({ view: { current }, onClose, onDone }: StepProps) {
  const { text, language } = useSpeech();
  const labels = text.settings.checklists.divide;
  const command = useCommand('checklists.retire');
  const name = current.name[language];
  const submit = async () => {
    const result = await command.run({ checklist: current.id, expectedVersion: current.version });
    if (!result.ok) return;
    showToast({ message: labels.retired(name) });
    onDone(generalId(current.id));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={command.isPending}
      title={labels.retireTitle(name)}
      actions={
        <Button variant="danger" isDisabled={command.isPending} onPress={() => void submit()}>
          {labels.retireSubmit}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{labels.retireLead}</p>
        {command.error && <ErrorNote error={command.error} />}
      </div>
    </Dialog>
  );
}
