import type { IntakeEncoding, IntakeFile } from '#shared/contract/intake.ts';
import { IntakeEncoding as Encodings } from '#shared/contract/intake.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { fileSize } from '../../../components/file-size.ts';
import { Select } from '../../../components/select.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { StepSection } from './step-section.tsx';

/** Step 1: which file, how large, and how its bytes are read. */
export function FileStep({ session }: { session: ImportSession }) {
  const text = useText().import;
  const { stage, refusal } = session;
  const isLocked = stage.name === 'planning' || stage.name === 'committing';
  const refused = refusal?.step === 'file' && <ErrorNote error={refusal.error} />;
  if (stage.name === 'noFile') {
    return (
      <StepSection step="file" state="current">
        {refused}
        <p>{text.file.lead}</p>
        <div>
          <Button variant="primary" isDisabled={session.isReading} onPress={() => void session.chooseFile()}>
            {session.isReading ? text.file.choosing : text.file.choose}
          </Button>
        </div>
      </StepSection>
    );
  }
  return (
    <StepSection
      step="file"
      state="done"
      summary={
        <>
          <FileFacts
            file={stage.file}
            canChange={stage.name !== 'imported' && !isLocked && !session.isReading}
            onEncoding={(encoding) => void session.changeEncoding(encoding)}
          />
          <Button
            size="small"
            isDisabled={isLocked || session.isReading}
            onPress={() => void session.chooseFile()}
          >
            {stage.name === 'imported' ? text.commit.next : text.file.chooseAnother}
          </Button>
        </>
      }
    >
      {refused}
    </StepSection>
  );
}

interface FileFactsProps {
  readonly file: IntakeFile;
  readonly canChange: boolean;
  readonly onEncoding: (encoding: IntakeEncoding) => void;
}

function FileFacts({ file, canChange, onEncoding }: FileFactsProps) {
  const text = useText().import.file;
  return (
    <dl className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
      <dt className="sr-only">{text.name}</dt>
      <dd className="font-bold [overflow-wrap:anywhere]">{file.fileName}</dd>
      <dt className="sr-only">{text.size}</dt>
      <dd className="text-dns-14N-130 tabular-nums">{fileSize(file.bytes)}</dd>
      <dt className="text-dns-14N-130 text-solid-gray-700">{text.encoding}</dt>
      <dd>
        <Select
          label={text.encoding}
          hideLabel
          size="small"
          className="w-52"
          isDisabled={!canChange}
          options={Encodings.options.map((value) => ({ value, label: text.encodings[value] }))}
          value={file.encoding}
          onChange={onEncoding}
        />
      </dd>
    </dl>
  );
}
