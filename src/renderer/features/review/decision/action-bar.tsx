import { type Ref, useId } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { Button, type ButtonVariant } from '#renderer/components/button.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseAction } from '#shared/domain/case/command.ts';
import { outcomeOfAction } from '#shared/text/error-names.ts';
import { briefNames } from '../case/brief-names.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';
import { type OfferedAction, offeredActions, shutActions } from './action-list.ts';

export interface ActionBarProps {
  readonly ref: Ref<HTMLElement>;
  readonly onAction: (action: CaseAction) => void;
}

/** What usually comes next with the case, as far as it is open: where a key puts the focus. Enter then asks, and does nothing yet. */
export function firstAction(bar: HTMLElement | null): HTMLElement | null {
  return (
    bar?.querySelector<HTMLElement>('[data-main-actions] button:not([aria-disabled])') ??
    bar?.querySelector<HTMLElement>('button') ??
    null
  );
}

/** What can be done with the case, and beside it why the rest cannot. */
export function ActionBar({ ref, onAction }: ActionBarProps) {
  const { view, names } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.bar;
  const { main, beside } = offeredActions(view);
  const shut = shutActions([...main, ...beside], (refusal) => error(refusal, briefNames(names)));
  const id = useId();
  const shutBecause = (action: CaseAction): ShutBecause | null => {
    const at = shut.findIndex(({ actions }) => actions.includes(action));
    const found = shut[at];
    return found ? { id: `${id}-${at}`, sentence: found.sentence } : null;
  };
  // 承認 and 見送り are what they lead to: of a member, 継続 and 資格喪失.
  const nameOf = (action: CaseAction) => {
    const outcome = outcomeOfAction(action, view.type);
    return outcome ? words.outcome[outcome] : words.action[action];
  };
  const isViewer = view.actions.every(({ refusal }) => refusal?.code === 'roleNotPermitted');
  const draw = (offered: OfferedAction, size: 'small' | 'compact') => (
    <ActionButton
      key={offered.action}
      action={offered.action}
      size={size}
      shutBecause={shutBecause(offered.action)}
      onAction={onAction}
    />
  );
  return (
    <section
      ref={ref}
      aria-label={own.label}
      className="flex shrink-0 flex-col gap-1 border-t border-solid-gray-420 bg-white px-4 py-2"
    >
      <RefusalNote place="bar" />
      {isViewer && <p className="text-dns-14N-130">{own.viewerOnly}</p>}
      {shut.map(({ sentence, actions }, at) => (
        <p key={sentence} id={`${id}-${at}`} className="text-dns-14N-130 [overflow-wrap:anywhere]">
          <span className="font-bold">{actions.map(nameOf).join('・')}</span> {sentence}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto -ml-1.5 flex flex-wrap items-center">
          {beside.map((each) => draw(each, 'compact'))}
        </div>
        <div data-main-actions className="ml-auto flex flex-wrap items-center gap-2">
          {main.map((each) => draw(each, 'small'))}
        </div>
      </div>
    </section>
  );
}

const keys: Partial<Record<CaseAction, string>> = {
  claim: 'c',
  release: 'r',
  inquire: 'i',
  undo: 'u',
};
const variants: Partial<Record<CaseAction, ButtonVariant>> = {
  claim: 'primary',
  approve: 'primary',
  confirm: 'primary',
  notify: 'primary',
  recordAnswer: 'primary',
  undo: 'quiet',
  release: 'quiet',
  reassign: 'quiet',
  snooze: 'quiet',
  wake: 'quiet',
  setPriority: 'quiet',
  reopen: 'quiet',
  withdraw: 'quiet',
};

/** The sentence beside the buttons, and where it stands. */
interface ShutBecause {
  readonly id: string;
  readonly sentence: string;
}

interface ActionButtonProps extends Pick<OfferedAction, 'action'> {
  readonly shutBecause: ShutBecause | null;
  readonly size: 'small' | 'compact';
  readonly onAction: (action: CaseAction) => void;
}

function ActionButton({ action, shutBecause, size, onAction }: ActionButtonProps) {
  const { view, isPending } = useDesk();
  const own = useSpeech().text.review.bar;
  const called = {
    ...own.action,
    ...(view.type === 'membership' ? own.ofMembership : {}),
    ...(view.priority === 'high' ? own.ofPriority : {}),
  };
  const hint = keys[action];
  const variant = variants[action] ?? 'secondary';
  return (
    <Button
      variant={variant}
      size={size}
      {...(hint ? { keyHint: hint } : {})}
      {...(shutBecause ? { 'aria-disabled': true, 'aria-describedby': shutBecause.id } : {})}
      onPress={() => {
        if (shutBecause) announce(shutBecause.sentence);
        else if (!isPending) onAction(action);
      }}
    >
      {called[action]}
    </Button>
  );
}
