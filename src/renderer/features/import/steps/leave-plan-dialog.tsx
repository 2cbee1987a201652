import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';

/** Asks before the corrections of a plan are left behind. */
export function LeavePlanDialog({ session }: { session: ImportSession }) {
  const text = useText().import.leave;
  const { leaving, stay } = session;
  if (leaving === null) return null;
  const own = text[leaving.to];
  return (
    <Dialog
      isOpen
      textOnly
      onClose={stay}
      title={own.title}
      closeLabel={text.stay}
      actions={
        <Button variant="primary" onPress={leaving.go}>
          {own.go}
        </Button>
      }
    >
      <p>{own.lead}</p>
    </Dialog>
  );
}
