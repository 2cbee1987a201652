import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { checklistAfter } from '#shared/domain/case/judge-again.ts';
import { checklistMoves } from '#shared/domain/case/move-checklist.ts';
import { checklistsWith, refOf, standardChecklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { err } from '#shared/result.ts';
import { aDesk, type Desk, received, receivedForReview, workedThrough, 佐藤, 鈴木 } from '#test/builders.ts';

const domain = standardChecklists.newest('application-domain');
const secondment = standardChecklists.newest('application-secondment');
/** The office dropped an item and asks for a file with another. */
const newer: ChecklistTemplate = {
  ...domain,
  version: 1001,
  items: domain.items
    .filter(({ id }) => id !== 'receives-internet-mail')
    .map((item) => (item.id === 'terms-consent' ? { ...item, needsEvidence: true } : item)),
};
const checklists = checklistsWith([newer]);

function moving(desk: Desk, template: ChecklistTemplate, changes = {}) {
  return desk.act({ kind: 'moveChecklist', checklist: refOf(template) }, changes);
}

function check(item: string, result: 'confirmed' | 'notApplicable'): CaseCommand {
  return { kind: 'recordCheck', item, result, reason: null, checkedOn: null, source: '申請書', note: '' };
}

/** A case that began before the office changed the checklist. */
function anEarlyDesk(): Desk {
  return aDesk('pass', received('pass'), checklists);
}

function claimed(): Desk {
  const desk = anEarlyDesk();
  desk.act({ kind: 'claim' });
  for (const item of ['terms-consent', 'receives-internet-mail']) desk.act(check(item, 'confirmed'));
  return desk;
}

describe('確認事項を替える', () => {
  it('今の版と、出向・派遣・委託の確認事項に替えられる。いま使っている版は出ない', () => {
    const desk = claimed();
    expect(checklistMoves(desk.state, newer, checklists)).toEqual([newer, secondment]);
    moving(desk, newer);
    expect(checklistMoves(desk.state, newer, checklists)).toEqual([secondment]);
    moving(desk, secondment);
    expect(checklistMoves(desk.state, newer, checklists)).toEqual([newer]);
  });

  it('両方にある項目の記録は残り、なくなった項目の記録は数えずに残る', () => {
    const desk = claimed();
    expect(moving(desk, newer).ok).toBe(true);
    expect(desk.state.checklist).toEqual({ template: 'application-domain', version: 1001 });
    expect(desk.state.pastChecklists).toEqual([{ template: 'application-domain', version: 2 }]);
    expect(Object.keys(desk.state.checks)).toEqual(['terms-consent']);
    expect(desk.state.earlierChecks.map(({ item }) => item)).toEqual(['receives-internet-mail']);
    expect(desk.act({ kind: 'release', note: '' })).toEqual(err({ code: 'textRequired' }));
  });

  it('新しい版が「対象外」を認めない項目は、前の版で対象外としていても、確認するまで承認できない', () => {
    const first = received('pass');
    if (first.kind !== 'applicationReceived') throw new Error('a case begins with a receipt');
    const checklist = { template: domain.id, version: 1 };
    const desk = workedThrough(aDesk('pass', { ...first, payload: { ...first.payload, checklist } }));
    expect(desk.act(check('terms-consent', 'notApplicable')).ok).toBe(true);
    expect(moving(desk, domain).ok).toBe(true);
    expect(desk.act({ kind: 'approve', text: '' })).toEqual(
      err({ code: 'checksIncomplete', open: ['terms-consent'], failed: [] }),
    );
    desk.act(check('terms-consent', 'confirmed'));
    expect(desk.act({ kind: 'approve', text: '' }).ok).toBe(true);
  });

  it('元に戻すと、版も記録も元のとおりになる', () => {
    const desk = claimed();
    const before = desk.state;
    moving(desk, newer);
    expect(desk.act({ kind: 'undo' }).ok).toBe(true);
    const { checklist, pastChecklists, checks, earlierChecks } = desk.state;
    expect({ checklist, pastChecklists, checks, earlierChecks }).toEqual({
      checklist: before.checklist,
      pastChecklists: [],
      checks: before.checks,
      earlierChecks: [],
    });
  });

  it('判定が求めるより易しい確認事項には替えられない', () => {
    expect(moving(claimed(), standardChecklists.newest('membership'))).toEqual(
      err({ code: 'checklistNotOffered' }),
    );
    expect(moving(claimed(), domain)).toEqual(err({ code: 'checklistNotOffered' }));
  });

  it('所属再確認の案件は、出向の確認事項には替えられない', () => {
    const { state } = aDesk('pass', receivedForReview());
    expect(checklistMoves(state, standardChecklists.newest('membership'), standardChecklists)).toEqual([]);
  });

  it('担当していない人や、受付のままの案件では替えられない', () => {
    expect(moving(claimed(), newer, { actor: 鈴木 })).toEqual(
      err({ code: 'assignedToAnother', assignee: 佐藤 }),
    );
    expect(moving(anEarlyDesk(), newer)).toEqual(
      err({ code: 'actionNotAllowed', action: 'moveChecklist', status: 'received' }),
    );
  });

  it('出向と分かった案件は、判定し直しても出向の確認事項のまま', () => {
    expect(checklistAfter(refOf(secondment), refOf(newer))).toEqual(refOf(secondment));
    expect(checklistAfter(refOf(domain), refOf(newer))).toEqual(refOf(domain));
    const affiliation = refOf(standardChecklists.newest('application-affiliation'));
    expect(checklistAfter(refOf(domain), affiliation)).toEqual(affiliation);
  });
});
