import { type FormEvent, useState } from 'react';
import type { PrintedHeadFinding } from '#shared/contract/journal.ts';
import {
  type PrintedHead,
  type PrintedHeadFault,
  readPrintedHead,
} from '#shared/domain/journal/printed-head.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../app/announcer.tsx';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOnceEach } from '../../components/use-once-each.ts';
import { useSpeech, useText } from '../../text/text-context.tsx';

/** One press of the button: the same values again are a question again. */
interface Asked {
  readonly head: PrintedHead;
  readonly turn: number;
}

/** Where a value that was printed is held against the entry of its number: the newest one is another by then. */
export function PaperComparison() {
  const text = useText().journal.paper;
  const [entries, setEntries] = useState('');
  const [value, setValue] = useState('');
  const [fault, setFault] = useState<PrintedHeadFault | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = (set: (typed: string) => void) => (typed: string) => {
    set(typed);
    setFault(null);
    setAsked(null);
  };
  const compare = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readPrintedHead(entries, value);
    if (typeof read === 'string') {
      setFault(read);
      focusFirstProblem(event.currentTarget);
    } else setAsked((before) => ({ head: read, turn: (before?.turn ?? 0) + 1 }));
  };
  return (
    <details className="text-dns-14N-130">
      <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
        {text.title}
      </summary>
      <form onSubmit={compare} className="mt-1 flex flex-col gap-2">
        <p className="text-solid-gray-700">{text.lead}</p>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <TextField
            label={text.entries}
            description={text.entriesNote}
            numeric
            value={entries}
            onChange={change(setEntries)}
            error={fault === 'entries' ? text.entriesFault : null}
            controlClassName="w-36"
          />
          <TextField
            label={text.value}
            description={text.valueNote}
            numeric
            value={value}
            onChange={change(setValue)}
            error={fault === 'digits' ? text.valueFault : null}
            className="min-w-64 flex-1"
          />
        </div>
        <div>
          <Button type="submit" size="small">
            {text.submit}
          </Button>
        </div>
        {asked && <Comparison key={asked.turn} asked={asked.head} />}
      </form>
    </details>
  );
}

function Comparison({ asked }: { asked: PrintedHead }) {
  const { text: all, instant } = useSpeech();
  const text = all.journal.paper;
  const answer = useOperation('journal.compare', asked, { fresh: true });
  const said = answer.data ? sentences(answer.data) : [];
  const isAnswered = answer.data !== undefined && !answer.isFetching;
  useOnceEach(isAnswered ? asked : null, () => announce(said.join('')));
  if (answer.error) return <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  return (
    <Note tone={answer.data.finding === 'same' ? 'success' : 'danger'}>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  );

  function sentences(found: PrintedHeadFinding): string[] {
    const entries = formatCount(asked.entries);
    switch (found.finding) {
      case 'same':
        return [text.same(entries, instant(found.at), formatCount(asked.digits.length))];
      case 'different':
        return [text.different(entries, instant(found.at)), text.differentNext(found.ledgerId)];
      case 'beyond':
        return [text.beyond(formatCount(found.total)), text.beyondNext(found.ledgerId)];
      default:
        return found satisfies never;
    }
  }
}
