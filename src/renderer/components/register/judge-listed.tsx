import { useState } from 'react';
import type { CaseStep } from '#shared/contract/case-step.ts';
import type { ConfirmationView, RegisterCase } from '#shared/contract/confirmed-domain.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOperation } from '../../app/use-operation.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { Button } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { Dialog } from '../dialog.tsx';
import { ErrorNote } from '../error-note.tsx';
import { Note } from '../note.tsx';
import { SkeletonRows } from '../skeleton.tsx';

export interface JudgeListedProps {
  readonly title: string;
  readonly entry: ConfirmationView;
  /** The case that the entry was just made in: chosen from the start. */
  readonly caseId: string | null;
  readonly onJudged?: (steps: readonly CaseStep[]) => void;
  readonly onClose: () => void;
}

/** After an entry was made or renewed: which open cases are to be judged by it is for a person to say. */
export function JudgeListed({ title, entry, caseId, onJudged, onClose }: JudgeListedProps) {
  const { text, date } = useSpeech();
  const own = text.register.kept;
  const same = useOperation('register.sameDomain', { id: entry.id }, { fresh: true });
  const command = useCommand('register.judgeAgain');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(caseId === null ? [] : [caseId]));
  const [done, setDone] = useState<{ judged: number; refused: number } | null>(null);
  const waiting = (same.data?.rows ?? []).filter((row) => !row.relies);
  const wanted = waiting.filter((row) => chosen.has(row.id)).map((row) => row.id);
  const submit = async () => {
    const result = await command.run({ caseIds: wanted });
    if (!result.ok) return;
    const { judged, refused } = result.value;
    onJudged?.(judged);
    setDone({ judged: judged.length, refused: refused.length });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={command.isPending}
      title={title}
      size="wide"
      closeLabel={own.done}
      actions={
        done === null &&
        waiting.length > 0 && (
          <Button
            variant="primary"
            isDisabled={command.isPending}
            disabledReason={wanted.length === 0 ? own.nothing : null}
            onPress={() => void submit()}
          >
            {own.submit(formatCount(wanted.length))}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <Note tone="success" role="status">
          {own.sentence(entry.domain, entry.body.name, date(entry.expiresOn))}
        </Note>
        {same.isPending && <SkeletonRows rows={3} />}
        {same.error && <ErrorNote error={same.error} onRetry={() => void same.refetch()} />}
        {done && (
          <Note tone="info" role="status">
            {own.judged(formatCount(done.judged))}
            {done.refused > 0 && own.refused(formatCount(done.refused))}
          </Note>
        )}
        {same.data && done === null && (
          <>
            <Choice waiting={waiting} caseId={caseId} chosen={chosen} onChoose={setChosen} />
            {same.data.total > same.data.rows.length && (
              <p className="text-solid-gray-700">{own.more(formatCount(same.data.rows.length))}</p>
            )}
          </>
        )}
        {command.error && <ErrorNote error={command.error} />}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly waiting: readonly RegisterCase[];
  readonly caseId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Choice({ waiting, caseId, chosen, onChoose }: ChoiceProps) {
  const { text, words } = useSpeech();
  const own = text.register.kept;
  if (waiting.length === 0) return <p>{own.sameNone}</p>;
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const isAll = waiting.every((row) => chosen.has(row.id));
  return (
    <>
      <p>{own.same(formatCount(waiting.length))}</p>
      <fieldset className="flex flex-col">
        <legend className="sr-only">{own.choose}</legend>
        {waiting.length > 1 && (
          <Checkbox
            isSelected={isAll}
            onChange={(all) => onChoose(new Set(all ? waiting.map((row) => row.id) : []))}
          >
            {own.all}
          </Checkbox>
        )}
        <ul className="flex flex-col border-t border-solid-gray-200">
          {waiting.map((row) => (
            <li key={row.id} className="border-b border-solid-gray-200">
              <Checkbox isSelected={chosen.has(row.id)} onChange={(isChosen) => toggle(row.id, isChosen)}>
                <span className="tabular-nums">{row.receiptNumber}</span>
                {'　'}
                {row.name || text.register.cases.erased}
                {'　'}
                <span className="text-solid-gray-700">
                  {row.organizationName}　{words.status[row.status]}
                  {row.id === caseId && `　（${own.thisCase}）`}
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
