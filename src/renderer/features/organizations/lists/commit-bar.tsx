import type { BodyListPreview } from '#shared/contract/body-list.ts';
import { realChanges } from '#shared/domain/body-list/body-change.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useOperator } from '../../../app/shell/session-context.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ListImport } from './use-list-import.ts';

/** Takes over what was shown; stays in sight below a long list. */
export function CommitBar({ work, preview }: { work: ListImport; preview: BodyListPreview }) {
  const text = useText().bodyLists.commit;
  const { role } = useOperator();
  const changes = realChanges(preview.counts);
  const isEmpty = changes + preview.counts.unchanged === 0;
  const mayImport = role === 'administrator' || role === 'approver';
  const whyNot = !mayImport ? text.roleMissing : isEmpty ? text.nothing : null;
  const error = work.refusal?.place === 'commit' ? work.refusal.error : null;
  return (
    <div className="sticky bottom-0 z-10 flex flex-col gap-2 border-t border-solid-gray-420 bg-white py-3">
      {error && <ErrorNote error={error} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button
          variant="primary"
          isDisabled={work.isCommitting || work.isPreviewing}
          disabledReason={whyNot}
          onPress={() => void work.commit()}
        >
          {buttonLabel()}
        </Button>
        <p className="min-w-0 flex-1 basis-80 text-dns-14N-130 text-solid-gray-700">{text.note}</p>
      </div>
    </div>
  );

  function buttonLabel(): string {
    if (work.isCommitting) return text.committing;
    return changes === 0 ? text.buttonSeen : text.button(formatCount(changes));
  }
}
