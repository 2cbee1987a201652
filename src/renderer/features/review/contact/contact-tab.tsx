import type { Ref } from 'react';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ContactView } from '#shared/contract/case.ts';
import { useDesk } from '../case/desk.tsx';
import { useNewestFocus } from '../case/use-newest-focus.ts';
import { ContactForm } from './contact-form.tsx';

/** With whom the office spoke about the case, over which number, and how that was found. */
export function ContactTab() {
  const { view, refusalOf, names } = useDesk();
  const { text, error } = useSpeech();
  const own = text.evidence.contact;
  const refusal = refusalOf('logContact');
  const { newest, addOne } = useNewestFocus(view.contacts.length);
  return (
    <div className="flex flex-col gap-4">
      {refusal ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{error(refusal, names)}</p>
      ) : (
        <ContactForm addOne={addOne} />
      )}
      {view.contacts.length === 0 ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{own.empty}</p>
      ) : (
        <ul aria-label={own.list} className="flex flex-col gap-2">
          {view.contacts.toReversed().map((contact, index) => (
            <Contact key={contact.event} contact={contact} {...(index === 0 ? { ref: newest } : {})} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Contact({ contact, ref }: { contact: ContactView; ref?: Ref<HTMLLIElement> }) {
  const { text, words, date } = useSpeech();
  const own = text.evidence.contact;
  const { said, by, independence, ofEarlierApplicant } = contact;
  const counts = independence === 'independent' && !ofEarlierApplicant;
  return (
    <li
      ref={ref}
      tabIndex={-1}
      className="focus-inset border-l-4 border-solid-gray-200 py-1.5 pr-2 pl-3 text-dns-14N-130"
    >
      <p className="flex flex-wrap gap-x-3">
        <span className="whitespace-nowrap tabular-nums">
          {date(contact.contactedOn)} {said?.time}
        </span>
        <span>{words.contactMeans[contact.means]}</span>
        <span className="font-bold">{words.contactResult[contact.result]}</span>
        <span className="text-solid-gray-700">{by.isMe ? text.review.me : by.name}</span>
      </p>
      <p className="[overflow-wrap:anywhere]">
        {said ? [said.person, said.used].filter((part) => part !== '').join('　') : own.erased}
        <span className="text-solid-gray-700">（{words.contactSource[contact.source]}）</span>
      </p>
      <p className={counts ? 'text-green-900' : undefined}>
        <span aria-hidden="true" className={counts ? undefined : 'text-yellow-1000'}>
          {counts ? '✓ ' : '△ '}
        </span>
        {ofEarlierApplicant ? own.beforeReplacement : own.supports[independence]}
      </p>
      {said && said.note !== '' && (
        <p className="text-dns-16N-130 leading-160 [overflow-wrap:anywhere] whitespace-pre-wrap">
          {said.note}
        </p>
      )}
    </li>
  );
}
