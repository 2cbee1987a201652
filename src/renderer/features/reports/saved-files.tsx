import { useRef } from 'react';
import type { ReportFile, SavedReport } from '#shared/contract/report.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Note } from '../../components/note.tsx';
import { useOnceEach } from '../../components/use-once-each.ts';
import { useText } from '../../text/text-context.tsx';

/** What was written: the folder, each file with its SHA-256, the head of the journal. */
export function SavedFiles({ saved }: { saved: SavedReport }) {
  const { save: text, missingCharacters } = useText().reports;
  const box = useRef<HTMLDivElement>(null);
  // The result may lie below the edge of the screen: the focus brings it into sight and is read out.
  useOnceEach(true, () => box.current?.focus());
  return (
    <Note tone={saved.missing.length > 0 ? 'warning' : 'success'}>
      <div ref={box} tabIndex={-1} className="grid gap-x-8 gap-y-2 @4xl:grid-cols-2">
        <div className="flex flex-col gap-2">
          <p className="font-bold">{text.done}</p>
          {saved.missing.length > 0 && (
            <p className="[overflow-wrap:anywhere]">{missingCharacters(saved.missing.join(' '))}</p>
          )}
          <div>
            <p className="text-dns-14N-130 text-solid-gray-700">{text.directory}</p>
            <p className="[overflow-wrap:anywhere] select-text">{saved.directory}</p>
          </div>
          <div>
            <p className="text-dns-14N-130 text-solid-gray-700">{text.chainHead}</p>
            <Digest value={saved.chainHead} />
          </div>
          <p className="text-dns-14N-130">{text.manifest}</p>
        </div>
        <FileList files={saved.files} />
      </div>
    </Note>
  );
}

export function FileList({ files }: { files: readonly ReportFile[] }) {
  const text = useText().reports.save;
  return (
    <ul className="flex flex-col gap-1">
      {files.map((file) => (
        <li key={file.name}>
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="[overflow-wrap:anywhere]">{file.name}</span>
            <span className="text-dns-14N-130 tabular-nums text-solid-gray-700">
              <span className="sr-only">{text.bytes} </span>
              {formatCount(file.bytes)} B
            </span>
          </span>
          <span className="sr-only">{text.digest} </span>
          <Digest value={file.sha256} />
        </li>
      ))}
    </ul>
  );
}

function Digest({ value }: { value: string }) {
  return (
    <span className="block text-[0.75rem] leading-[1.25] tabular-nums text-solid-gray-800 [overflow-wrap:anywhere] select-text">
      {value}
    </span>
  );
}
