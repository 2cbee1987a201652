import { type FormEvent, useState } from 'react';
import { formatCount } from '#shared/text/format-date.ts';
import { useShortcuts } from '../../../app/keyboard/shortcuts.tsx';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useText } from '../../../text/text-context.tsx';
import { readClaims } from './read-claims.ts';
import type { TryWork } from './use-try-work.ts';

const AT_MOST = 200;

/** Where the addresses are pasted. */
export function ClaimForm({ work }: { work: TryWork }) {
  const text = useText().organizations.try;
  const [asked, setAsked] = useState(false);
  const claims = readClaims(work.pasted);
  const isTooMany = claims.length > AT_MOST;
  const complaint = isTooMany
    ? text.tooMany(formatCount(AT_MOST))
    : asked && claims.length === 0
      ? text.nothingTyped
      : null;
  const judge = () => {
    setAsked(true);
    if (claims.length > 0 && !isTooMany) work.judge(claims);
  };
  useShortcuts(text.results, [
    { keys: 'Ctrl+Enter', description: text.shortcutSubmit, inTextFields: true, run: judge },
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judge();
  };
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-col gap-3">
      <p>{text.lead}</p>
      <TextArea
        label={text.label}
        description={text.description}
        placeholder={text.placeholder}
        rows={10}
        value={work.pasted}
        onChange={(pasted) => {
          setAsked(false);
          work.setPasted(pasted);
        }}
        error={complaint}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" keyHint="Ctrl+Enter">
          {text.submit}
        </Button>
        <Button variant="quiet" isDisabled={work.pasted === ''} onPress={() => work.setPasted('')}>
          {text.clear}
        </Button>
        <span className="ml-auto text-dns-14N-130 tabular-nums">
          {text.count(formatCount(claims.length))}
        </span>
      </div>
    </form>
  );
}
