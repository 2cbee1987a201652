import type { ConfirmationRow } from '#shared/contract/confirmed-domain.ts';
import { useSpeech } from '../../text/text-context.tsx';

/** Until when an entry counts, or since when it does not. */
export function StandingDate({ row }: { row: Pick<ConfirmationRow, 'expiresOn' | 'revokedOn'> }) {
  const { text, date } = useSpeech();
  const words =
    row.revokedOn === null
      ? text.register.until(date(row.expiresOn))
      : text.register.revokedOn(date(row.revokedOn));
  return <span className="whitespace-nowrap tabular-nums">{words}</span>;
}
