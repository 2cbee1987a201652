import { useState } from 'react';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { SkeletonRows } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { LetterView } from '#shared/contract/letter.ts';
import type { LetterKind } from '#shared/domain/letter/letter.ts';
import { useDesk } from '../case/desk.tsx';
import { LetterDialog } from './letter-dialog.tsx';

/** The letters of the case as they went out, and the ones that can be written now. */
export function LettersTab() {
  const { view } = useDesk();
  const { text, words } = useSpeech();
  const own = text.review.letters;
  const read = useOperation('letters.ofCase', { caseId: view.id });
  const [writing, setWriting] = useState<LetterKind | null>(null);
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={2} />;
  const { saved, offered } = read.data;
  return (
    <div className="flex flex-col gap-4">
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {offered.map((letter) => (
            <Button key={letter} size="small" onPress={() => setWriting(letter)}>
              {own.write(words.letter[letter])}
            </Button>
          ))}
        </div>
      )}
      {saved.length === 0 ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{own.empty}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {saved.map((letter) => (
            <SavedLetter key={letter.event} letter={letter} />
          ))}
        </ul>
      )}
      {writing && <LetterDialog of={view} letter={writing} onClose={() => setWriting(null)} />}
    </div>
  );
}

function SavedLetter({ letter }: { letter: LetterView }) {
  const { text, words, instant } = useSpeech();
  const own = text.review.letters;
  return (
    <li className="flex flex-col gap-1 border-l-4 border-solid-gray-200 pl-3 text-dns-14N-130">
      <p className="flex flex-wrap gap-x-4">
        <span className="font-bold">{words.letter[letter.letter]}</span>
        <span className="whitespace-nowrap tabular-nums">{instant(letter.at)}</span>
        <span>{letter.by}</span>
        <span className="text-solid-gray-700">{own.formats[letter.format]}</span>
      </p>
      {letter.body === '' ? (
        <p className="text-solid-gray-700">{text.review.erased}</p>
      ) : (
        <details>
          <summary className="cursor-pointer [overflow-wrap:anywhere]">{letter.subject}</summary>
          {letter.from !== '' && (
            <p className="pt-1 [overflow-wrap:anywhere]">
              <span className="text-solid-gray-700">{own.from} </span>
              {letter.from}
            </p>
          )}
          <p className="pt-1 [overflow-wrap:anywhere]">
            <span className="text-solid-gray-700">{own.to} </span>
            {letter.to}
          </p>
          <p className="pt-1 [overflow-wrap:anywhere] whitespace-pre-wrap select-text">{letter.body}</p>
          <p className="pt-1 text-[0.75rem] leading-[1.25] [overflow-wrap:anywhere] text-solid-gray-700 select-text">
            SHA-256 {letter.sha256}
          </p>
        </details>
      )}
    </li>
  );
}
