import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { askedItem, earlierItems } from '#shared/domain/case/earlier-item.ts';
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
const 第二版 = { ja: '規約の第二版への同意', en: 'Consent to the second edition' };

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

  it('二度替えても、前の確認事項と数えなくなった記録は、どれも残る', () => {
    const desk = claimed();
    moving(desk, newer);
    const dropped = newer.items.find(({ id }) => secondment.items.every((item) => item.id !== id))?.id ?? '';
    desk.act(check(dropped, 'confirmed'));
    expect(moving(desk, secondment).ok).toBe(true);
    expect(desk.state.pastChecklists).toEqual([{ template: 'application-domain', version: 2 }, refOf(newer)]);
    expect(desk.state.earlierChecks.map(({ item }) => item)).toEqual(['receives-internet-mail', dropped]);
  });

  it('同じ番号の版でも、別の確認事項から替えたことが残る', () => {
    const desk = claimed();
    expect(secondment.version).toBe(domain.version);
    expect(moving(desk, secondment).ok).toBe(true);
    expect(desk.state.pastChecklists).toEqual([refOf(domain)]);
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

  it('記録は、確かめたときの版の言葉とともに残り、記録し直すと新しい版のものになる', () => {
    const item = 'terms-consent';
    const reworded: ChecklistTemplate = {
      ...domain,
      version: 1001,
      items: domain.items.map((each) => (each.id === item ? { ...each, label: 第二版 } : each)),
    };
    const own = checklistsWith([reworded]);
    const desk = aDesk('pass', received('pass'), own);
    desk.act({ kind: 'claim' });
    desk.act(check(item, 'confirmed'));
    const first = desk.state.checks[item];
    if (!first) throw new Error('nothing was recorded');
    moving(desk, reworded);
    expect(desk.state.checks[item]).toEqual(first);
    expect(askedItem(first, own)).toEqual(domain.items.find(({ id }) => id === item));
    desk.act(check(item, 'confirmed'));
    const again = desk.state.checks[item];
    expect(again?.checklist).toEqual(refOf(reworded));
    expect(again && askedItem(again, own).label).toEqual(第二版);
    expect(desk.state.replacedChecks).toEqual([first]);
  });

  it('今の確認事項にない項目は、それがあった最後の版の言葉で呼べる', () => {
    const desk = claimed();
    expect(earlierItems(desk.state, checklists)).toEqual([]);
    moving(desk, newer);
    const gone = domain.items.filter(({ id }) => id === 'receives-internet-mail');
    expect(earlierItems(desk.state, checklists)).toEqual(gone);
    moving(desk, secondment);
    const asked = new Set(secondment.items.map(({ id }) => id));
    expect(earlierItems(desk.state, checklists).map(({ id }) => id)).toEqual(
      domain.items.map(({ id }) => id).filter((id) => !asked.has(id)),
    );
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
