/** Shorter ones are refused by the data process as well (`passphraseTooShort`). */
export const passphraseMinimum = 12;

/** Characters as a person counts them: 𠮷 is one, not two. */
export function passphraseLength(passphrase: string): number {
  return [...passphrase].length;
}
