import type { ConfirmationStanding } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { StatusMark, type Tone } from '../status-mark.tsx';

const tones: Record<ConfirmationStanding, Tone> = {
  valid: 'success',
  expiring: 'warning',
  expired: 'danger',
  revoked: 'neutral',
};

const shapes: Partial<Record<ConfirmationStanding, string>> = { revoked: '✕' };

/** What an entry of the register is worth today. */
export function StandingMark({ standing }: { standing: ConfirmationStanding }) {
  const { words } = useSpeech();
  const shape = shapes[standing];
  return (
    <StatusMark tone={tones[standing]} {...(shape ? { shape } : {})}>
      {words.confirmationStanding[standing]}
    </StatusMark>
  );
}
