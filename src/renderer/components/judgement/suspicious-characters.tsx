import type { SuspiciousCharacter } from '#shared/domain/email-domain/judgement.ts';
import { useText } from '../../text/text-context.tsx';
import { codePoint } from './address-labels.ts';
import { scriptOfName } from './script-of-name.ts';

/** Each character that can be taken for another, boxed as in the address, with its name. */
export function SuspiciousCharacters({ characters }: { characters: readonly SuspiciousCharacter[] }) {
  const text = useText().organizations.judgement;
  if (characters.length === 0) return null;
  return (
    <ul aria-label={text.suspicious} className="flex flex-col gap-1">
      {characters.map((suspect) => {
        const script = scriptOfName(suspect.name);
        return (
          <li key={suspect.index} className="flex flex-wrap items-baseline gap-x-2">
            <span className="rounded-4 border-2 border-red-900 bg-red-50 px-1 font-bold text-red-1000">
              {suspect.character}
            </span>
            <span className="font-bold">{script === null ? suspect.name : text.script[script]}</span>
            <span>{text.looksLike(suspect.looksLike)}</span>
            <span className="text-dns-14N-130 text-solid-gray-700">
              {codePoint(suspect.character)} {suspect.name}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
