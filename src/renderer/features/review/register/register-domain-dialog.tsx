import { useRef, useState } from 'react';
import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { focusFirstProblem } from '#renderer/components/focus-first-problem.ts';
import { EvidenceFields } from '#renderer/components/register/evidence-fields.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseRegister, ConfirmationView, NamedBody } from '#shared/contract/confirmed-domain.ts';
import type { ConfirmationField } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { useDesk } from '../case/desk.tsx';
import type { Registration } from './use-registration.ts';

export interface RegisterDomainDialogProps {
  readonly caseId: string;
  readonly offer: NonNullable<CaseRegister['offer']>;
  /** Bodies for which the domain counts already. */
  readonly taken: ReadonlySet<string>;
  readonly registration: Registration;
  readonly onClose: () => void;
  readonly onKept: (entry: ConfirmationView) => void;
}

/** このドメインを登録する: body and domain as the case has them, evidence as a person wrote it. */
export function RegisterDomainDialog(props: RegisterDomainDialogProps) {
  const { caseId, offer, taken, registration, onClose, onKept } = props;
  const { form, rewrite } = registration;
  const { names } = useDesk();
  const { text, words, list } = useSpeech();
  const own = text.register.form;
  const command = useCommand('register.confirm');
  const code = registration.code ?? offer.bodies.find((body) => !taken.has(body.code))?.code ?? '';
  const domain = registration.domain ?? offer.domain;
  const sheet = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const errorOf = (field: ConfirmationField) => {
    const problem = form.problemOf(field);
    return problem && words.confirmationProblem[problem];
  };
  const submit = async () => {
    const wish = { caseId, code: code.normalize('NFKC').trim(), domain, ...form.wish() };
    const result = await command.run(wish);
    if (result.ok) {
      onKept(result.value);
      return;
    }
    setFailure(form.mark(result.error) ? null : result.error);
    focusFirstProblem(sheet.current);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={command.isPending}
      title={own.title}
      size="wide"
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          isDisabled={command.isPending}
          onPress={() => void submit()}
        >
          {own.submit}
        </Button>
      }
    >
      <form
        ref={sheet}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => event.preventDefault()}
      >
        <p className="text-dns-14N-130">{own.lead}</p>
        <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextField
            label={own.code}
            description={own.candidates(list(offer.bodies.map(bodyInWords)))}
            isRequired
            numeric
            inputMode="numeric"
            maxLength={20}
            value={code}
            onChange={(typed) => {
              rewrite({ code: typed });
              form.unmark('body');
              form.unmark('domain');
            }}
            footnote={<BodyName code={code} offered={offer.bodies} />}
            error={errorOf('body')}
          />
          <TextField
            label={own.domain}
            description={own.domainNote}
            isRequired
            maxLength={300}
            value={domain}
            onChange={(typed) => {
              rewrite({ domain: typed });
              form.unmark('domain');
            }}
            error={errorOf('domain')}
          />
        </div>
        <EvidenceFields form={form} latest={offer.latest} />
        {failure && <ErrorNote error={failure} names={names} />}
      </form>
    </Dialog>
  );
}

/** Whose code it is, as soon as it is one. */
function BodyName({ code, offered }: { code: string; offered: readonly NamedBody[] }) {
  const plain = code.normalize('NFKC').trim();
  const known = offered.find((body) => body.code === plain);
  const asked = useOperation(
    'organizations.open',
    { code: plain },
    { enabled: !known && /^\d{6}$/.test(plain) },
  );
  const body = known ?? asked.data;
  return <>{body ? bodyInWords(body) : ''}</>;
}

function bodyInWords({ code, name, prefecture }: Pick<NamedBody, 'code' | 'name' | 'prefecture'>): string {
  return prefecture === '' || prefecture === name ? `${name} ${code}` : `${prefecture}${name} ${code}`;
}
