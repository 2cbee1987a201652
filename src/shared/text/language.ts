/** Languages of the program. Japanese is the default; letters are always Japanese. */
export type Language = 'ja' | 'en';

export const languages: readonly Language[] = ['ja', 'en'];
