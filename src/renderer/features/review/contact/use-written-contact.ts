import { useState } from 'react';
import type { ContactMeans } from '#shared/domain/contact/contact.ts';
import { type DraftedCase, type DraftHandle, useDraft, type WrittenContact } from '../drafts.tsx';

export interface ContactWriting extends Pick<DraftHandle, 'seenVersion'> {
  readonly contact: WrittenContact;
  readonly write: (part: Partial<WrittenContact>) => void;
  /** Empties what still stands as it was sent; what was typed or chosen since stays. */
  readonly logged: (sent: WrittenContact) => void;
}

const blank: Omit<WrittenContact, 'means'> = {
  source: null,
  used: '',
  person: '',
  result: null,
  on: '',
  time: '',
  note: '',
};

/** A contact of a case as far as it is filled in, also while one looks at another case or tab. */
export function useWrittenContact(of: DraftedCase): ContactWriting {
  const { draft, seenVersion, change } = useDraft(of, 'contact');
  // The next one is usually made by the same means.
  const [usual, setUsual] = useState<ContactMeans>('phone');
  const untouched: WrittenContact = { means: usual, ...blank };
  const rewrite = (next: (now: WrittenContact) => WrittenContact, begin = untouched) =>
    change(({ contact }) => {
      const written = next(contact ?? begin);
      return { contact: JSON.stringify(written) === JSON.stringify(begin) ? null : written };
    });
  return {
    contact: draft.contact ?? untouched,
    seenVersion,
    write: (part) => rewrite((now) => ({ ...now, ...part })),
    logged: (sent) => {
      setUsual(sent.means);
      rewrite(
        (now) => ({
          means: now.means,
          source: now.source === sent.source ? null : now.source,
          used: now.used === sent.used ? '' : now.used,
          person: now.person === sent.person ? '' : now.person,
          result: now.result === sent.result ? null : now.result,
          on: now.on === sent.on ? '' : now.on,
          time: now.time === sent.time ? '' : now.time,
          note: now.note === sent.note ? '' : now.note,
        }),
        { means: sent.means, ...blank },
      );
    },
  };
}
