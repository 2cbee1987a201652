import type {
  ConfirmationEvidence,
  RevocationReason,
} from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { type Kept, useKeptByKey } from '../../../components/use-kept.ts';

/** Why an entry is taken back, as far as it is written. */
export interface WrittenRevocation {
  readonly reason: RevocationReason | null;
  readonly remark: string;
}

/** What is being written about the entries of the register, each under its id. Kept by the screen: leaving a dialog or an entry loses nothing. */
export interface RegisterWriting {
  readonly renewalOf: (id: string) => Kept<ConfirmationEvidence>;
  readonly revocationOf: (id: string) => Kept<WrittenRevocation>;
}

export function useRegisterWriting(): RegisterWriting {
  return {
    renewalOf: useKeptByKey<ConfirmationEvidence>(() => true),
    revocationOf: useKeptByKey<WrittenRevocation>(({ reason, remark }) => reason !== null || remark !== ''),
  };
}
