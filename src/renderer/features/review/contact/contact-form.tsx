import { useRef } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { isInside, MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { tidyTime } from '#renderer/components/tidy-time.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { ClockTime, ContactMeans, ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';
import type { NewestFocus } from '../case/use-newest-focus.ts';
import { useWrittenContact } from './use-written-contact.ts';

const unreached: ReadonlySet<ContactResult> = new Set<ContactResult>(['absent', 'noReply']);

/** One contact: by what, over which number and how that was found, with whom, what came of it. */
export function ContactForm({ addOne }: Pick<NewestFocus, 'addOne'>) {
  const { view, send, isPending } = useDesk();
  const { text, words } = useSpeech();
  const own = text.evidence.contact;
  const { contact, seenVersion, write, logged } = useWrittenContact(view);
  const { means, source, result, used, person, on, note } = contact;
  const time = tidyTime(contact.time);
  const isTime = ClockTime.safeParse(time).success;
  const missing = whatIsMissing();

  function whatIsMissing(): string | null {
    if (source === null || result === null || used.trim() === '') return own.missing;
    if (!unreached.has(result) && person.trim() === '') return own.missingPerson;
    if (source === 'other' && note.trim() === '') return own.noteForOther;
    if (on !== '' && !isRealDate(on)) return text.components.dateInvalid;
    return isTime ? null : own.timeInvalid;
  }
  const log = async () => {
    if (source === null || result === null) return;
    const command: CaseCommand = {
      kind: 'logContact',
      means,
      source,
      result,
      contactedOn: on === '' ? null : on,
      time,
      person,
      used,
      note,
    };
    const after = await addOne(() => send('contact', command, seenVersion));
    if (!after) return;
    logged(contact);
    announce(own.added);
  };
  const box = useRef<HTMLElement>(null);
  useShortcuts(text.review.keys.caseTitle, [
    {
      keys: MAIN_KEY,
      description: own.submit,
      goesFirst: true,
      isFor: (target) => isInside(box, target),
      run: () => {
        if (missing !== null) announce(missing, 'window');
        else if (!isPending) void log();
      },
    },
  ]);
  return (
    <section ref={box} aria-label={own.new} className="@container flex flex-col items-start gap-3">
      <div className="grid w-full grid-cols-1 items-start gap-3 @min-[30rem]:grid-cols-2">
        <Select
          label={own.source}
          isRequired
          description={own.sourceHint}
          value={source}
          onChange={(chosen) => write({ source: chosen })}
          options={ContactSource.options.map((value) => ({ value, label: words.contactSource[value] }))}
        />
        <TextField
          label={own.used}
          isRequired
          maxLength={400}
          description={view.officialSite === null ? undefined : own.site(view.officialSite)}
          value={used}
          onChange={(typed) => write({ used: typed })}
        />
        <Select
          label={own.means}
          value={means}
          onChange={(chosen) => write({ means: chosen })}
          options={ContactMeans.options.map((value) => ({ value, label: words.contactMeans[value] }))}
        />
        <TextField
          label={own.person}
          maxLength={400}
          value={person}
          onChange={(typed) => write({ person: typed })}
        />
        <Select
          label={own.result}
          isRequired
          value={result}
          onChange={(chosen) => write({ result: chosen })}
          options={ContactResult.options.map((value) => ({ value, label: words.contactResult[value] }))}
        />
        <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-3">
          <DateField
            label={own.on}
            description={text.evidence.consent.todayWhenEmpty}
            value={on}
            onChange={(typed) => write({ on: typed })}
          />
          <TextField
            label={own.time}
            numeric
            description={own.timeExample}
            value={contact.time}
            onChange={(typed) => write({ time: typed })}
            onBlur={() => write({ time })}
            error={contact.time.length >= 5 && !isTime ? own.timeInvalid : null}
          />
        </div>
      </div>
      <TextArea
        label={own.note}
        rows={2}
        maxLength={4_000}
        value={note}
        onChange={(typed) => write({ note: typed })}
        className="w-full"
      />
      <RefusalNote place="contact" />
      <Button
        size="small"
        keyHint={MAIN_KEY}
        disabledReason={missing}
        isDisabled={isPending}
        onPress={() => void log()}
      >
        {own.submit}
      </Button>
    </section>
  );
}
