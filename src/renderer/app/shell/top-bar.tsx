import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import type { ShellProps } from './shell-props.ts';

/** One line on every screen: the ledger, whether it is a demonstration, and who works. */
export function TopBar({ ledger, operator }: ShellProps) {
  const { text, words } = useSpeech();
  const [showsExitNote, setShowsExitNote] = useState(ledger.uncleanExit);
  return (
    <header className="shrink-0">
      <div
        className={classNames(
          'flex min-h-8 flex-wrap items-center gap-x-4 border-b px-4 py-0.5 text-dns-14N-130',
          ledger.demonstration
            ? 'border-yellow-1000 bg-yellow-100'
            : 'border-solid-gray-420 bg-solid-gray-50',
        )}
      >
        <p className="min-w-0 truncate" title={ledger.path}>
          <span className="text-solid-gray-700">{text.shell.ledger} </span>
          <span className="font-bold">{ledger.name}</span>
        </p>
        {ledger.demonstration && (
          <p className="flex items-center gap-2">
            <StatusMark tone="warning">{text.shell.demonstrationMark}</StatusMark>
            {text.shell.demonstrationNote}
          </p>
        )}
        <p className="ml-auto whitespace-nowrap">
          <span className="text-solid-gray-700">{text.shell.signedInAs} </span>
          <span className="font-bold">{operator.name}</span>
          <span className="text-solid-gray-700">{text.shell.roleOf(words.role[operator.role])}</span>
        </p>
      </div>
      {showsExitNote && (
        <div className="flex items-center gap-2 border-b border-solid-gray-420 bg-blue-50 px-4 py-1">
          <p className="min-w-0">
            <span aria-hidden="true" className="text-blue-900">
              ◆{' '}
            </span>
            {text.shell.uncleanExit}
          </p>
          <Button
            size="small"
            onPress={() => {
              // The button goes with the note; the work goes on below.
              document.querySelector<HTMLElement>('nav [aria-current="page"]')?.focus();
              setShowsExitNote(false);
            }}
          >
            {text.components.close}
          </Button>
        </div>
      )}
    </header>
  );
}
