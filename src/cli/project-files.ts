import { fileURLToPath } from 'node:url';

/** Where the command line finds what comes with the program; it always runs from the sources. */
const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const referenceDirectory = fromRoot('data');
export const migrationsDirectory = fromRoot('drizzle');
export const fontsDirectory = fromRoot('node_modules/@fontsource/biz-udpgothic/files');
