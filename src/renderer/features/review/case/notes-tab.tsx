import { type Ref, useRef } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { isInside, MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { NoteView } from '#shared/contract/case.ts';
import { InformationClass } from '#shared/domain/information-class/information-class.ts';
import { useDraft } from '../drafts.tsx';
import { useDesk } from './desk.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useNewestFocus } from './use-newest-focus.ts';

/** What people left about the case, newest first, and a place for one more. */
export function NotesTab() {
  const { view, send, refusalOf, names, isPending } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.notes;
  const { draft, seenVersion, change, clear } = useDraft(view, 'note');
  const information = InformationClass.options.find((each) => each === draft.reason) ?? 'confidentiality1';
  const refusal = refusalOf('addNote');
  const { newest, addOne } = useNewestFocus(view.notes.length);
  const add = async () => {
    const command = { kind: 'addNote' as const, text: draft.text, class: information };
    const after = await addOne(() => send('note', command, seenVersion));
    if (!after) return;
    clear();
    announce(own.added);
  };
  const mayAdd = refusal === null && draft.text.trim() !== '' && !isPending;
  const box = useRef<HTMLDivElement>(null);
  useShortcuts(text.review.keys.caseTitle, [
    {
      keys: MAIN_KEY,
      description: own.add,
      enabled: mayAdd,
      // In another field of the case it is no answer to what stands here.
      goesFirst: true,
      isFor: (target) => isInside(box, target),
      run: () => void add(),
    },
  ]);
  return (
    <div className="flex flex-col gap-3">
      {refusal ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{error(refusal, names)}</p>
      ) : (
        <div ref={box} className="flex flex-col items-start gap-2">
          <TextArea
            label={own.new}
            hideLabel
            placeholder={own.placeholder}
            rows={2}
            maxLength={4_000}
            value={draft.text}
            onChange={(value) => change({ text: value })}
            className="w-full"
          />
          <RefusalNote place="note" />
          <div className="flex flex-wrap items-center gap-3">
            <Button size="small" keyHint={MAIN_KEY} isDisabled={!mayAdd} onPress={() => void add()}>
              {own.add}
            </Button>
            <Select
              label={text.evidence.class}
              hideLabel
              size="small"
              value={information}
              options={InformationClass.options.map((value) => ({
                value,
                label: words.informationClass[value],
              }))}
              onChange={(reason) => change({ reason })}
              className="w-48"
            />
          </div>
        </div>
      )}
      {view.notes.length === 0 ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{own.empty}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {view.notes.toReversed().map((note, index) => (
            <Note key={note.event} note={note} {...(index === 0 ? { ref: newest } : {})} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Note({ note, ref }: { note: NoteView; ref?: Ref<HTMLLIElement> }) {
  const { text, words, instant } = useSpeech();
  return (
    <li
      ref={ref}
      tabIndex={-1}
      className="focus-inset border-l-4 border-solid-gray-200 py-1.5 pr-2 pl-3 text-dns-14N-130"
    >
      <p className="flex flex-wrap gap-x-3 text-solid-gray-700">
        <span className="whitespace-nowrap tabular-nums">{instant(note.at)}</span>
        <span>{note.by.isMe ? text.review.me : note.by.name}</span>
        {note.about !== 'note' && <span className="font-bold">{words.noteAbout[note.about]}</span>}
        {note.class && <span>{words.informationClass[note.class]}</span>}
      </p>
      <p className="text-dns-16N-130 leading-160 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {note.text === '' ? text.review.erased : note.text}
      </p>
    </li>
  );
}
