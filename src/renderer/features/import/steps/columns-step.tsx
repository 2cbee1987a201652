import { useState } from 'react';
import type { IntakeFile } from '#shared/contract/intake.ts';
import { indispensableMissing, missingFields } from '#shared/domain/intake/mapping.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { ColumnTable } from './column-table.tsx';
import { StepSection } from './step-section.tsx';

/** Step 2: which column fills which field, with the first rows to see whether the text can be read. */
export function ColumnsStep({ session }: { session: ImportSession }) {
  const text = useText().import.columns;
  const { stage } = session;
  const [opened, setOpened] = useState(false);
  if (stage.name === 'noFile') return <StepSection step="columns" state="ahead" />;
  const { file } = stage;
  const isSettled = stage.name !== 'file';
  const isOpen = !isSettled || opened;
  return (
    <StepSection
      step="columns"
      state={isSettled ? 'done' : indispensableMissing(file.reading.mapping).length > 0 ? 'current' : 'done'}
      summary={
        <>
          <span className="text-dns-16N-130 text-solid-gray-800">{summaryOf(file, text)}</span>
          {isSettled && (
            <Button variant="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpened(!opened)}>
              {isOpen ? text.hide : text.show}
            </Button>
          )}
        </>
      }
    >
      <MissingFields file={file} />
      {isOpen && <ColumnTable file={file} />}
      {!isSettled && file.sample.length > 0 && (
        <p className="text-dns-14N-130 text-solid-gray-700">{text.encodingNote}</p>
      )}
      {file.sample.length === 0 && <Note tone="warning">{text.noRows}</Note>}
    </StepSection>
  );
}

function summaryOf(
  file: IntakeFile,
  text: { mapped: (known: string, extra: string) => string; mappedAll: (known: string) => string },
): string {
  const { columns } = file.reading.mapping;
  const extra = columns.filter((column) => column.use === 'extra').length;
  const known = columns.length - extra;
  return extra === 0
    ? text.mappedAll(formatCount(known))
    : text.mapped(formatCount(known), formatCount(extra));
}

function MissingFields({ file }: { file: IntakeFile }) {
  const { words, text } = useSpeech();
  const needed = indispensableMissing(file.reading.mapping);
  const others = missingFields(file.reading.mapping).filter((field) => !needed.includes(field));
  const named = (fields: typeof needed) => fields.map((field) => words.field[field]).join('、');
  return (
    <>
      {needed.length > 0 && (
        <Note tone="danger" role="alert">
          {text.import.columns.missingIndispensable(named(needed))}
        </Note>
      )}
      {others.length > 0 && <Note tone="neutral">{text.import.columns.missing(named(others))}</Note>}
    </>
  );
}
