import { useEffect, useRef, useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { focusFirstField } from '#renderer/components/focus-first-field.ts';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ConsentView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { ContactMeans } from '#shared/domain/contact/contact.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';
import { useDraft } from '../drafts.tsx';

const NEW = 'new';

/** The consent that a file of 機密性2 rests on: one that was recorded, or a new one that is recorded here first. */
export function ConsentChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (consent: string | null) => void;
}) {
  const { view } = useDesk();
  const { text, words, date } = useSpeech();
  const own = text.evidence.consent;
  const [isNew, setNew] = useState(view.consents.length === 0);
  const box = useRef<HTMLFieldSetElement>(null);
  const isRecorded = useRef(false);
  // The form goes with its button once the consent is recorded; then the consent is what is chosen.
  useEffect(() => {
    if (value === null || !isRecorded.current) return;
    isRecorded.current = false;
    focusFirstField(box.current);
  }, [value]);
  const said = ({ said: words_, means, consentedOn }: ConsentView) =>
    own.said(words_?.person ?? own.erased, words.contactMeans[means], date(consentedOn));
  return (
    <fieldset ref={box} className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 px-3 pt-1 pb-3">
      <legend className="px-1 text-dns-16B-130">{own.title}</legend>
      {view.consents.length > 0 && (
        <RadioGroup
          label={own.known}
          hideLabel
          value={isNew ? NEW : value}
          onChange={(chosen) => {
            setNew(chosen === NEW);
            onChange(chosen === NEW ? null : chosen);
          }}
          options={[
            ...view.consents.map((consent) => ({ value: consent.event, label: said(consent) })),
            { value: NEW, label: own.new },
          ]}
        />
      )}
      {isNew && (
        <NewConsent
          onRecorded={(event) => {
            isRecorded.current = true;
            setNew(false);
            onChange(event);
          }}
        />
      )}
    </fieldset>
  );
}

function NewConsent({ onRecorded }: { onRecorded: (event: string) => void }) {
  const { view, send, isPending } = useDesk();
  const { text, words } = useSpeech();
  const own = text.evidence.consent;
  const { draft, seenVersion, change, clear } = useDraft(view, 'consent', { reason: 'letter' });
  const means = ContactMeans.options.find((each) => each === draft.reason) ?? 'letter';
  const wrongDate = draft.date !== '' && !isRealDate(draft.date);
  const record = async () => {
    const command: CaseCommand = {
      kind: 'recordConsent',
      means,
      consentedOn: draft.date === '' ? null : draft.date,
      person: draft.source,
      note: draft.text,
    };
    const after = await send('consent', command, seenVersion);
    const recorded = after?.consents.at(-1);
    if (!recorded) return;
    clear();
    announce(own.recorded);
    onRecorded(recorded.event);
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <TextField
        label={own.person}
        isRequired
        maxLength={4_000}
        value={draft.source}
        onChange={(source) => change({ source })}
        className="w-full"
      />
      <div className="grid w-full grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] items-start gap-3">
        <Select
          label={own.means}
          value={means}
          onChange={(reason) => change({ reason })}
          options={ContactMeans.options.map((each) => ({ value: each, label: words.contactMeans[each] }))}
        />
        <DateField
          label={own.on}
          description={draft.date === '' ? own.todayWhenEmpty : undefined}
          value={draft.date}
          onChange={(value) => change({ date: value })}
        />
      </div>
      <TextField
        label={own.note}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
        className="w-full"
      />
      <RefusalNote place="consent" />
      <Button
        size="small"
        isDisabled={draft.source.trim() === '' || wrongDate || isPending}
        onPress={() => void record()}
      >
        {own.record}
      </Button>
    </div>
  );
}
