import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot, node24 } from '../../scripts/lib/paths.mjs';

const PURE = 'src/shared/domain/deadline.ts';
const SCREEN = 'src/renderer/features/queue/queue.tsx';
const DATA = 'src/main/data/index.ts';
const MAIN = 'src/main/window.ts';
const CLI = 'src/cli/index.ts';

const wrong: [file: string, line: string][] = [
  [PURE, 'export const now = Date.now();'],
  [PURE, 'export const today = new Date();'],
  [PURE, 'export const draw = Math.random();'],
  [PURE, 'export const id = crypto.randomUUID();'],
  [PURE, 'export const user = process.env.USER;'],
  [PURE, 'export const title = document.title;'],
  [PURE, 'setTimeout(() => {}, 10);'],
  [SCREEN, 'export const user = process.env.USER;'],
  [SCREEN, "export const bytes = Buffer.from('承認');"],
  [SCREEN, "export const fs = require('node:fs');"],
  [SCREEN, "export const page = fetch('https://example.jp/');"],
  [MAIN, 'export const width = window.innerWidth;'],
  [DATA, 'export const title = document.title;'],
  [CLI, "export const kept = localStorage.getItem('display');"],
];

const right: [file: string, line: string][] = [
  [PURE, 'export const day = (at: string) => new Date(at);'],
  [PURE, 'export const run = (process: { readonly id: string }) => process.id;'],
  [SCREEN, 'export const now = () => [Date.now(), document.title, window.innerWidth];'],
  [MAIN, 'export const title = (window: { readonly title: string }) => [window.title, process.platform];'],
  [DATA, 'export const now = () => [new Date(), Buffer.alloc(1)];'],
];

/** What `biome lint --reporter=json` says, as far as it is read here. */
interface Report {
  readonly diagnostics: readonly {
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

describe('what a folder may use without importing it', () => {
  let folder = '';
  let refused: string[] = [];

  // One run for all: each file holds, line by line, what is planted in it.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'globals-'));
    for (const file of ['biome.json', 'scripts/lib/no-clock-no-chance.grit']) {
      cpSync(fromRoot(file), join(folder, file));
    }
    for (const file of [PURE, SCREEN, DATA, MAIN, CLI]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), plantedIn(file).join('\n'));
    }
    refused = lint(folder).diagnostics.map(
      ({ location: { path, start } }) => `${path} ${plantedIn(path)[start.line - 1]}`,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(wrong)('%s may not have %s', (...line) => expect(refused).toContain(line.join(' ')));

  test.each(right)('%s may have %s', (...line) => expect(refused).not.toContain(line.join(' ')));
});

function plantedIn(path: string): string[] {
  return [...wrong, ...right].filter(([file]) => file === path).map(([, line]) => line);
}

function lint(folder: string): Report {
  const { stdout } = spawnSync(
    node24,
    [
      fromRoot('node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--vcs-enabled=false',
      '--reporter=json',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  return JSON.parse(stdout);
}
