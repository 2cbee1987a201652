import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { demonstrationPassphrase } from '#shared/domain/operator/demonstration-accounts.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOperation } from '../../app/use-operation.ts';
import { useStatusUpdate } from '../../app/use-session.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstField } from '../../components/focus-first-field.ts';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { Note } from '../../components/note.tsx';
import { Select } from '../../components/select.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text-context.tsx';
import { ChoosePassphrase, type FirstSignIn } from './choose-passphrase.tsx';
import { OtherLedgerButton } from './other-ledger-button.tsx';
import { useCountdowns } from './use-countdowns.ts';

interface KnownOperator {
  readonly id: string;
  readonly name: string;
}

interface SignInProps {
  readonly demonstration: boolean;
  /** Whose work waits behind the lock. */
  readonly waiting: KnownOperator | null;
}

/** Who works now. Wrong tries slow the next one; the wait is shown as it passes. */
export function SignIn({ demonstration, waiting }: SignInProps) {
  const text = useText().start;
  const operators = useOperation('session.operators', null, { fresh: true });
  const noteId = useId();
  const [first, setFirst] = useState<FirstSignIn | null>(null);
  if (first) return <ChoosePassphrase first={first} onBack={() => setFirst(null)} />;
  return (
    <div className="flex flex-col gap-4">
      <h1 className="text-std-20B-150">{text.signIn.title}</h1>
      {waiting && (
        <Note tone="info" id={noteId}>
          {text.signIn.waiting(waiting.name)}
        </Note>
      )}
      {operators.error ? (
        <ErrorNote error={operators.error} onRetry={() => void operators.refetch()} />
      ) : !operators.data ? (
        <SkeletonRows rows={2} rowClass="h-16" />
      ) : operators.data.length === 0 ? (
        <EmptyState
          title={text.signIn.noOperators}
          next={text.choice.openLedgerNote}
          action={<OtherLedgerButton />}
        />
      ) : (
        <SignInForm
          operators={operators.data}
          demonstration={demonstration}
          waiting={waiting}
          noteId={noteId}
          onFirst={setFirst}
        />
      )}
    </div>
  );
}

interface SignInFormProps extends SignInProps {
  readonly operators: readonly KnownOperator[];
  /** Id of the note about the work that waits. */
  readonly noteId: string;
  readonly onFirst: (first: FirstSignIn) => void;
}

function SignInForm({ operators, demonstration, waiting, noteId, onFirst }: SignInFormProps) {
  const text = useText().start.signIn;
  const signIn = useCommand('session.signIn');
  const update = useStatusUpdate();
  // Whose account was closed meanwhile does not stand on the list any more.
  const held = operators.find(({ id }) => id === waiting?.id);
  const likely = held ?? (operators.length === 1 ? operators[0] : undefined);
  const [operatorId, setOperatorId] = useState<string | null>(likely?.id ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  // One person's wrong tries keep nobody else waiting.
  const waits = useCountdowns();
  const wait = operatorId === null ? 0 : waits.left(operatorId);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the ledger is gone. The passphrase comes first where it is clear who works.
  useEffect(() => {
    focusFirstField(form.current);
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (operatorId === null || passphrase === '') {
      focusFirstProblem(form.current);
      return;
    }
    if (wait > 0) return;
    const pressed = document.activeElement;
    const result = await signIn.run({ operatorId, passphrase });
    if (result.ok) {
      update(result.value);
      return;
    }
    const operator = operators.find(({ id }) => id === operatorId);
    if (result.error.code === 'passphraseMustBeChosen' && operator) {
      onFirst({ operator, passphrase });
      return;
    }
    setPassphrase('');
    setTried(false);
    // The field is empty again; who pressed the button and is still on it types there next.
    if (pressed instanceof HTMLButtonElement && document.activeElement === pressed) {
      form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus();
    }
    if (result.error.code === 'signInRefused' || result.error.code === 'signInMustWait') {
      waits.start(operatorId, result.error.waitSeconds);
    }
  };
  const change = (enter: () => void) => {
    // What was refused is no longer what stands here; left there, it would be read again.
    signIn.reset();
    enter();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <Select
        label={text.operator}
        options={operators.map(({ id, name }) => ({ value: id, label: name }))}
        value={operatorId}
        onChange={(id) => change(() => setOperatorId(id))}
        error={tried && operatorId === null ? text.chooseOperator : null}
      />
      <TextField
        label={text.passphrase}
        type="password"
        autoFocus={likely !== undefined}
        value={passphrase}
        onChange={(typed) => change(() => setPassphrase(typed))}
        {...(waiting ? { 'aria-describedby': noteId } : {})}
        error={tried && passphrase === '' ? text.passphraseMissing : null}
        description={demonstration ? text.demonstrationHint(demonstrationPassphrase) : undefined}
        maxLength={256}
      />
      {signIn.error && <ErrorNote error={signIn.error} />}
      <div className="flex flex-wrap items-start gap-2">
        <Button
          type="submit"
          variant="primary"
          isDisabled={signIn.isPending}
          disabledReason={wait > 0 ? text.wait(wait) : null}
        >
          {text.submit}
        </Button>
        <OtherLedgerButton />
      </div>
    </form>
  );
}
