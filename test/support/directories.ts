import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const migrationsDirectory = join(root, 'drizzle');
export const referenceDirectory = join(root, 'data');
export const fontsDirectory = join(root, 'node_modules/@fontsource/biz-udpgothic/files');
