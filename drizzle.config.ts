import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` writes the next migration; read and correct its SQL by hand before it is committed. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/main/data/schema.ts',
  out: './drizzle',
  strict: true,
  verbose: true,
});
