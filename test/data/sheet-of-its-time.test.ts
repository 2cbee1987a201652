import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mustAct } from '../support/duplicate-cases.ts';
import { anApplication, receiveApplications } from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { printedSheet } from './printed-sheet.ts';
import { onDay } from './report-cases.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
  onDay(test, '2026-11-20');
  test.signIn('鈴木 一郎', 'clerk');
});
afterEach(() => test.close());

async function received(application = anApplication()): Promise<string> {
  const [id = ''] = await receiveApplications(test, [application]);
  return id;
}

describe('照会中の案件', () => {
  it('照会への回答は待っている途中で、期限は止まり、照会の後の日は数えたことにならない', async () => {
    const id = await received();
    await mustAct(test, id, { kind: 'claim' });
    onDay(test, '2026-11-24');
    await mustAct(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    const text = await printedSheet(test, id);
    expect(text).toContain('照会日 相手 理由');
    expect(text).toContain('2026-11-24 申請者 在籍が確認できない 回答待ち 回答の期限 2026-12-08');
    expect(text).toContain('期限 照会中（停止） 決定まで 未決（照会中）');
    expect(text).toContain(
      '数えた日 11/24(火) 数えない日 11/21(土) 土曜日、11/22(日) 日曜日、11/23(月) 勤労感謝の日',
    );
    expect(text).not.toContain('回答なし');
    expect(text).not.toContain('2026-11-26');
  });

  it('回答がなく見送った案件にも、いつまでの回答を求めたかが載る', async () => {
    const id = await received();
    await mustAct(test, id, { kind: 'claim' });
    await mustAct(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    onDay(test, '2026-12-08');
    await mustAct(test, id, { kind: 'decline', reasons: ['no-answer'], text: '' });
    expect(await printedSheet(test, id)).toContain('回答なし（2026-12-08打切り） 回答の期限 2026-12-07');
  });
});
