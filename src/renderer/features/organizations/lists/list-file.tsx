import type { AppError } from '#shared/contract/app-error.ts';
import type { BodyListFile } from '#shared/contract/body-list.ts';
import { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Note } from '../../../components/note.tsx';
import { Select } from '../../../components/select.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { ChooseFileButton } from './choose-file-button.tsx';
import { SheetBeginning } from './sheet-beginning.tsx';
import type { ListImport } from './use-list-import.ts';

export interface ListFileProps {
  readonly work: ListImport;
  readonly file: BodyListFile;
  readonly error: AppError | null;
}

/** Which file, sheet and header row; until the comparison the first rows show whether that is right. */
export function ListFile({ work, file, error }: ListFileProps) {
  const speech = useSpeech();
  const text = speech.text.bodyLists;
  const { view } = file;
  const used = view.columns.flatMap(({ means }) => (means === null ? [] : [text.column[means]]));
  return (
    <section aria-labelledby="list-file" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="list-file" className="text-std-18B-160">
          {text.file.title}
        </h2>
        <span className="min-w-0 [overflow-wrap:anywhere]">{file.fileName}</span>
        <ChooseFileButton work={work} />
      </div>
      <FileChoices work={work} file={file} />
      {error && <ErrorNote error={error} />}
      {view.beginning.length === 0 && <Note tone="warning">{text.file.emptySheet}</Note>}
      {view.beginning.length > 0 && work.stage.name === 'file' && <SheetBeginning view={view} />}
      {view.usable ? (
        <p className="text-dns-14N-130">{text.file.columns(speech.list(used))}</p>
      ) : (
        <Note tone="warning" role="status">
          {text.file.unusable}
        </Note>
      )}
    </section>
  );
}

function FileChoices({ work, file }: Omit<ListFileProps, 'error'>) {
  const text = useText();
  const own = text.bodyLists.file;
  const { view, encoding, sheets } = file;
  const isBusy = work.isReading || work.isPreviewing || work.isCommitting;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {sheets.length > 1 && (
        <Select
          label={own.sheet}
          className="min-w-60"
          size="small"
          isReadOnly={isBusy}
          options={sheets.map((sheet, index) => ({
            value: String(index),
            label: sheet.visible ? sheet.name : own.hiddenSheet(sheet.name),
          }))}
          value={String(view.sheet)}
          onChange={(sheet) => void work.readSheet({ sheet: Number(sheet), headerRow: null, encoding })}
        />
      )}
      <Select
        label={own.headerRow}
        className="min-w-32"
        size="small"
        isReadOnly={isBusy}
        options={view.beginning.map(({ number }) => ({
          value: String(number),
          label: own.row(String(number)),
        }))}
        value={view.headerRow === null ? null : String(view.headerRow)}
        onChange={(row) => void work.readSheet({ sheet: view.sheet, headerRow: Number(row), encoding })}
      />
      {encoding !== null && (
        <Select
          label={own.encoding}
          className="min-w-48"
          size="small"
          isReadOnly={isBusy}
          options={IntakeEncoding.options.map((value) => ({
            value,
            label: text.import.file.encodings[value],
          }))}
          value={encoding}
          onChange={(wished) => void work.readSheet({ sheet: view.sheet, headerRow: null, encoding: wished })}
        />
      )}
    </div>
  );
}
