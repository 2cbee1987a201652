import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findWrongImports } from '../../scripts/lib/imports.mjs';

/** A small program in which everything is allowed: each test plants one import into it. */
const GOOD_PROGRAM = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#shared/*': './src/shared/*' },
    dependencies: { zod: '*', 'better-sqlite3': '*', 'drizzle-orm': '*', react: '*', electron: '*' },
  }),
  'src/shared/result.ts': 'export interface Ok { readonly ok: true }',
  'src/shared/domain/status.ts': "import { z } from 'zod';\nexport const Status = z.enum(['open']);",
  'src/shared/contract/contract.ts':
    "import { Status } from '#shared/domain/status.ts';\nexport const contract = { Status };\nexport type Call = 'a';",
  'src/main/data/port.ts': "import type { ParentPort } from 'electron';\nexport type Port = ParentPort;",
  'src/main/data/schema.ts':
    "import { sqliteTable } from 'drizzle-orm';\nimport type { Port } from './port.ts';\nexport const p: Port[] = [];\nexport const t = sqliteTable;",
  'src/main/data/index.ts':
    "import Database from 'better-sqlite3';\nimport { contract } from '#shared/contract/contract.ts';\nimport { t } from './schema.ts';\nexport const db = [Database, contract, t];",
  'src/main/window.ts': "import { BrowserWindow } from 'electron';\nexport const w = BrowserWindow;",
  'src/main/index.ts':
    "import { join } from 'node:path';\nimport type { Ok } from '#shared/result.ts';\nimport { w } from './window.ts';\nexport const m: Ok[] = [];\nexport const x = [join, w];",
  'src/preload/index.ts':
    "import { ipcRenderer } from 'electron';\nimport type { Call } from '#shared/contract/contract.ts';\nexport const c: Call = 'a';\nexport const r = ipcRenderer;",
  'src/renderer/main.tsx':
    "import { q } from './features/queue/queue.tsx';\nimport { r } from './features/review/review.tsx';\nexport const app = [q, r];",
  'src/renderer/features/queue/queue.tsx':
    "import { useState } from 'react';\nimport { button } from '../../components/button.tsx';\nexport const q = [useState, button];",
  'src/renderer/features/review/review.tsx':
    "import { contract } from '#shared/contract/contract.ts';\nexport const r = contract;",
  'src/renderer/components/button.tsx':
    "import { ja } from '../text/ja.ts';\nexport const button = <b>{ja}</b>;",
  'src/renderer/text/ja.ts': "export const ja = '承認';",
  'src/cli/index.ts':
    "import { readFileSync } from 'node:fs';\nimport { db } from '../main/data/index.ts';\nexport const cli = [readFileSync, db];",
};

/** Stand-ins: dependency-cruiser only asks where a package is. `vite` is installed but not declared. */
const PACKAGES = ['zod', 'better-sqlite3', 'drizzle-orm', 'react', 'electron', 'vite'];

type File = keyof typeof GOOD_PROGRAM;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, text] of Object.entries(GOOD_PROGRAM)) write(file, text);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the import rule', () => {
  test('finds nothing wrong in a program that keeps to it', async () => {
    expect((await findWrongImports(folder, ['src'])).wrong).toEqual([]);
  });

  test.each<[rule: string, file: File, line: string]>([
    ['domain-imports', 'src/shared/domain/status.ts', "import type { Call } from '../contract/contract.ts';"],
    ['domain-imports', 'src/shared/domain/status.ts', "import { ja } from '../../renderer/text/ja.ts';"],
    ['domain-imports', 'src/shared/result.ts', "import { contract } from './contract/contract.ts';"],
    ['shared-is-pure', 'src/shared/domain/status.ts', "import { readFileSync } from 'node:fs';"],
    ['shared-is-pure', 'src/shared/domain/status.ts', "import { randomUUID } from 'crypto';"],
    ['shared-is-pure', 'src/shared/contract/contract.ts', "import type { FC } from 'react';"],
    ['shared-is-pure', 'src/shared/contract/contract.ts', "import { app } from 'electron';"],
    ['shared-is-pure', 'src/shared/result.ts', "import Database from 'better-sqlite3';"],
    ['only-data-touches-sqlite', 'src/shared/result.ts', "import { sql } from 'drizzle-orm';"],
    ['contract-imports', 'src/shared/contract/contract.ts', "import { db } from '../../main/data/index.ts';"],
    ['data-imports', 'src/main/data/schema.ts', "import { w } from '../window.ts';"],
    ['data-imports', 'src/main/data/schema.ts', "import { ja } from '../../renderer/text/ja.ts';"],
    ['data-imports', 'src/main/data/schema.ts', "import { cli } from '../../cli/index.ts';"],
    ['data-without-electron', 'src/main/data/schema.ts', "import { utilityProcess } from 'electron';"],
    ['main-imports', 'src/main/window.ts', "import { db } from './data/index.ts';"],
    ['main-imports', 'src/main/window.ts', "import type { db } from './data/index.ts';"],
    ['main-imports', 'src/main/window.ts', "const data = () => import('./data/index.ts');"],
    ['main-imports', 'src/main/window.ts', "import { ja } from '../renderer/text/ja.ts';"],
    ['only-data-touches-sqlite', 'src/main/window.ts', "import Database from 'better-sqlite3';"],
    ['cli-imports', 'src/cli/index.ts', "import { w } from '../main/window.ts';"],
    ['cli-imports', 'src/cli/index.ts', "import { ja } from '../renderer/text/ja.ts';"],
    ['cli-without-windows', 'src/cli/index.ts', "import { app } from 'electron';"],
    ['only-data-touches-sqlite', 'src/cli/index.ts', "import { sql } from 'drizzle-orm';"],
    ['preload-imports', 'src/preload/index.ts', "import type { Status } from '#shared/domain/status.ts';"],
    [
      'preload-types-only',
      'src/preload/index.ts',
      "import { contract } from '#shared/contract/contract.ts';",
    ],
    ['preload-packages', 'src/preload/index.ts', "import { readFileSync } from 'node:fs';"],
    ['renderer-imports', 'src/renderer/text/ja.ts', "import { w } from '../../main/window.ts';"],
    ['renderer-imports', 'src/renderer/main.tsx', "import type { db } from '../main/data/index.ts';"],
    ['renderer-is-sandboxed', 'src/renderer/main.tsx', "import { join } from 'node:path';"],
    ['renderer-is-sandboxed', 'src/renderer/main.tsx', "import { ipcRenderer } from 'electron';"],
    ['only-data-touches-sqlite', 'src/renderer/main.tsx', "import { sql } from 'drizzle-orm';"],
    ['features-apart', 'src/renderer/features/queue/queue.tsx', "import { r } from '../review/review.tsx';"],
    [
      'components-below-features',
      'src/renderer/components/button.tsx',
      "import { r } from '../features/review/review.tsx';",
    ],
    ['no-circular', 'src/main/window.ts', "import type { m } from './index.ts';"],
    ['no-unresolvable', 'src/main/window.ts', "import { gone } from './gone.ts';"],
    ['declared-packages', 'src/main/window.ts', "import { build } from 'vite';"],
    ['main-imports', 'src/main/window.ts', "const data = require('./data/index.ts');"],
    ['type-by-statement', 'src/renderer/text/ja.ts', "type Db = import('../../main/data/index.ts').Db;"],
    ['type-by-statement', 'src/renderer/text/ja.ts', "let kept: Set<import('../../main/window.ts').W>;"],
    ['written-out', 'src/main/window.ts', "const data = () => import(['./data', 'index.ts'].join('/'));"],
    ['written-out', 'src/main/window.ts', "const data = require(['.', 'data'].join('/'));"],
    ['glob-of-packages', 'src/renderer/main.tsx', "const data = import.meta.glob('../main/data/*.ts');"],
    [
      'glob-of-packages',
      'src/renderer/main.tsx',
      "const data = import.meta.glob<string>(['./a.ts', where]);",
    ],
  ])('%s: %s may not have %s', async (rule, file, line) => {
    write(file, `${line}\n${GOOD_PROGRAM[file]}`);
    const { wrong } = await findWrongImports(folder, ['src']);
    expect(wrong.map((found) => found.rule)).toContain(rule);
  });

  test('lets a file of a package be read by its pattern, and a part of the window be fetched later', async () => {
    write(
      'src/renderer/main.tsx',
      `export const maps = import.meta.glob<string>('../../node_modules/react/*.js', { eager: true });
       export const later = async () => (await import('./features/queue/queue.tsx')).q;
       ${GOOD_PROGRAM['src/renderer/main.tsx']}`,
    );
    expect((await findWrongImports(folder, ['src'])).wrong).toEqual([]);
  });

  test('names a file that nothing leads to', async () => {
    write('src/main/forgotten.ts', 'export const forgotten = 1;');
    expect((await findWrongImports(folder, ['src'])).wrong).toMatchObject([
      { rule: 'no-orphans', to: 'src/main/forgotten.ts' },
    ]);
  });

  test('says what is allowed', async () => {
    write(
      'src/renderer/text/ja.ts',
      `import { w } from '../../main/window.ts';\n${GOOD_PROGRAM['src/renderer/text/ja.ts']}`,
    );
    expect((await findWrongImports(folder, ['src'])).wrong).toContainEqual({
      rule: 'renderer-imports',
      from: 'src/renderer/text/ja.ts',
      to: 'src/main/window.ts',
      allowed: 'renderer may import: renderer, shared',
    });
  });
});

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
