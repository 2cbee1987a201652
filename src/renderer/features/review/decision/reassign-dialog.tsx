import { useOperation } from '#renderer/app/use-operation.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { SkeletonRows } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 担当を替える: the case goes to a colleague, with a word about it once something was recorded. */
export function ReassignDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const { text, error } = useSpeech();
  const own = text.review.reassign;
  const drafted = useDraft(view, 'reassign');
  const { draft, change } = drafted;
  const read = useOperation('case.assignees', null);
  const others = (read.data ?? []).filter(({ actor }) => actor !== view.assignee?.actor);
  const to = others.find(({ actor }) => actor === draft.reason) ?? null;
  const needsText = view.checks.length + view.earlierChecks.length > 0;
  const missing =
    to === null
      ? own.toMissing
      : needsText && draft.text.trim() === ''
        ? error({ code: 'textRequired' })
        : null;
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      submitLabel={to ? own.submit(to.name) : own.submitOpen}
      missing={missing}
      command={() => ({ kind: 'reassign', to: to?.actor ?? '', note: draft.text })}
      remark={{ label: text.review.release.text, isRequired: needsText }}
    >
      {view.handover && view.assignee && <p>{own.absent(view.assignee.name)}</p>}
      {read.error && <ErrorNote error={read.error} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <SkeletonRows rows={3} />}
      {read.data && others.length === 0 && <p className="text-dns-14N-130">{own.nobodyElse}</p>}
      {others.length > 0 && (
        <RadioGroup
          label={own.to}
          isRequired
          // Comes after what has the focus by then.
          autoFocus
          value={to?.actor ?? null}
          options={others.map(({ actor, name, isMe }) => ({
            value: actor,
            label: isMe ? own.myself(name) : name,
          }))}
          onChange={(reason) => change({ reason })}
        />
      )}
    </DraftedDialog>
  );
}
