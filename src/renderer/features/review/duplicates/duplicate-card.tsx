import { useRoute, useRouter } from '#renderer/app/router.tsx';
import { Button } from '#renderer/components/button.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { StatusMark, type Tone } from '#renderer/components/status-mark.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, ComparedCase, DuplicateView } from '#shared/contract/case.ts';
import type { DuplicateAnswer } from '#shared/domain/duplicate/relations.ts';
import { ComparedFacts } from './compared-facts.tsx';
import { VerdictForm } from './verdict-form.tsx';

export interface DuplicateCardProps {
  readonly own: ComparedCase;
  readonly duplicate: DuplicateView;
  readonly onResolved: (after: CaseView) => void;
}

/** One other application: why it may be the same person's, both side by side, and what was said about it. */
export function DuplicateCard({ own, duplicate, onResolved }: DuplicateCardProps) {
  const { text, words } = useSpeech();
  const { filter } = useRoute('review');
  const { navigate } = useRouter();
  const said = text.review.duplicates;
  const { other, answer, reasons, resolved, earlier } = duplicate;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusMark tone={looks[answer].tone} shape={looks[answer].shape}>
          {words.duplicateAnswer[answer]}
        </StatusMark>
        {answer === 'unresolved' && duplicate.strength && (
          <span className="text-dns-14N-130 font-bold">{said.strength[duplicate.strength]}</span>
        )}
        <span className="ml-auto pr-1 whitespace-nowrap">
          <Button
            size="inline"
            variant="quiet"
            onPress={() => navigate({ screen: 'review', filter, caseId: other.id })}
          >
            {said.open(other.receiptNumber)}
          </Button>
        </span>
      </div>
      <p className="text-dns-14N-130">
        {reasons.length === 0
          ? said.throughOthers
          : reasons.map((reason) => words.likeness[reason]).join('・')}
      </p>
      <ComparedFacts own={own} duplicate={duplicate} />
      {resolved && <Finding finding={resolved} label="" />}
      {earlier.toReversed().map((each) => (
        <Finding key={each.at} finding={each} label={said.before(words.duplicateVerdict[each.verdict])} />
      ))}
      <VerdictForm duplicate={duplicate} onResolved={onResolved} />
    </li>
  );
}

interface FindingProps {
  readonly finding: NonNullable<DuplicateView['resolved']>;
  /** Of one that counts no longer: what it said. */
  readonly label: string;
}

function Finding({ finding: { by, at, note }, label }: FindingProps) {
  const { text, instant } = useSpeech();
  const recorded = text.review.duplicates.recordedBy(by.isMe ? text.review.me : by.name, instant(at));
  return (
    <div className="text-dns-14N-130">
      <p className="text-solid-gray-700">
        <DatedText>{label === '' ? recorded : `${label}　${recorded}`}</DatedText>
      </p>
      {note !== '' && <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{note}</p>}
    </div>
  );
}

const looks: Record<DuplicateAnswer, { tone: Tone; shape: string }> = {
  unresolved: { tone: 'warning', shape: '◫' },
  samePerson: { tone: 'info', shape: '＝' },
  differentPerson: { tone: 'neutral', shape: '≠' },
  askedThere: { tone: 'neutral', shape: '→' },
  moot: { tone: 'neutral', shape: '×' },
};
