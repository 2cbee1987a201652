import { useState } from 'react';
import type { LetterKind, LetterTemplate } from '#shared/domain/letter/letter.ts';
import { type Kept, useKeptByKey } from '../../components/use-kept.ts';
import type { WrittenEntry } from './dated-entry-form.tsx';
import type { AccountEntry } from './operator-form.tsx';
import type { PolicyEntry } from './policy-entry.ts';
import type { SenderEntry } from './sender-form.tsx';
import type { DraftItem } from './use-item-list.ts';
import type { Writing } from './use-rewritten.ts';
import type { Touched } from './use-touched.ts';

/** What is being written in the settings. Kept by the screen, so that looking at another tab, letter or checklist loses nothing. */
export interface SettingsWork {
  readonly policy: Kept<Touched<PolicyEntry>>;
  readonly sender: Kept<Touched<SenderEntry>>;
  /** 休業日 to be added. */
  readonly closure: Kept<WrittenEntry>;
  /** The edition of the terms to be added. */
  readonly edition: Kept<WrittenEntry>;
  readonly account: Kept<AccountEntry>;
  readonly letter: LetterKind;
  readonly chooseLetter: (letter: LetterKind) => void;
  /** The text of the chosen letter. */
  readonly template: Kept<Writing<LetterTemplate>>;
  readonly checklist: string;
  readonly chooseChecklist: (checklist: string) => void;
  /** The items of the chosen checklist. */
  readonly items: Kept<Writing<readonly DraftItem[]>>;
}

export function useSettingsWork(): SettingsWork {
  const [letter, chooseLetter] = useState<LetterKind>('inquiry');
  const [checklist, chooseChecklist] = useState('application-affiliation');
  return {
    policy: useKeptByKey<Touched<PolicyEntry>>(isRewritten)('policy'),
    sender: useKeptByKey<Touched<SenderEntry>>(isRewritten)('sender'),
    closure: useKeptByKey<WrittenEntry>(isBegun)('closure'),
    edition: useKeptByKey<WrittenEntry>(isBegun)('edition'),
    account: useKeptByKey<AccountEntry>(({ name, passphrase }) => name !== '' || passphrase !== '')(
      'account',
    ),
    letter,
    chooseLetter,
    template: useKeptByKey<Writing<LetterTemplate>>(isRewritten)(letter),
    checklist,
    chooseChecklist,
    items: useKeptByKey<Writing<readonly DraftItem[]>>(isRewritten)(checklist),
  };
}

function isRewritten({ written, over }: { readonly written: unknown; readonly over: unknown }): boolean {
  return JSON.stringify(written) !== JSON.stringify(over);
}

function isBegun({ date, name }: WrittenEntry): boolean {
  return date !== '' || name !== '';
}
