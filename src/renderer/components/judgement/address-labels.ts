import type { Judgement } from '#shared/domain/email-domain/judgement.ts';

export interface AddressCharacters {
  /** Where the characters begin in the label. */
  readonly at: number;
  readonly text: string;
  /** The characters can be taken for these ASCII ones; null: nothing suspicious. */
  readonly looksLike: string | null;
}

export interface AddressLabel {
  readonly key: string;
  readonly deciding: boolean;
  readonly parts: readonly AddressCharacters[];
}

/** The part before the @; empty when the input is not one address. */
export function localPart(judgement: Judgement): string {
  return judgement.address?.slice(0, judgement.address.lastIndexOf('@')) ?? '';
}

/** The labels of the domain, each cut at the characters that imitate others. */
export function addressLabels(judgement: Judgement): readonly AddressLabel[] {
  let start = 0;
  return judgement.labels.map((label, position) => {
    const offset = start;
    start += label.text.length + 1;
    return {
      key: `${position}-${label.text}`,
      deciding: label.deciding,
      parts: cutAtSuspicious(label.text, offset, judgement),
    };
  });
}

export function decidingText(judgement: Judgement): string {
  return judgement.labels
    .filter((label) => label.deciding)
    .map((label) => label.text)
    .join('.');
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** As typed, with invisible characters made visible as their code point. */
export function showInvisible(text: string): string {
  return text.replace(invisible, (character) => `[${codePoint(character)}]`).replaceAll('\u3000', '[U+3000]');
}

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function cutAtSuspicious(label: string, offset: number, judgement: Judgement): AddressCharacters[] {
  const parts: AddressCharacters[] = [];
  let done = 0;
  for (const suspect of judgement.suspicious) {
    const at = suspect.index - offset;
    if (at < done || at >= label.length) continue;
    if (at > done) parts.push({ at: done, text: label.slice(done, at), looksLike: null });
    parts.push({ at, text: suspect.character, looksLike: suspect.looksLike });
    done = at + suspect.character.length;
  }
  if (done < label.length) parts.push({ at: done, text: label.slice(done), looksLike: null });
  return parts;
}
