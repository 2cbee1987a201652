import type { BodyListImport } from '#shared/contract/body-list.ts';
import { realChanges } from '#shared/domain/body-list/body-change.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../../app/announcer.tsx';
import { Note } from '../../../components/note.tsx';
import { useOnceEach } from '../../../components/use-once-each.ts';
import { useText } from '../../../text/text-context.tsx';
import { ChooseFileButton } from './choose-file-button.tsx';
import type { ListImport } from './use-list-import.ts';

/** What was taken over, and what that is good for. */
export function ImportedNote({ work, made }: { work: ListImport; made: BodyListImport }) {
  const text = useText().bodyLists.commit;
  const changes = realChanges(made.counts);
  const done = changes === 0 ? text.doneSeen : text.done(formatCount(changes));
  useOnceEach(done, () => announce(done));
  return (
    <div className="flex flex-col items-start gap-3">
      <Note tone="success">
        <span className="font-bold">{done}</span> {text.doneNote}
      </Note>
      <ChooseFileButton work={work} />
    </div>
  );
}
