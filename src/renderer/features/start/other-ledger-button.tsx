import { useCommand } from '../../app/use-command.ts';
import { useStatusUpdate } from '../../app/use-session.ts';
import { Button } from '../../components/button.tsx';
import { useText } from '../../text/text-context.tsx';

/** Back to the choice of the ledger; nothing of it is lost. */
export function OtherLedgerButton() {
  const text = useText().start;
  const { run, isPending } = useCommand('ledger.close');
  const update = useStatusUpdate();
  const close = async () => {
    const result = await run(null);
    if (result.ok) update(result.value);
  };
  return (
    <Button variant="quiet" isDisabled={isPending} onPress={() => void close()}>
      {text.otherLedger}
    </Button>
  );
}
