import { useRef } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { isInside, MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useOnceEach } from '#renderer/components/use-once-each.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CheckView } from '#shared/contract/case.ts';
import type { CheckResult } from '#shared/domain/case/event.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { DeficiencyReason } from '#shared/domain/reason/reasons.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import type { DraftHandle } from '../drafts.tsx';
import { ItemEvidence } from '../evidence/item-evidence.tsx';

export interface CheckFormProps {
  readonly item: ChecklistItem;
  readonly check: CheckView | null;
  readonly handle: DraftHandle;
  /** The result that the form would record: the one just asked for, or the one that stands. */
  readonly result: CheckResult | null;
  readonly canRecord: boolean;
  readonly focusCount: number;
  readonly onRecord: (result: CheckResult) => void;
  readonly onClear: () => void;
}

/** How to check the item, and what was found: source, date, note, and for 不備 its reason. */
export function CheckForm(props: CheckFormProps) {
  const { item, check, handle, result, canRecord, focusCount, onRecord, onClear } = props;
  const { text, words, language, instant } = useSpeech();
  const own = text.review.checklist;
  const { draft, change } = handle;
  const frame = useRef<HTMLDivElement>(null);
  useOnceEach(focusCount > 0 ? focusCount : null, () =>
    frame.current?.querySelector<HTMLElement>('button,input,textarea')?.focus(),
  );
  const missing = result === 'deficient' && draft.reason === null ? own.chooseReason : null;
  useShortcuts(own.title, [
    {
      keys: MAIN_KEY,
      description: result ? own.recordAs(words.checkResult[result]) : '',
      enabled: canRecord && result !== null,
      goesFirst: true,
      isFor: (target) => isInside(frame, target),
      run: () => {
        if (missing !== null) announce(missing, 'window');
        else if (result) onRecord(result);
      },
    },
  ]);
  const dateError = draft.date !== '' && !isRealDate(draft.date) ? text.components.dateInvalid : null;
  return (
    <div ref={frame} className="flex flex-col gap-3 px-2 pt-1 pb-3 text-dns-14N-130">
      <p className="leading-160">{item.guidance[language]}</p>
      {canRecord && result === 'deficient' && (
        <Select
          label={own.reason}
          isRequired
          size="small"
          value={DeficiencyReason.options.find((each) => each === draft.reason) ?? null}
          options={DeficiencyReason.options.map((value) => ({
            value,
            label: words.reason.deficiency[value].label,
          }))}
          onChange={(reason) => change({ reason })}
        />
      )}
      {canRecord ? (
        <>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] items-start gap-3">
            <TextField
              label={own.source}
              description={own.sourceExample}
              maxLength={4_000}
              value={draft.source}
              onChange={(source) => change({ source })}
            />
            <DateField
              label={own.checkedOn}
              description={draft.date === '' ? own.todayWhenEmpty : undefined}
              value={draft.date}
              onChange={(date) => change({ date })}
              error={dateError}
            />
          </div>
          <TextArea
            label={own.note}
            rows={2}
            maxLength={4_000}
            value={draft.text}
            onChange={(note) => change({ text: note })}
          />
        </>
      ) : (
        check && <Recorded check={check} />
      )}
      <ItemEvidence item={item} />
      <div className="flex flex-wrap items-center gap-2">
        {canRecord && result && (
          <Button
            size="small"
            variant="primary"
            keyHint={MAIN_KEY}
            disabledReason={missing}
            onPress={() => onRecord(result)}
          >
            {own.recordAs(words.checkResult[result])}
          </Button>
        )}
        {canRecord && !result && <p className="text-solid-gray-700">{own.howToRecord}</p>}
        {canRecord && check && (
          <Button size="small" variant="quiet" onPress={onClear}>
            {own.clear}
          </Button>
        )}
        {check && (
          <p className="ml-auto text-solid-gray-700">
            <DatedText>
              {own.recordedBy(check.by.isMe ? text.review.me : check.by.name, instant(check.at))}
            </DatedText>
          </p>
        )}
      </div>
    </div>
  );
}

/** What was recorded, when it can no longer be changed. */
function Recorded({ check }: { check: CheckView }) {
  const { text, words, date } = useSpeech();
  const own = text.review.checklist;
  const none = text.review.notGiven;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 [overflow-wrap:anywhere]">
      {check.reason && (
        <>
          <dt className="text-solid-gray-700">{own.reason}</dt>
          <dd>{words.reason.deficiency[check.reason].label}</dd>
        </>
      )}
      <dt className="text-solid-gray-700">{own.source}</dt>
      <dd className="whitespace-pre-wrap">{check.source || none}</dd>
      <dt className="text-solid-gray-700">{own.checkedOn}</dt>
      <dd className="whitespace-nowrap tabular-nums">{date(check.checkedOn)}</dd>
      <dt className="text-solid-gray-700">{own.note}</dt>
      <dd className="whitespace-pre-wrap">{check.note || none}</dd>
    </dl>
  );
}
