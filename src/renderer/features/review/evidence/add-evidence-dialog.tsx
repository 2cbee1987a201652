import { useState } from 'react';
import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { fileSize } from '#renderer/components/file-size.ts';
import { InSight } from '#renderer/components/in-sight.tsx';
import { Note } from '#renderer/components/note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { TakenEvidence } from '#shared/contract/evidence.ts';
import { InformationClass } from '#shared/domain/information-class/information-class.ts';
import { useDesk } from '../case/desk.tsx';
import { ConsentChoice } from './consent-choice.tsx';
import { useTakeEvidence } from './use-take-evidence.ts';

const WHOLE_CASE = 'whole-case';

export interface AddEvidenceDialogProps {
  /** The item whose form asked for it. */
  readonly item: string | null;
  /** The inquiry whose answer brought the files. */
  readonly inquiry?: string;
  /** What was done before this. */
  readonly done?: string;
  readonly dropped: readonly File[];
  readonly onClose: () => void;
}

/** Class first, then consent, and only then a file: none is read that may not be taken (rules §8). */
export function AddEvidenceDialog({
  item: initial,
  inquiry,
  done = '',
  dropped,
  onClose,
}: AddEvidenceDialogProps) {
  const { view, names } = useDesk();
  const { text, words, language, error } = useSpeech();
  const own = text.evidence.addDialog;
  const [information, setClass] = useState<InformationClass | null>(null);
  const [consent, setConsent] = useState<string | null>(null);
  const [item, setItem] = useState(initial ?? WHOLE_CASE);
  const take = useTakeEvidence();
  const missing = whatIsMissing();

  function whatIsMissing(): string | null {
    if (information === null) return own.chooseClass;
    if (information === 'confidentiality3')
      return error({ code: 'informationClassRefused', class: information });
    const known = view.consents.some((each) => each.event === consent);
    return information === 'confidentiality2' && !known ? own.chooseConsent : null;
  }
  const begin = () => {
    if (information === null) return;
    const taking = {
      class: information,
      consent: information === 'confidentiality2' ? consent : null,
      item: item === WHOLE_CASE ? null : item,
      ...(inquiry === undefined ? {} : { inquiry }),
    };
    void (dropped.length > 0 ? take.send(taking, dropped) : take.choose(taking)).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={take.isPending}
      title={inquiry === undefined ? own.title : own.titleOfAnswer}
      closeLabel={take.outcome ? own.close : text.components.cancel}
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          disabledReason={missing}
          isDisabled={take.isPending}
          onPress={begin}
        >
          {dropped.length > 0 ? own.addDropped(dropped.length) : own.choose}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-dns-14N-130">
          {done}
          {own.lead}
        </p>
        {dropped.length > 0 && <Dropped files={dropped} />}
        <RadioGroup
          label={text.evidence.class}
          isRequired
          value={information}
          onChange={setClass}
          options={InformationClass.options.map((value) => ({
            value,
            label: words.informationClass[value],
            note: text.evidence.classNote[value],
          }))}
        />
        {information === 'confidentiality2' && <ConsentChoice value={consent} onChange={setConsent} />}
        <Select
          label={own.item}
          value={item}
          onChange={setItem}
          options={[
            { value: WHOLE_CASE, label: own.noItem },
            ...view.template.items.map((each) => ({ value: each.id, label: each.label[language] })),
          ]}
        />
        {take.error && <ErrorNote error={take.error} names={names} />}
        {take.outcome && (
          <InSight of={take.outcome}>
            <Outcome outcome={take.outcome} />
          </InSight>
        )}
      </div>
    </Dialog>
  );
}

function Dropped({ files }: { files: readonly File[] }) {
  const own = useSpeech().text.evidence.addDialog;
  return (
    <div className="text-dns-14N-130">
      <p className="font-bold">{own.dropped}</p>
      <ul className="list-disc pl-5">
        {files.map((file) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`} className="[overflow-wrap:anywhere]">
            {file.name} <span className="tabular-nums">{fileSize(file.size)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was taken and what was not, each with its reason. */
function Outcome({ outcome: { taken, refused } }: { outcome: Pick<TakenEvidence, 'taken' | 'refused'> }) {
  const { text, error } = useSpeech();
  const own = text.evidence.addDialog;
  return (
    <Note tone="warning" role="alert">
      {taken > 0 && <p>{own.done(taken)}</p>}
      {refused.length > 0 && <p className="font-bold">{own.refused(refused.length)}</p>}
      <ul className="flex list-disc flex-col gap-1 pl-5 text-dns-14N-130">
        {refused.map(({ name, error: why }) => (
          <li key={name} className="[overflow-wrap:anywhere]">
            {why.code === 'evidenceRefused' ? '' : `${name}: `}
            {error(why)}
          </li>
        ))}
      </ul>
    </Note>
  );
}
