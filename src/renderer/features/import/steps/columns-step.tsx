import { useState } from 'react';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { indispensableMissing, missingFields, withUse } from '#shared/domain/intake/mapping.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { type Speech, useSpeech } from '../../../text/text-context.tsx';
import { ConstantFields } from '../mapping/constant-fields.tsx';
import { ProfileBar } from '../mapping/profile-bar.tsx';
import type { ImportSession, MappingWish } from '../session/use-import-session.ts';
import { ColumnTable } from './column-table.tsx';
import { StepRefusal } from './step-refusal.tsx';
import { StepSection } from './step-section.tsx';

/** Step 2: what becomes of each column, with the first rows to see whether that is right. */
export function ColumnsStep({ session }: { session: ImportSession }) {
  const speech = useSpeech();
  const { text } = speech;
  const { stage, refusal } = session;
  const [opened, setOpened] = useState(false);
  if (stage.name === 'noFile') return <StepSection step="columns" state="ahead" />;
  const { file } = stage;
  const isSettled = stage.name !== 'file';
  const isOpen = !isSettled || opened;
  return (
    <StepSection
      step="columns"
      state={isSettled || indispensableMissing(file.reading.mapping).length === 0 ? 'done' : 'current'}
      summary={
        <>
          <span className="text-dns-16N-130 text-solid-gray-800">{summaryOf(file, speech)}</span>
          {isSettled && (
            <Button variant="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpened(!opened)}>
              {isOpen ? text.import.columns.hide : text.import.columns.show}
            </Button>
          )}
          {stage.name === 'planned' && (
            <Button variant="quiet" size="small" onPress={session.changeColumns}>
              {text.import.columns.change}
            </Button>
          )}
        </>
      }
    >
      {refusal?.step === 'columns' && <StepRefusal error={refusal.error} />}
      <MissingFields file={file} />
      {isSettled
        ? isOpen && <ColumnTable file={file} onUse={null} />
        : // A source read anew has other columns: what was half typed for the old ones is not for them.
          file.reading.mapping.columns.length > 0 && (
            <MappingEditor
              key={`${file.importId} ${file.reading.headerRow}`}
              file={file}
              onMapping={(wish) => void session.changeMapping(wish)}
            />
          )}
      {file.sample.length === 0 && <Note tone="warning">{text.import.columns.noRows}</Note>}
    </StepSection>
  );
}

function MappingEditor({ file, onMapping }: { file: IntakeFile; onMapping: (wish: MappingWish) => void }) {
  const { mapping } = file.reading;
  const uses = mapping.columns.map(({ use }) => use);
  return (
    <>
      <ProfileBar file={file} onMapping={onMapping} />
      <ConstantFields
        mapping={mapping}
        onChange={(constants) => onMapping({ uses, constants, profile: null })}
      />
      <ColumnTable
        file={file}
        onUse={(place, use) =>
          onMapping({ uses: withUse(uses, place, use), constants: mapping.constants, profile: null })
        }
      />
    </>
  );
}

function summaryOf(file: IntakeFile, { text, list }: Speech): string {
  const { columns } = file.reading.mapping;
  const extra = columns.filter(({ use }) => use === 'extra').length;
  const ignored = columns.filter(({ use }) => use === 'ignored').length;
  const known = formatCount(columns.length - extra - ignored);
  const own = text.import.columns;
  return list([
    extra + ignored === 0 ? own.mappedAll(known) : own.mapped(known),
    ...(extra > 0 ? [own.keptAside(formatCount(extra))] : []),
    ...(ignored > 0 ? [text.importSource.mapping.ignored(formatCount(ignored))] : []),
  ]);
}

function MissingFields({ file }: { file: IntakeFile }) {
  const { words, text, list } = useSpeech();
  const { mapping } = file.reading;
  const needed = indispensableMissing(mapping);
  const others = missingFields(mapping).filter((field) => !needed.includes(field));
  const named = (fields: typeof needed) => list(fields.map((field) => words.field[field]));
  return (
    <>
      {needed.length > 0 && (
        <Note tone="danger" role="alert">
          {text.importSource.mapping.missingIndispensable(named(needed))}
        </Note>
      )}
      {others.length > 0 && <Note tone="neutral">{text.import.columns.missing(named(others))}</Note>}
    </>
  );
}
