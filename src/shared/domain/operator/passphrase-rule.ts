/** Shortest passphrase, counted in characters as a person counts them. */
export const MINIMUM_PASSPHRASE_LENGTH = 12;

/** Code points, so that 𠮷 counts once. */
export function passphraseLength(passphrase: string): number {
  return [...passphrase].length;
}
