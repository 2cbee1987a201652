import { plainInJapanese } from '#shared/domain/email-domain/character-in-japanese.ts';
import { scriptOfName } from '#shared/domain/email-domain/character-script.ts';
import type { SuspiciousCharacter } from '#shared/domain/email-domain/judgement.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { codePoint } from './address-labels.ts';

/** Each character that can be taken for another, boxed as in the address, with its name. */
export function SuspiciousCharacters({ characters }: { characters: readonly SuspiciousCharacter[] }) {
  const { text: all, language } = useSpeech();
  const text = all.organizations.judgement;
  if (characters.length === 0) return null;
  return (
    <ul aria-label={text.suspicious} className="flex flex-col gap-1">
      {characters.map((suspect) => {
        return (
          <li key={suspect.index} className="flex flex-wrap items-baseline gap-x-2">
            <span className="rounded-4 border-2 border-red-900 bg-red-50 px-1 font-bold text-red-1000">
              {suspect.character}
            </span>
            <span className="font-bold">{whatItIs(suspect, language)}</span>
            {suspect.looksLike !== '' && <span>{text.looksLike(suspect.looksLike)}</span>}
            <span className="text-dns-14N-130 text-solid-gray-700">
              {codePoint(suspect.character)} {suspect.name}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** 「キリル文字」, 「数字のいち」: what to call the character; its Unicode name stands beside it. */
function whatItIs({ character, name }: SuspiciousCharacter, language: 'ja' | 'en'): string {
  const plain = language === 'ja' ? plainInJapanese(character) : null;
  return plain ?? scriptOfName(name, language) ?? name;
}
