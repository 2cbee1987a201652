import type { Page } from 'playwright';
import { everyOpenCase } from '#shared/contract/queue.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { callInWindow } from '../../support/window.ts';

const EVENTS = 200;
const CHECKS = 30;

/** A case that has been worked on for a long time: thirty records of checks among two hundred events. */
export async function caseOpenTimes(page: Page, calls: number): Promise<number[]> {
  const { rows } = await callInWindow(page, 'queue.page', { filter: everyOpenCase, after: null, limit: 1 });
  const id = rows[0]?.id ?? '';
  let { version, template } = await callInWindow(page, 'case.open', { id });
  const act = async (command: CaseCommand) => {
    ({ version, template } = await callInWindow(page, 'case.act', { id, expectedVersion: version, command }));
  };
  await act({ kind: 'claim' });
  for (let check = 0; check < CHECKS; check += 1) {
    await act(aConfirmedCheck(template.items[check % 4]?.id ?? ''));
  }
  while (version < EVENTS) await act({ kind: 'addNote', text: '電話で経過を確認した。' });
  return page.evaluate(
    async ({ wanted, calls }) => {
      const times: number[] = [];
      for (let call = 0; call < calls; call += 1) {
        const started = performance.now();
        const opened = await window.reviewConsole.call('case.open', { id: wanted });
        times.push(performance.now() - started);
        if (!opened.ok) throw new Error(opened.error.code);
      }
      return times;
    },
    { wanted: id, calls },
  );
}
