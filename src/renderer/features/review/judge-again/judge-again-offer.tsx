import { Button } from '#renderer/components/button.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseStatus } from '#shared/domain/case/status.ts';
import { useDesk } from '../case/desk.tsx';

/** The way to judge the case again, or what has to come before it. Nothing for those who only read. */
export function JudgeAgainOffer({ onBegin }: { onBegin: () => void }) {
  const { view, refusalOf, names } = useDesk();
  const { text, error } = useSpeech();
  const own = text.judgeAgain;
  const refusal = refusalOf('judgeAgain');
  if (refusal?.code === 'roleNotPermitted') return null;
  if (refusal?.code === 'actionNotAllowed') {
    return <p className="py-1 text-dns-14N-130 text-solid-gray-700">{firstStep(view.status, own.because)}</p>;
  }
  return (
    <Button variant="quiet" size="inline" disabledReason={refusal && error(refusal, names)} onPress={onBegin}>
      {own.begin}
    </Button>
  );
}

type FirstSteps = ReturnType<typeof useSpeech>['text']['judgeAgain']['because'];

function firstStep(status: CaseStatus, because: FirstSteps): string | null {
  switch (status) {
    case 'received':
    case 'verifying':
    case 'inquiring':
      return null;
    case 'proposed':
    case 'decided':
    case 'closed':
    case 'withdrawn':
      return because[status];
    default:
      return status satisfies never;
  }
}
