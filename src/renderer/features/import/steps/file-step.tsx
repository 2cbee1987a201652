import { type ReactNode, useState } from 'react';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { fileSize } from '../../../components/file-size.ts';
import type { Text } from '../../../text/ja.ts';
import { useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { brokenView, EncodingComparison } from '../source/encoding-comparison.tsx';
import { HeadPreview } from '../source/head-preview.tsx';
import { PasteForm } from '../source/paste-form.tsx';
import { ReadingControls } from '../source/reading-controls.tsx';
import { useReadingInWords } from '../source/reading-words.ts';
import { StepRefusal } from './step-refusal.tsx';
import { StepSection } from './step-section.tsx';

/** Step 1: where the rows come from, and how the source is read. */
export function FileStep({ session }: { session: ImportSession }) {
  const { stage, refusal } = session;
  const refused = refusal?.step === 'file' ? <StepRefusal error={refusal.error} /> : null;
  if (stage.name === 'noFile') {
    return (
      <StepSection step="file" state="current">
        {refused}
        <SourceChoice session={session} />
      </StepSection>
    );
  }
  return (
    <OpenedSource key={stage.file.importId} session={session} file={stage.file}>
      {refused}
    </OpenedSource>
  );
}

function SourceChoice({ session }: { session: ImportSession }) {
  const text = useText();
  const { replace } = useRouter();
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <p>{text.import.file.lead}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" isDisabled={session.isReading} onPress={() => void session.chooseFile()}>
          {chooseLabel(session, text)}
        </Button>
        <Button aria-expanded={isPasting} onPress={() => setPasting(!isPasting)}>
          {text.importSource.paste.open}
        </Button>
        <Button onPress={() => replace({ screen: 'import', view: 'typed' })}>
          {text.importSource.typed.open}
        </Button>
      </div>
      <p className="text-dns-14N-130 text-solid-gray-700">{text.importSource.drop.hint}</p>
      {isPasting && (
        <PasteForm
          isReading={session.isReading}
          onRead={(pasted) => void session.paste(pasted)}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  );
}

function chooseLabel({ isReading, isReadingDropped }: ImportSession, text: Text): string {
  if (isReadingDropped) return text.importSource.drop.reading;
  return isReading ? text.import.file.choosing : text.import.file.choose;
}

interface OpenedSourceProps {
  readonly session: ImportSession;
  readonly file: IntakeFile;
  readonly children: ReactNode;
}

function OpenedSource({ session, file, children }: OpenedSourceProps) {
  const text = useText();
  const own = text.importSource.reading;
  const inWords = useReadingInWords();
  const { name } = session.stage;
  const isLocked = name === 'planning' || name === 'committing' || session.isReading;
  const [isOpen, setOpen] = useState(() => isDoubtful(file));
  const shown = isOpen && name === 'file';
  return (
    <StepSection
      step="file"
      state="done"
      summary={
        <>
          <span className="font-bold [overflow-wrap:anywhere]">{file.fileName}</span>
          <span className="text-dns-14N-130 tabular-nums">{fileSize(file.bytes)}</span>
          <span className="text-dns-14N-130 [overflow-wrap:anywhere]">{inWords(file)}</span>
          {name === 'file' && (
            <Button size="small" variant="quiet" aria-expanded={shown} onPress={() => setOpen(!isOpen)}>
              {shown ? own.close : own.check}
            </Button>
          )}
          <Button size="small" isDisabled={isLocked} onPress={() => void session.chooseFile()}>
            {name === 'imported' ? text.import.commit.next : text.import.file.chooseAnother}
          </Button>
        </>
      }
    >
      {children}
      {shown && (
        <>
          <ReadingControls
            file={file}
            isReadOnly={isLocked}
            onChange={(change) => void session.changeReading(change)}
          />
          <EncodingComparison
            file={file}
            isDisabled={isLocked}
            onChoose={(encoding) => void session.changeReading({ encoding })}
          />
          <HeadPreview file={file} />
        </>
      )}
    </StepSection>
  );
}

/** What was found is probably wrong, or not enough: a person should look before going on. */
function isDoubtful(file: IntakeFile): boolean {
  const { headerRow, mapping } = file.reading;
  return headerRow === null || brokenView(file) !== null || indispensableMissing(mapping).length > 2;
}
