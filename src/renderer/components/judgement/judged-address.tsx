import { Fragment } from 'react';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { useText } from '../../text/text-context.tsx';
import { classNames } from '../class-names.ts';
import {
  type AddressLabel,
  addressLabels,
  decidingText,
  localPart,
  showInvisible,
} from './address-labels.ts';

export interface JudgedAddressProps {
  readonly judgement: Judgement;
  readonly size?: 'normal' | 'large';
}

/** An address with its labels apart: those that decided are marked, characters that imitate others are boxed. */
export function JudgedAddress({ judgement, size = 'normal' }: JudgedAddressProps) {
  const text = useText().organizations.judgement;
  const look = size === 'large' ? 'text-std-20N-150' : 'text-std-16N-170';
  if (judgement.address === null) {
    return (
      <p className={classNames(look, 'tracking-normal [overflow-wrap:anywhere] whitespace-pre-wrap')}>
        {judgement.input.trim() === '' ? text.emptyAddress : showInvisible(judgement.input)}
      </p>
    );
  }
  const deciding = decidingText(judgement);
  return (
    <p dir="ltr" className={classNames(look, 'tracking-normal [overflow-wrap:anywhere]')}>
      <span className="sr-only">
        {judgement.address}
        {deciding !== '' && ` ${text.decidedBy(deciding)}`}
      </span>
      <span aria-hidden="true">
        <span className="text-solid-gray-700">{localPart(judgement)}@</span>
        {addressLabels(judgement).map((label, position) => (
          <Fragment key={label.key}>
            {position > 0 && <span className="px-0.5 text-solid-gray-700">.</span>}
            <Label label={label} />
            <wbr />
          </Fragment>
        ))}
      </span>
    </p>
  );
}

function Label({ label }: { label: AddressLabel }) {
  return (
    <span
      className={classNames(
        'rounded-4 px-0.5',
        label.deciding
          ? 'bg-blue-50 font-bold text-blue-1000 underline decoration-2 underline-offset-4'
          : 'text-solid-gray-900',
      )}
    >
      {label.parts.map((part) =>
        part.looksLike === null ? (
          part.text
        ) : (
          <span
            key={part.at}
            className="mx-0.5 rounded-4 border-2 border-red-900 bg-red-50 px-0.5 font-bold text-red-1000"
          >
            {part.text}
          </span>
        ),
      )}
    </span>
  );
}
