import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { type Application, ApplicationField } from '#shared/domain/application/application.ts';
import { OriginSection } from './origin-section.tsx';
import { Section } from './section.tsx';

/** Longer than this, a field opens with its beginning. */
const LONG_TEXT = 240;

/** Everything that the applicant wrote, exactly as typed, unknown columns included. */
export function ApplicationSection({ view }: { view: CaseView }) {
  const { text } = useSpeech();
  return (
    <Section title={text.review.application.title}>
      {view.application ? (
        <>
          <Fields application={view.application} termsVersion={view.termsVersion} />
          <OriginSection caseId={view.id} isReview={view.review !== null} />
        </>
      ) : (
        <p className="text-dns-14N-130 text-solid-gray-700">{text.review.erasedNote}</p>
      )}
    </Section>
  );
}

function Fields({
  application,
  termsVersion,
}: Pick<CaseView, 'termsVersion'> & { application: Application }) {
  const { text, words } = useSpeech();
  const known = ApplicationField.options.map((field) => ({
    key: field,
    label: words.field[field],
    value: application[field],
  }));
  const terms =
    termsVersion === null ? [] : [{ key: 'terms version', label: words.termsVersion, value: termsVersion }];
  const extra = Object.entries(application.extra).map(([header, value]) => ({
    key: `extra ${header}`,
    label: header,
    value,
  }));
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,max(15rem,40%)),1fr))] gap-x-2 gap-y-1 text-dns-14N-130">
      {[...known, ...terms, ...extra].map(({ key, label, value }) => (
        <div
          key={key}
          className={classNames(
            'grid grid-cols-[6.125rem_minmax(0,1fr)] gap-x-1',
            isWide(value) && 'col-span-full',
          )}
        >
          <dt className="text-solid-gray-700 [overflow-wrap:anywhere]">{label}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {value === '' ? (
              <span className="text-solid-gray-700">{text.review.notGiven}</span>
            ) : (
              <Typed value={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value with its line breaks; a very long one can be folded so that the checklist stays in reach. */
function Typed({ value }: { value: string }) {
  const text = useSpeech().text.review.application;
  const [showsAll, setShowsAll] = useState(false);
  const isLong = value.length > LONG_TEXT || value.split('\n').length > 6;
  const shown = isLong && !showsAll ? beginning(value) : value;
  return (
    <>
      <span className="whitespace-pre-wrap">{shown}</span>
      {isLong && (
        <Button size="inline" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? text.fold : text.showAll(value.length)}
        </Button>
      )}
    </>
  );
}

/** More than half a line holds; Latin letters take about half the room of Japanese ones. */
function isWide(value: string): boolean {
  let width = 0;
  for (const character of value) width += character < '\u0100' ? 0.55 : 1;
  return width > 9.5 || value.includes('\n');
}

function beginning(value: string): string {
  return `${value.split('\n').slice(0, 6).join('\n').slice(0, LONG_TEXT)}…`;
}
