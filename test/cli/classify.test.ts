import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from './call-cli.ts';
import { ndjson, runCli } from './run-cli.ts';

describe('classify', () => {
  it('一行に一件、入力の順に、申告との比べも含めて答える', async () => {
    const input = 'h-sato@city.osaka.lg.jp\nx@memuro.net\t271004\t大阪市\r\n\nx@lg-jp.com';
    const { code, stdout, stderr } = await runCli(['classify'], input);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(ndjson(stdout)).toEqual([
      {
        input: 'h-sato@city.osaka.lg.jp',
        address: 'h-sato@city.osaka.lg.jp',
        class: 'local-lg',
        outcome: 'pass',
        rule: 'lg.listed',
        candidates: [{ code: '271004', name: '大阪市' }],
        warnings: [],
        explanation: expect.stringContaining('大阪市'),
      },
      expect.objectContaining({
        input: 'x@memuro.net',
        class: 'official-candidate',
        outcome: 'verify',
        candidates: [{ code: '016373', name: '芽室町' }],
        warnings: expect.arrayContaining(['bodyMismatch']),
      }),
      expect.objectContaining({ input: '', class: 'invalid', outcome: 'invalid', rule: 'invalid.empty' }),
      expect.objectContaining({ input: 'x@lg-jp.com', class: 'lookalike', outcome: 'verify' }),
    ]);
  });

  it('アドレスの中の行区切り文字は行を分けない', async () => {
    const { stdout } = await runCli(['classify'], 'a\u2028b@city.osaka.lg.jp\n');
    expect(ndjson(stdout)).toHaveLength(1);
  });

  it('ファイルからも読み、BOM を飛ばす', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'classify-'));
    try {
      const path = join(folder, '一覧.txt');
      writeFileSync(path, '\ufeffx@cao.go.jp\n');
      const { stdout } = await callCli(['classify', '--file', path, '--json']);
      expect(ndjson(stdout)).toMatchObject([{ input: 'x@cao.go.jp', class: 'national', outcome: 'pass' }]);
      const missing = await callCli(['classify', '--file', join(folder, 'ない')]);
      expect(missing).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('ファイルかフォルダーがありません'),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('十万行を流して、一行も落とさない', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `user${index}@city.osaka.lg.jp\n`);
    const { stdout } = await runCli(['classify'], lines.join(''));
    const answers = stdout.split('\n');
    expect(answers).toHaveLength(100_001);
    expect(JSON.parse(answers[99_999] ?? '')).toMatchObject({ input: 'user99999@city.osaka.lg.jp' });
  }, 60_000);

  it('読み手が先に帰っても、黙って終わる', async () => {
    const command = `yes x@city.osaka.lg.jp | head -n 200000 | "$NODE" src/cli/index.ts classify | head -n 1; echo "\${PIPESTATUS[2]}"`;
    const answer = await new Promise<string>((resolve) => {
      const child = spawn('bash', ['-c', command], {
        env: { ...process.env, NODE: process.execPath },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += String(chunk);
      });
      child.stderr.on('data', (chunk) => {
        text += String(chunk);
      });
      child.on('close', () => resolve(text));
    });
    expect(answer.split('\n').slice(1)).toEqual(['0', '']);
  }, 60_000);
});
