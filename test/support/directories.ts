import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not new URL(…): in a test with a window Vite would make an http address of it.
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const migrationsDirectory = join(root, 'drizzle');
export const referenceDirectory = join(root, 'data');
export const fontsDirectory = join(root, 'node_modules/@fontsource/biz-udpgothic/files');
