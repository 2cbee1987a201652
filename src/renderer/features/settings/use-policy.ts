import { useQueryClient } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OfficePolicy } from '#shared/domain/policy/policy.ts';
import { useOperator } from '../../app/shell/session-context.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOperation } from '../../app/use-operation.ts';
import { showToast } from '../../components/toast.tsx';
import { useText } from '../../text/text-context.tsx';

export interface PolicyAccess {
  readonly policy: OfficePolicy | null;
  readonly readError: AppError | null;
  readonly reread: () => void;
  /** Whether this operator may change it; the data process asks again. */
  readonly mayChange: boolean;
  readonly change: (policy: OfficePolicy) => Promise<boolean>;
  readonly isChanging: boolean;
  readonly changeError: AppError | null;
}

/** The office's settings, and the one way to change them. */
export function usePolicy(): PolicyAccess {
  const text = useText().settings;
  const { role } = useOperator();
  const client = useQueryClient();
  const read = useOperation('settings.read', null);
  const command = useCommand('settings.change');
  const change = async (policy: OfficePolicy) => {
    const result = await command.run(policy);
    if (result.ok) {
      // Read anew only later, and the form would fall back to what stood before until then.
      client.setQueryData(['settings.read', null], result.value);
      showToast({ message: text.saved });
    }
    return result.ok;
  };
  return {
    policy: read.data ?? null,
    readError: read.data ? null : read.error,
    reread: () => void read.refetch(),
    mayChange: role === 'administrator',
    change,
    isChanging: command.isPending,
    changeError: command.error,
  };
}
