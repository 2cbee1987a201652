import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { helpRequested, note, runMain } from './lib/console.mjs';
import { fromRoot } from './lib/paths.mjs';
import { runNode24 } from './lib/process.mjs';

const HELP = `
npm run lint:migrations

src/main/data/schema.ts と drizzle/ のマイグレーションが一致しているか確かめます。
違っていたら: npx drizzle-kit generate を実行し、できた SQL を手で見直してください。
`;

const KIT = 'node_modules/drizzle-kit/bin.cjs';

await runMain(async () => {
  if (helpRequested(process.argv, HELP)) return 0;
  if (!existsSync(fromRoot('drizzle', 'meta', '_journal.json'))) {
    note('✔ migrations: まだありません');
    return 0;
  }
  const checked = await runNode24(KIT, ['check', '--dialect=sqlite', '--out=./drizzle'], {
    output: 'capture',
  });
  if (checked.code !== 0) {
    console.log(`✖ drizzle-kit check\n${checked.stdout}${checked.stderr}`);
    return 1;
  }
  return (await generatesNothingNew()) ? 0 : 1;
});

/** Generates into a copy: where schema and migrations agree, nothing is added. */
async function generatesNothingNew() {
  // Below the project, because drizzle-kit takes --out as a path relative to it.
  const work = mkdtempSync(fromRoot('node_modules', '.drizzle-'));
  try {
    const copy = join(work, 'drizzle');
    cpSync(fromRoot('drizzle'), copy, { recursive: true });
    const before = readdirSync(copy).length;
    const out = `--out=./node_modules/${basename(work)}/drizzle`;
    const generated = await runNode24(
      KIT,
      ['generate', '--dialect=sqlite', '--schema=./src/main/data/schema.ts', out],
      {
        output: 'capture',
      },
    );
    const agree = generated.code === 0 && readdirSync(copy).length === before;
    if (agree) note('✔ migrations: schema.ts と一致');
    else console.log(`✖ schema.ts と drizzle/ が違います。\n${generated.stdout}${generated.stderr}`);
    return agree;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
