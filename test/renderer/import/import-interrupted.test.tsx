import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ImportScreen } from '#renderer/features/import/import-screen.tsx';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeRun } from '#shared/contract/intake.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { IntakePlan } from '#shared/contract/intake-plan.ts';
import type { ColumnUse } from '#shared/domain/intake/mapping.ts';
import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { planCounts } from '../../support/intake-file.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { scriptedBridge } from '../support/scripted-bridge.ts';

const fields = ['receiptNumber', 'appliedAt', 'name', 'organizationName', 'address'] as const;
const reading = (uses: readonly ColumnUse[]): IntakeReading => ({
  format: 'delimited',
  encoding: 'utf-8',
  delimiter: 'comma',
  headerRow: 1,
  mapping: { columns: uses.map((use) => ({ header: use, use })), constants: {} },
});
const file: IntakeFile = {
  importId: 'i1',
  fileName: '申請一覧.csv',
  bytes: 4_096,
  reading: reading(fields),
  head: [],
  sheets: [],
  encodingViews: [],
  profile: null,
  sample: [['R8-1', '2026/11/20', '佐藤 花子', '札幌市', 'hanako@city.sapporo.jp']],
};
const plan: IntakePlan = {
  planId: 'p1',
  counts: planCounts({ rows: 283, imported: 280, suspected: 3 }),
  sha256: 'ab',
  hiddenRows: 0,
  lost: { edits: 0, choices: 0 },
};

async function openCommitting() {
  const { turn: committed, letGo: answer } = aWait<Result<IntakeRun, AppError>>();
  const scripted = scriptedBridge({
    'import.runs': () => ok([]),
    'import.runOfFile': () => ok(null),
    'mappingProfiles.list': () => ok([]),
    'import.heldRows': () => ok({ rows: [], next: null, total: 0 }),
    'import.chooseFile': () => ok(file),
    'import.plan': () => ok(plan),
    'import.planRows': () => ok({ rows: [], total: 283 }),
    'import.commit': () => committed,
    'import.cancel': () => ok(null),
  });
  const { user } = renderScreen(<ImportScreen />, {
    bridge: scripted.bridge,
    route: { screen: 'import', view: 'file' },
  });
  await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
  await user.click(await screen.findByRole('button', { name: '計画を作る' }));
  await user.click(await screen.findByRole('button', { name: '283件を取り込む' }));
  return { ...scripted, user, answer };
}

describe('an import that does not come to its end', () => {
  it('shows how far it is, and says that stopping leaves nothing', async () => {
    const { notify } = await openCommitting();
    notify({
      kind: 'progress',
      task: 'import.commit',
      id: 'i1',
      done: 1_024,
      total: 4_096,
      unit: 'bytes',
      rows: 70,
    });
    const bar = await screen.findByRole('progressbar', { name: '283件を取り込んでいます' });
    expect(bar.getAttribute('aria-valuetext')).toBe('70行　1.0 KB / 4.0 KB');
    expect(screen.getByText('中止すると何も取り込まれません。')).toBeDefined();
  });

  it('keeps the plan after it was stopped', async () => {
    const { user, answer, sent } = await openCommitting();
    await user.click(screen.getByRole('button', { name: '取込を中止する' }));
    answer(err({ code: 'cancelled' }));
    expect(await screen.findByText('中止しました。何も取り込まれていません。')).toBeDefined();
    expect(screen.getByRole('button', { name: '283件を取り込む' })).toBeDefined();
    expect(sent).toContainEqual({ name: 'import.cancel', input: { importId: 'i1' } });
  });

  it('never sends a commit again whose end is unknown, and says where to look', async () => {
    const { answer, sent } = await openCommitting();
    answer(err({ code: 'dataUnavailable' }));
    expect(await screen.findByText(/「取込の記録」で確かめられます/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '283件を取り込む' })).toBeNull();
    expect(sent.filter(({ name }) => name === 'import.commit')).toHaveLength(1);
  });

  it('names the columns without which nothing can be imported, and makes no plan', async () => {
    const withoutAddress = reading(fields.filter((field) => field !== 'address'));
    const { bridge } = scriptedBridge({
      'import.runs': () => ok([]),
      'import.runOfFile': () => ok(null),
      'mappingProfiles.list': () => ok([]),
      'import.heldRows': () => ok({ rows: [], next: null, total: 0 }),
      'import.chooseFile': () => ok({ ...file, reading: withoutAddress }),
    });
    const { user } = renderScreen(<ImportScreen />, { bridge, route: { screen: 'import', view: 'file' } });
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      '必要な項目の列が決まっていません: メールアドレス',
    );
    expect(screen.getByRole('button', { name: '計画を作る' })).toHaveProperty('disabled', true);
  });
});
