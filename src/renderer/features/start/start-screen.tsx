import type { LedgerStatus, Operator } from '#shared/contract/ledger.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useText } from '../../text/text-context.tsx';
import { FirstOperator } from './first-operator.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LedgerChoice } from './ledger-choice.tsx';
import { SignIn } from './sign-in.tsx';

export interface StartScreenProps {
  readonly status: LedgerStatus;
  /** Whose work waits behind the lock. */
  readonly waiting: Operator | null;
}

/** The steps before the work: a ledger, its first operator, and who works now. */
export function StartScreen({ status, waiting }: StartScreenProps) {
  const text = useText().shell;
  const { ledger } = status;
  return (
    <div className="relative h-full overflow-auto bg-solid-gray-50">
      <div className="mx-auto flex min-h-full max-w-[44rem] flex-col gap-6 px-6 py-8">
        <header className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-std-24B-150">{text.program}</p>
          <LanguageSwitch />
        </header>
        <main className="rounded-8 border border-solid-gray-420 bg-white p-6">
          {ledger && (
            <p
              className="mb-4 flex flex-wrap items-center gap-2 border-b border-solid-gray-200 pb-2"
              title={ledger.path}
            >
              <span className="text-solid-gray-700">{text.ledger}</span>
              <span className="font-bold">{ledger.name}</span>
              {ledger.demonstration && <StatusMark tone="warning">{text.demonstrationMark}</StatusMark>}
            </p>
          )}
          {!ledger ? (
            <LedgerChoice />
          ) : ledger.hasOperators ? (
            <SignIn key={ledger.path} demonstration={ledger.demonstration} waiting={waiting} />
          ) : (
            <FirstOperator />
          )}
        </main>
      </div>
    </div>
  );
}
