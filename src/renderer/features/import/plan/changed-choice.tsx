import type { ChangedCase } from '#shared/contract/intake-plan.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { ChangeTable } from '../../../components/change-table.tsx';
import { Note } from '../../../components/note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface ChangedChoiceProps {
  readonly changed: ChangedCase;
  readonly isReplacing: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (replace: boolean) => void;
}

/** 更新あり: what differs from the case with this 受付番号, field by field, and which content shall stand. */
export function ChangedChoice({ changed, isReplacing, isDisabled, onChoose }: ChangedChoiceProps) {
  const { text, words } = useSpeech();
  const own = text.import.plan;
  const { navigate } = useRouter();
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h4 className="text-dns-16B-130">{own.changedTitle}</h4>
        <Button
          size="inline"
          variant="quiet"
          onPress={() => navigate({ screen: 'review', filter: everyOpenCase, caseId: changed.caseId })}
        >
          {own.openCase}
        </Button>
      </div>
      <ChangeTable changes={changed.changes} caption={own.changesCaption} />
      {changed.isReplaceable ? (
        <RadioGroup
          label={own.choice}
          value={isReplacing ? 'replace' : 'keep'}
          onChange={(value) => onChoose(value === 'replace')}
          isReadOnly={isDisabled}
          options={[
            { value: 'keep', label: own.keep, note: own.keepNote },
            { value: 'replace', label: own.replace, note: own.replaceNote },
          ]}
        />
      ) : (
        <>
          <Note tone="neutral">{own.notReplaceable(words.status[changed.status])}</Note>
          {/* Chosen while it was possible: the import would be refused. */}
          {isReplacing && (
            <div>
              <Button size="small" isDisabled={isDisabled} onPress={() => onChoose(false)}>
                {own.keepAfterAll}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
