import { useState } from 'react';
import { MAIN_KEY } from '../../../app/keyboard/main-key.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Select } from '../../../components/select.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { NamedBody } from './list-state.ts';
import { usePreviewPage } from './use-preview-page.ts';

export interface SuccessorDialogProps {
  readonly body: NamedBody;
  readonly current: readonly NamedBody[];
  readonly listId: string;
  readonly preview: number;
  readonly onChoose: (successors: readonly NamedBody[]) => void;
  readonly onClose: () => void;
}

const NONE = '';

/** Who took over from a body that ends. */
export function SuccessorDialog({ body, current, listId, preview, onChoose, onClose }: SuccessorDialogProps) {
  const text = useText().bodyLists.successor;
  const options = usePreviewPage('bodyList.successorOptions', { listId, code: body.code }, preview);
  const [chosen, choose] = useState(current[0]?.code ?? NONE);
  const submit = () => {
    onChoose((options.data ?? []).filter((option) => option.code === chosen));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.title(body.name)}
      actions={
        <Button variant="primary" keyHint={MAIN_KEY} isDisabled={!options.data} onPress={submit}>
          {text.submit}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{text.lead}</p>
        {options.error && <ErrorNote error={options.error} onRetry={() => void options.refetch()} />}
        {!options.data && !options.error && <SkeletonRows rows={2} />}
        {options.data && (
          <Select
            label={text.body}
            options={[
              { value: NONE, label: text.none },
              ...options.data.map(({ code, name }) => ({ value: code, label: text.option(code, name) })),
            ]}
            value={chosen}
            onChange={choose}
          />
        )}
      </div>
    </Dialog>
  );
}
