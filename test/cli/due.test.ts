import { describe, expect, it } from 'vitest';
import { jsonOf } from './call-cli.ts';
import { runCli } from './run-cli.ts';

describe('due', () => {
  it('年末の金曜に受けたものは、年始の三日目まで', async () => {
    expect(await jsonOf(['due', '--received', '2026-12-25'])).toEqual({
      due: '2027-01-05',
      counted: ['2026-12-28', '2027-01-04', '2027-01-05'],
      excluded: [
        { date: '2026-12-26', reason: 'saturday' },
        { date: '2026-12-27', reason: 'sunday' },
        { date: '2026-12-29', reason: 'yearEnd' },
        { date: '2026-12-30', reason: 'yearEnd' },
        { date: '2026-12-31', reason: 'yearEnd' },
        { date: '2027-01-01', reason: 'holiday', name: '元日' },
        { date: '2027-01-02', reason: 'yearEnd' },
        { date: '2027-01-03', reason: 'yearEnd' },
      ],
    });
  });

  it('照会中と事務局の休業日は数えない', async () => {
    const args = ['due', '--received', '2026-11-16', '--days', '2'];
    const pause = ['--pause', '2026-11-16..2026-11-17', '--pause', '2026-11-18..2026-11-19'];
    expect(await jsonOf([...args, ...pause, '--closure', '2026-11-20'])).toEqual({
      due: '2026-11-24',
      counted: ['2026-11-18', '2026-11-24'],
      excluded: [
        { date: '2026-11-17', reason: 'paused' },
        { date: '2026-11-19', reason: 'paused' },
        { date: '2026-11-20', reason: 'closure', name: '事務局の休業日' },
        { date: '2026-11-21', reason: 'saturday' },
        { date: '2026-11-22', reason: 'sunday' },
        { date: '2026-11-23', reason: 'holiday', name: '勤労感謝の日' },
      ],
    });
  });

  it('回答を待つ間は期限が決まらない', async () => {
    expect(await jsonOf(['due', '--received', '2026-11-16', '--pause', '2026-11-17..'])).toEqual({
      due: null,
      counted: ['2026-11-17'],
      excluded: [],
    });
  });

  it('人には文で答える', async () => {
    const { stdout } = await runCli(['due', '--received', '2026-11-20']);
    expect(stdout).toBe(
      `受付日      2026-11-20(金)
期限        2026-11-26(木)（3開庁日）
数えた日    2026-11-24(火)、2026-11-25(水)、2026-11-26(木)
数えない日
  2026-11-21(土)  土曜日
  2026-11-22(日)  日曜日
  2026-11-23(月)  勤労感謝の日
`,
    );
  });
});
