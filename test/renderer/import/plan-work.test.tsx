import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { useRouter } from '#renderer/app/router.tsx';
import { ImportScreen } from '#renderer/features/import/import-screen.tsx';
import type { Call } from '#shared/contract/contract.ts';
import { err, ok } from '#shared/result.ts';
import { aWait } from '../../support/a-wait.ts';
import { aRow, csvOf, type FormRow } from '../../support/intake-file.ts';
import { xlsxOf } from '../../support/xlsx-file.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import type { Answers } from '../support/scripted-bridge.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-work-'));
  path = join(folder, '申請一覧.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function person(number: number, changes: FormRow = {}): FormRow {
  return aRow({
    receiptNumber: `R8-${number}`,
    name: `申請 ${'一二三四五六七'[number]}郎`,
    kana: '',
    address: `staff${number}@city.sapporo.jp`,
    phone: '',
    ...changes,
  });
}

function Where() {
  return <output data-testid="route">{JSON.stringify(useRouter().route)}</output>;
}

function openImport(more: (call: Call) => Answers = () => ({})) {
  const office = officeBridge((call) => ({
    'import.chooseFile': () => call('import.inspect', { path }),
    ...more(call),
  }));
  const { user } = renderScreen(
    <>
      <ImportScreen />
      <Where />
    </>,
    { bridge: office.bridge, route: { screen: 'import', view: 'file' } },
  );
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
  const planFile = async (content: string | Buffer) => {
    // An import reads its file again: the next content comes when it is over.
    const choose = await screen.findByRole('button', { name: /^(ファイルを選ぶ|次のファイルを選ぶ)$/ });
    writeFileSync(path, content);
    await user.click(choose);
    await press('計画を作る');
    await screen.findByRole('group', { name: '種類で絞る' });
  };
  const plan = (rows: readonly FormRow[]) => planFile(csvOf(rows));
  return { ...office, user, press, plan, planFile };
}

function row(number: number): Promise<HTMLElement> {
  return screen.findByRole('region', { name: `${number}行目` });
}

/** What jsdom does not lay out: a list that sees some rows. */
function layOutList() {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(480);
  const width = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
  onTestFinished(() => {
    height.mockRestore();
    width.mockRestore();
  });
}

describe('the rows of a plan', () => {
  it('are asked about before their corrections are left for the columns or another file', async () => {
    const { plan, press, user } = openImport();
    await plan([person(1), person(2, { address: 'だめ' })]);
    const address = within(await row(3)).getByRole('textbox', { name: 'メールアドレス' });
    await user.clear(address);
    await user.type(address, 'staff2@city.sapporo.jp{Enter}');
    await screen.findByRole('button', { name: '2件を取り込む' });
    await press('別のファイルを選ぶ');
    await screen.findByRole('dialog', { name: '直した計画を離れる' });
    await press('計画に戻る');
    await press('列の対応を直す');
    const asked = within(await screen.findByRole('dialog', { name: '列の対応を直す' }));
    await user.click(asked.getByRole('button', { name: '列の対応を直す' }));
    await press('計画を作る');
    await screen.findByRole('button', { name: '2件を取り込む' });
  });

  it('that were left out before say so, and can be taken in after all', async () => {
    const { user, plan, press } = openImport();
    await plan([person(1)]);
    await press('この行を除外する…');
    await user.type(await screen.findByRole('textbox', { name: /除外する理由/ }), '試験の行');
    await press('この行を除外する');
    await press('計画のとおりに記録する');
    await plan([person(1)]);
    const detail = within(await row(2));
    expect(await detail.findByText(/^前に除外した行で、案件になっていません。/)).toBeDefined();
    await press('除外をやめる');
    await press('1件を取り込む');
    await screen.findByText('1件を取り込みました。');
  });

  it('take two corrections that were left quickly, and no refusal stands beside what went well', async () => {
    const { turn, letGo } = aWait();
    const { user, plan, sent } = openImport((call) => ({
      'import.correctPlanRow': async (input) => {
        await turn;
        return call('import.correctPlanRow', input);
      },
    }));
    await plan([person(1, { address: 'だめ' })]);
    const fields = within(await row(2));
    const address = fields.getByRole('textbox', { name: 'メールアドレス' });
    await user.clear(address);
    await user.click(address);
    await user.paste('staff1@city.sapporo.jp');
    await user.keyboard('{Enter}');
    const body = fields.getByRole('textbox', { name: '部署名' });
    await user.click(body);
    await user.paste('総務課');
    await user.tab();
    letGo();
    await screen.findByRole('button', { name: '1件を取り込む' });
    await waitFor(() => expect(sent.filter((name) => name === 'import.correctPlanRow')).toHaveLength(2));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(fields.getByRole('textbox', { name: '部署名' })).toHaveProperty(
      'value',
      expect.stringContaining('総務課'),
    );
  });

  it('are walked by the arrow keys, and by j and k, with the focus on the row that is open', async () => {
    layOutList();
    const { user, plan } = openImport();
    await plan([person(1), person(2), person(3)]);
    const list = within(await screen.findByRole('list', { name: '行ごとの結果' }));
    await user.click(await list.findByRole('button', { name: /申請 三郎/ }));
    const focused = () => document.activeElement?.textContent;
    await user.keyboard('{ArrowDown}');
    await row(4);
    await waitFor(() => expect(focused()).toMatch(/申請 四郎/));
    await user.keyboard('k');
    await row(3);
    await waitFor(() => expect(focused()).toMatch(/申請 三郎/));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('region', { name: '3行目' })).toBeDefined();
  });

  it('say as what date the number is read that Excel left of one', async () => {
    const { plan } = openImport();
    await plan([person(1, { appliedAt: '46346.375' }), person(2)]);
    const applied = within(await row(2)).getByRole('textbox', { name: '申請日時' });
    const note = applied.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(note.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Excel の数値で、2026-11-20 09:00:00 と読みます',
    ]);
  });

  it('are corrected in place, judged at once, and show what was received', async () => {
    const { user, plan, press, office } = openImport();
    await plan([person(1), person(2, { address: 'だめ' })]);
    const address = within(await row(3)).getByRole('textbox', { name: 'メールアドレス' });
    await user.clear(address);
    await user.type(address, 'staff2@city.sapporo.jp{Enter}');
    await screen.findByRole('button', { name: '2件を取り込む' });
    const corrected = within(await row(3));
    expect(await corrected.findByText('受け取った値: だめ')).toBeDefined();
    expect(await corrected.findByText('期限: 2026-11-26(木)')).toBeDefined();
    await press('受け取った値に戻す');
    await screen.findByRole('button', { name: '1件を取り込む' });
    await user.type(
      within(await row(3)).getByRole('textbox', { name: 'メールアドレス' }),
      '@city.sapporo.jp',
    );
    await user.tab();
    // だめ@… is still no address: the button must not promise it.
    expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeDefined();
    expect(await office.call('import.runs', null)).toEqual({ ok: true, value: [] });
  });

  it('say how many of them a filter hid when the workbook was saved', async () => {
    const { planFile } = openImport();
    const rows = csvOf([person(1), person(2), person(3)])
      .trim()
      .split('\r\n');
    const cells = rows.map((line) => line.split(','));
    await planFile(xlsxOf([{ name: '申請一覧', rows: cells, hiddenRows: [2, 4] }]));
    expect(await screen.findByText(/Excel で隠れている行（.*）が 2行あります。/)).toBeDefined();
  });

  it('are left out with a word why, and taken in again', async () => {
    const { user, plan, press } = openImport();
    await plan([person(1), person(2)]);
    await row(2);
    await press('この行を除外する…');
    await press('この行を除外する');
    expect(screen.getByText('理由を書いてください。')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /除外する理由/ }), '試験の申請');
    await press('この行を除外する');
    await screen.findByRole('button', { name: '1件を取り込む' });
    expect(screen.getByText(/1行を除外します/)).toBeDefined();
    await press('除外をやめる');
    await screen.findByRole('button', { name: '2件を取り込む' });
  });

  it('are left out each for a reason of its own: none is carried over to another row', async () => {
    const { user, plan, press } = openImport();
    await plan([person(1), person(2)]);
    await row(2);
    await user.keyboard('j');
    await row(3);
    await press('この行を除外する…');
    await user.type(screen.getByRole('textbox', { name: /除外する理由/ }), '本人が取り下げ');
    await press('この行を除外する');
    await screen.findByRole('button', { name: '1件を取り込む' });
    await user.keyboard('k');
    await row(2);
    await press('この行を除外する…');
    const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /除外する理由/ });
    expect(reason.value).toBe('');
  });

  it('keep the reason for which one is to be left out when the dialog is left and when it was refused', async () => {
    const { user, plan, press } = openImport((call) => {
      let isRefused = false;
      return {
        'import.excludePlanRow': (wish) => {
          if (isRefused) return call('import.excludePlanRow', wish);
          isRefused = true;
          return err({ code: 'dataUnavailable' });
        },
      };
    });
    await plan([person(1), person(2)]);
    await row(2);
    await press('この行を除外する…');
    await user.type(screen.getByRole('textbox', { name: /除外する理由/ }), '本人が取り下げ');
    await user.keyboard('{Escape}');
    await press('この行を除外する…');
    await press('この行を除外する');
    const dialog = within(screen.getByRole('dialog'));
    await dialog.findByRole('alert');
    expect(dialog.getByRole('textbox', { name: /除外する理由/ })).toHaveProperty('value', '本人が取り下げ');
    await press('この行を除外する');
    await screen.findByRole('button', { name: '1件を取り込む' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show a changed application field by field, and the button counts what is replaced', async () => {
    const { user, plan, press, office } = openImport();
    await plan([person(1)]);
    await press('1件を取り込む');
    await screen.findByText('1件を取り込みました。');
    await plan([person(1, { section: '総務課' }), person(2)]);
    await press(/更新あり\s*1/);
    const changed = within(await row(2));
    const cells = within(await changed.findByRole('table', { name: '項目ごとの違い' })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['デジタル推進課', '総務課']);
    await screen.findByRole('button', { name: '1件を取り込む' });
    await user.click(changed.getByRole('radio', { name: /新しい内容に差し替える/ }));
    await press('2件を取り込む');
    await screen.findByText('2件を取り込みました。');
    expect(screen.getByText('内容を差し替えた案件: 1')).toBeDefined();
    const runs = await office.call('import.runs', null);
    expect(runs.ok && runs.value[0]?.details.replaced).toBe(1);
  });

  it('are walked with j and k, also while one kind is shown', async () => {
    const { user, plan } = openImport();
    await plan([person(1, { name: '' }), person(2), person(3, { name: '' })]);
    await row(2);
    await user.keyboard('j');
    await row(4);
    await user.keyboard('k');
    await row(2);
  });
});

describe('the record of imports', () => {
  it('takes a run back after saying what will happen', async () => {
    const { plan, press, office } = openImport();
    await plan([person(1), person(2)]);
    await press('2件を取り込む');
    await screen.findByText('2件を取り込みました。');
    await press('取り消す…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/案件 2件を台帳から外し/)).toBeDefined();
    await press('この取込を取り消す');
    expect(await screen.findByText('取消済')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const runs = await office.call('import.runs', null);
    expect(runs.ok && runs.value[0]?.undone).toMatchObject({ by: expect.any(String) });
    // The same file is a new one now.
    await plan([person(1), person(2)]);
    await screen.findByRole('button', { name: '2件を取り込む' });
    await waitFor(() => expect(screen.queryByText(/このファイルは .* が取り込んでいます/)).toBeNull());
  });

  it('says which cases stand in the way, and leads to each', async () => {
    const { plan, press, office } = openImport();
    await plan([person(1)]);
    await press('1件を取り込む');
    await screen.findByText('1件を取り込みました。');
    const next = await office.call('queue.nextCase', { except: null });
    const id = next.ok ? (next.value?.id ?? '') : '';
    await office.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    await press('取り消す…');
    expect(await screen.findByText('手が付いた案件が 1件あるため、取り消せません。')).toBeDefined();
    expect(screen.getByRole('rowheader', { name: 'R8-1' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'この取込を取り消す' })).toBeNull();
    expect(screen.queryByText(/件を示しています。$/)).toBeNull();
    await press('R8-1');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(JSON.parse(screen.getByTestId('route').textContent)).toMatchObject({
      screen: 'review',
      caseId: id,
    });
  });

  it('says that it names only the first of very many', async () => {
    const touched = { caseId: 'c', receiptNumber: 'R8-1', kind: 'claimed', by: '鈴木 一郎' };
    const at = '2026-11-24T00:00:00.000Z';
    const { plan, press } = openImport(() => ({
      'import.touchedCases': () => ok({ cases: [{ ...touched, at }], total: 1_350 }),
    }));
    await plan([person(1)]);
    await press('1件を取り込む');
    await screen.findByText('1件を取り込みました。');
    await press('取り消す…');
    expect(await screen.findByText('手が付いた案件が 1,350件あるため、取り消せません。')).toBeDefined();
    expect(screen.getByText('はじめの1件を示しています。')).toBeDefined();
  });
});
