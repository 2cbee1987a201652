import { type FormEvent, useState } from 'react';
import { type JournalPlace, readJournalPlace } from '#shared/domain/journal/journal-place.ts';
import { Button } from '../../components/button.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { TextField } from '../../components/text-field.tsx';
import { tidyDate } from '../../components/tidy-date.ts';
import { useText } from '../../text/text-context.tsx';

/** Goes to an entry by the number that stands on a paper, or to the last one of a day. */
export function PlaceForm({ onGo }: { onGo: (place: JournalPlace) => void }) {
  const text = useText().journal.place;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const place = readJournalPlace(typed, tidyDate(typed));
    setWrong(place === null);
    if (place) onGo(place);
    else focusFirstProblem(event.currentTarget);
  };
  return (
    <form onSubmit={go} noValidate className="flex flex-wrap items-start gap-2">
      <TextField
        label={text.label}
        hideLabel
        numeric
        placeholder={text.placeholder}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
        error={isWrong ? text.fault : null}
        controlClassName="min-h-8! w-80 py-0.5 text-dns-14N-130"
      />
      <Button type="submit" size="small">
        {text.submit}
      </Button>
    </form>
  );
}
