import { useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { ClockTime, ContactMeans, ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';
import type { NewestFocus } from '../case/use-newest-focus.ts';
import { useDraft } from '../drafts.tsx';

const unreached: ReadonlySet<ContactResult> = new Set<ContactResult>(['absent', 'noReply']);

/** One contact: by what, over which number and how that was found, with whom, what came of it. */
export function ContactForm({ addOne }: Pick<NewestFocus, 'addOne'>) {
  const { view, send, isPending } = useDesk();
  const { text, words } = useSpeech();
  const own = text.evidence.contact;
  // What may name somebody is kept as a draft; the choices are made again in a moment.
  const { draft, seenVersion, change, clear } = useDraft(view, 'contact');
  const used = useDraft(view, 'contact used');
  const [means, setMeans] = useState<ContactMeans>('phone');
  const [source, setSource] = useState<ContactSource | null>(null);
  const [result, setResult] = useState<ContactResult | null>(null);
  const [time, setTime] = useState('');
  const isTime = ClockTime.safeParse(time).success;
  const missing = whatIsMissing();

  function whatIsMissing(): string | null {
    if (source === null || result === null || used.draft.text.trim() === '') return own.missing;
    if (!unreached.has(result) && draft.source.trim() === '') return own.missingPerson;
    if (source === 'other' && draft.text.trim() === '') return own.noteForOther;
    if (draft.date !== '' && !isRealDate(draft.date)) return text.components.dateInvalid;
    return isTime ? null : own.timeInvalid;
  }
  const log = async () => {
    if (source === null || result === null) return;
    const command: CaseCommand = {
      kind: 'logContact',
      means,
      source,
      result,
      contactedOn: draft.date === '' ? null : draft.date,
      time,
      person: draft.source,
      used: used.draft.text,
      note: draft.text,
    };
    const sinceTyped = Math.min(seenVersion, used.seenVersion);
    const after = await addOne(() => send('contact', command, sinceTyped));
    if (!after) return;
    clear();
    used.clear();
    setSource((now) => (now === source ? null : now));
    setResult((now) => (now === result ? null : now));
    setTime((now) => (now === time ? '' : now));
    announce(own.added);
  };
  return (
    <section aria-label={own.new} className="@container flex flex-col items-start gap-3">
      <div className="grid w-full grid-cols-1 items-start gap-3 @min-[30rem]:grid-cols-2">
        <Select
          label={own.source}
          isRequired
          description={own.sourceHint}
          value={source}
          onChange={setSource}
          options={ContactSource.options.map((value) => ({ value, label: words.contactSource[value] }))}
        />
        <TextField
          label={own.used}
          isRequired
          maxLength={400}
          description={view.officialSite === null ? undefined : own.site(view.officialSite)}
          value={used.draft.text}
          onChange={(value) => used.change({ text: value })}
        />
        <Select
          label={own.means}
          value={means}
          onChange={setMeans}
          options={ContactMeans.options.map((value) => ({ value, label: words.contactMeans[value] }))}
        />
        <TextField
          label={own.person}
          maxLength={400}
          value={draft.source}
          onChange={(person) => change({ source: person })}
        />
        <Select
          label={own.result}
          isRequired
          value={result}
          onChange={setResult}
          options={ContactResult.options.map((value) => ({ value, label: words.contactResult[value] }))}
        />
        <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-3">
          <DateField
            label={own.on}
            description={text.evidence.consent.todayWhenEmpty}
            value={draft.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={own.time}
            numeric
            description={own.timeExample}
            value={time}
            onChange={setTime}
            error={time.length >= 5 && !isTime ? own.timeInvalid : null}
          />
        </div>
      </div>
      <TextArea
        label={own.note}
        rows={2}
        maxLength={4_000}
        value={draft.text}
        onChange={(note) => change({ text: note })}
        className="w-full"
      />
      <RefusalNote place="contact" />
      <Button size="small" disabledReason={missing} isDisabled={isPending} onPress={() => void log()}>
        {own.submit}
      </Button>
    </section>
  );
}
