import { useRef, useState } from 'react';
import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { InSight } from '#renderer/components/in-sight.tsx';
import { Note } from '#renderer/components/note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { SkeletonRows } from '#renderer/components/skeleton.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { type LetterDraft, LetterFormat } from '#shared/contract/letter.ts';
import { goesToBody, type LetterKind } from '#shared/domain/letter/letter.ts';
import { readMailboxes } from '#shared/domain/letter/mailbox.ts';
import { StaleNote } from '../case/stale-note.tsx';
import { type DraftedCase, type LetterWording, useDraft, useDraftStore } from '../drafts.tsx';

export interface LetterDialogProps {
  readonly of: DraftedCase & Pick<CaseView, 'type'>;
  readonly letter: LetterKind;
  readonly onClose: () => void;
}

/** The composed letter, to be read and changed before it is written to a file and locked; leaving keeps what was changed. */
export function LetterDialog({ of, letter, onClose }: LetterDialogProps) {
  const caseId = of.id;
  const { text, words, error } = useSpeech();
  const own = text.review.letters;
  const draft = useOperation('letters.draft', { caseId, letter });
  const save = useCommand('letters.save');
  const drafts = useDraftStore();
  // What the letter says is what the case was when it was composed.
  const composed = { id: caseId, version: draft.data?.version ?? of.version };
  const { draft: kept, seenVersion, change, clear } = useDraft(composed, `letter ${letter}`);
  const changed = kept.letter;
  const rewrite = (wording: LetterWording) => change({ letter: wording });
  const fields = useRef<HTMLDivElement>(null);
  // A button that goes by being pressed leaves the focus with what one types.
  const focusFirst = () => fields.current?.querySelector('input')?.focus();
  const [format, setFormat] = useState<LetterFormat>('eml');
  const wording = changed ?? draft.data ?? null;
  // On paper a letter goes to whom it names; a mail needs addresses.
  const recipients = format === 'eml' && wording ? readMailboxes(wording.to) : null;
  const wrongTo =
    recipients && !recipients.ok ? error({ code: 'recipientUnreadable', part: recipients.error }) : null;
  const isBlank = wording === null || wording.subject.trim() === '' || wording.body.trim() === '';
  const missing = isBlank ? own.textMissing : wrongTo && own.toWrong;
  const submit = async () => {
    if (!wording) return;
    const request = { caseId, expectedVersion: seenVersion, letter, format, ...pick(wording) };
    const answer = await save.run(request);
    if (!answer.ok && answer.error.code === 'staleVersion') drafts.haveSeen(caseId, answer.error.actual);
    if (!answer.ok || answer.value === null) return;
    clear();
    drafts.goAlong(answer.value.step);
    showToast({ message: own.saved(words.letter[letter], answer.value.path) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={save.isPending}
      title={words.letter[letter]}
      size="wide"
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          disabledReason={missing}
          isDisabled={save.isPending}
          onPress={() => void submit()}
        >
          {own.submit[format]}
        </Button>
      }
    >
      <div ref={fields} className="flex flex-col gap-4">
        <p className="text-dns-14N-130">{own.lead}</p>
        {draft.error && <ErrorNote error={draft.error} onRetry={() => void draft.refetch()} />}
        {!wording && !draft.error && <SkeletonRows rows={8} />}
        {draft.data && wording && (
          <>
            <EmptyFields draft={draft.data} />
            <p className="text-dns-14N-130 [overflow-wrap:anywhere]">
              <span className="text-solid-gray-700">{own.from} </span>
              {draft.data.from === '' ? own.noSender : draft.data.from}
            </p>
            <TextField
              label={own.to}
              autoFocus
              description={goesToBody(letter) ? own.toBody : undefined}
              value={wording.to}
              error={wrongTo}
              onChange={(to) => rewrite({ ...pick(wording), to })}
              maxLength={320}
            />
            <TextField
              label={own.subject}
              isRequired
              value={wording.subject}
              onChange={(subject) => rewrite({ ...pick(wording), subject })}
              maxLength={300}
            />
            <TextArea
              label={own.body}
              isRequired
              rows={12}
              maxLength={10_000}
              value={wording.body}
              onChange={(body) => rewrite({ ...pick(wording), body })}
            />
            <RadioGroup
              label={own.format}
              orientation="horizontal"
              value={format}
              options={LetterFormat.options.map((value) => ({ value, label: own.formats[value] }))}
              onChange={setFormat}
            />
            {changed && (
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130">
                <p>{own.rewritten}</p>
                <Button
                  size="small"
                  isDisabled={save.isPending}
                  onPress={() => {
                    clear();
                    focusFirst();
                  }}
                >
                  {own.startOver}
                </Button>
              </div>
            )}
          </>
        )}
        {save.error && (
          <InSight of={save.error}>
            {save.error.code === 'staleVersion' ? (
              <StaleNote
                missed={save.error}
                command={null}
                type={of.type}
                onDismiss={() => {
                  save.reset();
                  focusFirst();
                }}
              />
            ) : (
              <ErrorNote error={save.error} />
            )}
          </InSight>
        )}
      </div>
    </Dialog>
  );
}

/** 補足 is often empty, and then its line is left out; anything else should be looked at. */
function EmptyFields({ draft }: { draft: LetterDraft }) {
  const { text, list } = useSpeech();
  const own = text.review.letters;
  const empty = draft.empty.filter((field) => field !== '補足');
  return empty.length === 0 ? null : <Note tone="warning">{own.emptyFields(list(empty))}</Note>;
}

function pick({ templateVersion, to, subject, body }: LetterWording): LetterWording {
  return { templateVersion, to, subject, body };
}
