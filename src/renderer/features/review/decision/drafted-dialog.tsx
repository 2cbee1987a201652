import type { ReactNode } from 'react';
import { TextArea } from '#renderer/components/text-area.tsx';
import type { DraftHandle } from '../drafts.tsx';
import { CommandDialog, type CommandDialogProps } from './command-dialog.tsx';

export interface DraftedDialogProps extends Omit<CommandDialogProps, 'children'> {
  /** What is typed in it; kept until the step is done. */
  readonly drafted: DraftHandle;
  /** What the step leads to, in a sentence above everything else. */
  readonly lead?: string;
  /** What the step asks for besides a word. */
  readonly children?: ReactNode;
  readonly remark: RemarkTexts;
  /** What comes of it, below the word. */
  readonly after?: ReactNode;
}

interface RemarkTexts {
  readonly label: string;
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly rows?: number;
  /** It is the first thing that one types. */
  readonly autoFocus?: boolean;
}

/** Most that can be written in one remark of a case. */
const MOST_CHARACTERS = 4_000;

/** A step that leaves a word: its dialog, whose draft outlives it until the step is done. */
export function DraftedDialog({
  drafted: { draft, change, clear },
  lead,
  children,
  remark: { rows = 3, ...texts },
  after,
  onDone,
  ...dialog
}: DraftedDialogProps) {
  return (
    <CommandDialog
      {...dialog}
      onDone={(done) => {
        clear();
        onDone(done);
      }}
    >
      {lead !== undefined && <p className="text-dns-14N-130 [overflow-wrap:anywhere]">{lead}</p>}
      {children}
      <TextArea
        {...texts}
        rows={rows}
        maxLength={MOST_CHARACTERS}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      {after}
    </CommandDialog>
  );
}
