import { ErrorNote } from '../../../components/error-note.tsx';
import { useText } from '../../../text/text-context.tsx';
import { ChooseFileButton } from './choose-file-button.tsx';
import { CommitBar } from './commit-bar.tsx';
import { Differences } from './differences.tsx';
import { ImportedNote } from './imported-note.tsx';
import { ListFile } from './list-file.tsx';
import { ListForm } from './list-form.tsx';
import { ListHistory } from './list-history.tsx';
import type { ListImport } from './use-list-import.ts';

/** 団体表の取込: a list of the ministry, what it says differently, and taking that over. */
export function ListImportTab({ work }: { work: ListImport }) {
  const text = useText().bodyLists;
  const { stage, refusal } = work;
  const fileError = refusal?.place === 'file' ? refusal.error : null;
  return (
    <div className="flex flex-col gap-5">
      {stage.name === 'noFile' && (
        <>
          <p className="text-solid-gray-700">{text.lead}</p>
          <div>
            <ChooseFileButton work={work} />
          </div>
          {refusal && <ErrorNote error={refusal.error} />}
        </>
      )}
      {(stage.name === 'file' || stage.name === 'previewed') && (
        <>
          <ListFile work={work} file={stage.file} error={fileError} />
          {stage.file.view.usable && <ListForm work={work} />}
        </>
      )}
      {stage.name === 'previewed' && (
        <>
          <Differences key={stage.number} work={work} stage={stage} />
          <CommitBar work={work} preview={stage.preview} />
        </>
      )}
      {stage.name === 'imported' && <ImportedNote work={work} made={stage.made} />}
      {(stage.name === 'noFile' || stage.name === 'imported') && <ListHistory />}
    </div>
  );
}
