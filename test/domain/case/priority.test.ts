import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { projectCase } from '#shared/domain/case/project.ts';
import type { CaseStatus } from '#shared/domain/case/status.ts';
import { err } from '#shared/result.ts';
import { aDesk, type Desk, received, workedThrough, 佐藤, 鈴木 } from '#test/builders.ts';

const mark = { kind: 'setPriority', priority: 'high', text: '議会の前に要る' } as const;
const unmark = { kind: 'setPriority', priority: 'normal', text: '' } as const;
const approver = { actor: 鈴木, role: 'approver' } as const;

/** What leads a case that 佐藤 worked through on, each step by whoever may. */
function workedOn(...commands: CaseCommand[]): Desk {
  const desk = workedThrough(aDesk('verify', received('verify')));
  for (const command of commands) {
    const who = command.kind === 'confirm' ? approver : {};
    expect(desk.act(command, who)).toMatchObject({ ok: true });
  }
  return desk;
}

const approve: CaseCommand = { kind: 'approve', text: '' };
const confirm: CaseCommand = { kind: 'confirm', text: '' };
const inquire: CaseCommand = { kind: 'inquire', reasons: ['employment-unclear'], text: '' };
const waysTo: Record<CaseStatus, CaseCommand[]> = {
  received: [{ kind: 'release', note: '引き継ぎます' }],
  verifying: [],
  inquiring: [inquire],
  proposed: [approve],
  decided: [approve, confirm],
  closed: [approve, confirm, { kind: 'notify' }],
  withdrawn: [{ kind: 'withdraw', cause: 'applicant', text: '' }],
};

describe('優先の印', () => {
  it('理由とともに残り、状態・担当・期限は変わらない', () => {
    const desk = aDesk();
    const { status, assignee, due } = desk.state;
    expect(desk.state.priority).toBe('normal');
    expect(desk.act(mark).ok).toBe(true);
    expect(desk.state).toMatchObject({ priority: 'high', status, assignee, due });
    expect(desk.state.notes).toMatchObject([{ about: 'priority', by: 佐藤 }]);
    expect(projectCase(desk.state).isPriority).toBe(true);
    expect(desk.act(unmark).ok).toBe(true);
    expect(desk.state.priority).toBe('normal');
    expect(projectCase(desk.state).isPriority).toBe(false);
    // Nothing was said the second time.
    expect(desk.state.notes).toHaveLength(1);
  });

  it('すでに付いている印は付けられず、付いていない印は外せない', () => {
    const desk = aDesk();
    expect(desk.act(unmark)).toEqual(err({ code: 'samePriority', priority: 'normal' }));
    desk.act(mark);
    expect(desk.act(mark)).toEqual(err({ code: 'samePriority', priority: 'high' }));
  });

  it.each(['received', 'verifying', 'inquiring', 'proposed'] as const)(
    '%s の案件には付けられる',
    (status) => {
      const desk = workedOn(...waysTo[status]);
      expect(desk.state.status).toBe(status);
      expect(desk.act(mark).ok).toBe(true);
      expect(desk.state).toMatchObject({ status, priority: 'high' });
    },
  );

  it.each(['decided', 'closed', 'withdrawn'] as const)('%s の案件には付けられない', (status) => {
    expect(workedOn(...waysTo[status]).act(mark)).toEqual(
      err({ code: 'actionNotAllowed', action: 'setPriority', status }),
    );
  });

  it.each(['clerk', 'approver', 'administrator'] as const)(
    'ほかの人が担当する案件にも、%s は付けられる',
    (role) => {
      const desk = aDesk();
      desk.act({ kind: 'claim' });
      expect(desk.act(mark, { actor: 鈴木, role }).ok).toBe(true);
      expect(desk.state).toMatchObject({ priority: 'high', assignee: 佐藤 });
    },
  );

  it('閲覧の利用者は付けられない', () => {
    expect(aDesk().act(mark, { role: 'viewer' })).toEqual(
      err({ code: 'roleNotPermitted', action: 'setPriority', role: 'viewer' }),
    );
  });

  it('元に戻すと印が消え、ほかの人は元に戻せない', () => {
    const desk = aDesk();
    desk.act(mark);
    expect(desk.act({ kind: 'undo' }, { actor: 鈴木 })).toEqual(err({ code: 'nothingToUndo' }));
    expect(desk.act({ kind: 'undo' }).ok).toBe(true);
    expect(desk.state).toMatchObject({ priority: 'normal', notes: [] });
  });

  it('決定・通知・再審査を経ても、付いたままである', () => {
    const desk = workedOn(mark, ...waysTo.closed);
    expect(desk.state).toMatchObject({ status: 'closed', priority: 'high' });
    desk.act({ kind: 'reopen', reason: 'new-evidence', text: '' });
    expect(desk.state).toMatchObject({ status: 'verifying', priority: 'high' });
  });

  it('印のなかった版の記録では、どの案件も通常である', () => {
    expect(foldCase([received('verify')]).priority).toBe('normal');
  });
});
