import type { OutgoingFile } from '#shared/contract/went-out.ts';
import { useText } from '../../text/text-context.tsx';
import { outgoingDigests } from './outgoing-in-words.ts';

/** The files of one record with the values by which they can be recognised years later. */
export function OutgoingDigests({ file }: { file: OutgoingFile }) {
  const text = useText().outgoing;
  return (
    <ul className="flex flex-col gap-1">
      {outgoingDigests(file).map(({ name, sha256 }) => (
        <li key={name ?? sha256}>
          {name !== null && <span className="block [overflow-wrap:anywhere]">{name}</span>}
          <span className="sr-only">{text.digest} </span>
          <span className="block text-[0.75rem] leading-[1.25] tabular-nums text-solid-gray-800 [overflow-wrap:anywhere] select-text">
            {sha256}
          </span>
        </li>
      ))}
    </ul>
  );
}
