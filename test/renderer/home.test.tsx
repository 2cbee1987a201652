import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoute } from '#renderer/app/router.tsx';
import { findCautions } from '#renderer/features/home/find-cautions.ts';
import { HomeScreen } from '#renderer/features/home/home-screen.tsx';
import type { HomeSummary } from '#shared/contract/queue.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { addDays } from '#shared/domain/time/plain-date.ts';
import { err, ok } from '#shared/result.ts';
import { renderScreen } from './support/render-screen.tsx';
import { type Answers, scriptedBridge } from './support/scripted-bridge.ts';

const quiet: HomeSummary = {
  today: '2026-11-22',
  overdue: 2,
  dueToday: 0,
  dueTomorrow: 4,
  dueThisWeek: 11,
  mine: 3,
  inquiring: 6,
  unanswered: 0,
  proposed: 1,
  toNotify: 7,
  toNotifyLate: 0,
  unclaimed: 1204,
  handover: 0,
  receivedAhead: 0,
  receivedThisWeek: 58,
  decidedThisWeek: 41,
  suspected: 0,
  duplicates: 0,
  heldRows: 0,
  expiringConfirmations: 0,
  calendarCoveredUntil: '2050-12-31',
  holidaysChanged: false,
  lastBackupOn: '2026-11-20',
  latestRecordOn: '2026-11-22',
};

function Where() {
  return <output>{JSON.stringify(useRoute('review'))}</output>;
}

function openHome(answers: Answers) {
  const scripted = scriptedBridge({
    'home.summary': () => ok(quiet),
    'queue.nextCase': () => ok({ id: 'c7', why: 'ownUnfinished' }),
    ...answers,
  });
  const screens = (
    <>
      <HomeScreen />
      <Where />
    </>
  );
  return { ...scripted, ...renderScreen(screens, { bridge: scripted.bridge }) };
}

function reviewRoute(): unknown {
  return JSON.parse(screen.getByRole('status').textContent ?? '');
}

describe('home', () => {
  it('opens the queue with exactly what it counted', async () => {
    const { user } = openHome({});
    await user.click(await screen.findByRole('button', { name: '超過 2件を審査の一覧で開く' }));
    expect(reviewRoute()).toEqual({
      screen: 'review',
      filter: { ...everyOpenCase, due: 'overdue' },
      caseId: null,
    });
    await user.click(screen.getByRole('button', { name: '担当待ち（受付） 1,204件を審査の一覧で開く' }));
    expect(reviewRoute()).toEqual({
      screen: 'review',
      filter: { ...everyOpenCase, status: 'received' },
      caseId: null,
    });
  });

  it('counts what waits to be notified, and opens the late ones from a caution', async () => {
    const { user } = openHome({ 'home.summary': () => ok({ ...quiet, toNotify: 7, toNotifyLate: 2 }) });
    const late = await screen.findByRole('button', {
      name: '期限を過ぎた通知待ちを見る',
      description: /期限を過ぎた案件が2件あります/,
    });
    await user.click(screen.getByRole('button', { name: '通知待ち（決定済） 7件を審査の一覧で開く' }));
    const decided = { ...everyOpenCase, status: 'decided' };
    expect(reviewRoute()).toEqual({ screen: 'review', filter: decided, caseId: null });
    await user.click(late);
    expect(reviewRoute()).toEqual({ screen: 'review', filter: { ...decided, due: 'overdue' }, caseId: null });
  });

  it('names each list by its title, and describes what can be done by its reason', async () => {
    openHome({ 'home.summary': () => ok({ ...quiet, suspected: 3 }) });
    const titles = ['期限順', '誰の番か', '今週', '注意'];
    await screen.findByRole('list', { name: '期限順' });
    expect(titles.map((name) => screen.getAllByRole('list', { name }).length)).toEqual([1, 1, 1, 1]);
    const cautions = within(screen.getByRole('list', { name: '注意' }));
    expect(
      cautions.getByRole('button', {
        name: 'なりすまし疑いを見る',
        description: 'なりすまし疑いの案件が3件あります。',
      }),
    ).toBeDefined();
  });

  it('opens the next case by Enter', async () => {
    const { user } = openHome({});
    await screen.findByText('自分の担当で、まだ終わっていない案件があります。');
    await user.keyboard('{Enter}');
    expect(reviewRoute()).toEqual({ screen: 'review', filter: everyOpenCase, caseId: 'c7' });
  });

  it('shows a failure as a failure and no counts', async () => {
    openHome({ 'home.summary': () => err({ code: 'dataUnavailable' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('台帳を扱う処理が止まりました');
    expect(screen.queryByText('期限順')).toBeNull();
  });

  it('rereads when cases changed', async () => {
    const { sent, notify } = openHome({});
    await screen.findByText('期限順');
    const before = sent.filter((call) => call.name === 'home.summary').length;
    notify({ kind: 'changed', topics: ['cases'], caseIds: ['c1'] });
    await screen.findByText('期限順');
    expect(sent.filter((call) => call.name === 'home.summary').length).toBe(before + 1);
  });
});

describe('cautions', () => {
  it('are none on a good day', () => {
    expect(findCautions(quiet)).toEqual([]);
  });

  it('come the gravest first', () => {
    const bad = {
      ...quiet,
      suspected: 1,
      duplicates: 2,
      heldRows: 5,
      expiringConfirmations: 0,
      calendarCoveredUntil: '2026-12-31',
      lastBackupOn: null,
    };
    expect(findCautions(bad)).toEqual(['suspected', 'duplicates', 'heldRows', 'calendar', 'backup']);
  });

  it('say a year ahead that the calendar ends, and not a day sooner', () => {
    expect(findCautions({ ...quiet, holidaysChanged: true })).toEqual(['holidays']);
    expect(findCautions({ ...quiet, calendarCoveredUntil: addDays(quiet.today, 366) })).toEqual([]);
    expect(findCautions({ ...quiet, calendarCoveredUntil: addDays(quiet.today, 365) })).toEqual(['calendar']);
  });

  it('ask for a backup after more than a week', () => {
    expect(findCautions({ ...quiet, lastBackupOn: '2026-11-15' })).toEqual([]);
    expect(findCautions({ ...quiet, lastBackupOn: '2026-11-14' })).toEqual(['backup']);
  });

  it('ask for a backup when the last one was made by a clock that ran ahead', async () => {
    const ahead = { ...quiet, lastBackupOn: '2027-11-20' };
    expect(findCautions(ahead)).toEqual(['backup']);
    openHome({ 'home.summary': () => ok(ahead) });
    await screen.findByText(/先の日付の 2027-11-20\(土\) になっています/);
  });

  it('open what was received in the future with the latest on top', async () => {
    const ahead = { ...quiet, receivedAhead: 2 };
    expect(findCautions(ahead)).toEqual(['receivedAhead']);
    const { user } = openHome({ 'home.summary': () => ok(ahead) });
    await user.click(await screen.findByRole('button', { name: '受付日の新しい順に見る' }));
    expect(reviewRoute()).toEqual({
      screen: 'review',
      filter: { ...everyOpenCase, order: { by: 'received', descending: true } },
      caseId: null,
    });
  });

  it('open what waits for a new assignee since an account was closed', async () => {
    const left = { ...quiet, handover: 3 };
    expect(findCautions(left)).toEqual(['handover']);
    const { user } = openHome({ 'home.summary': () => ok(left) });
    await screen.findByText(/引継ぎ待ちの案件が3件あります/);
    await user.click(screen.getByRole('button', { name: '引継ぎ待ちを見る' }));
    expect(reviewRoute()).toEqual({
      screen: 'review',
      filter: { ...everyOpenCase, handover: true },
      caseId: null,
    });
  });

  it('doubt the clock first of all when the ledger knows a later day', async () => {
    const behind = {
      ...quiet,
      today: '2010-01-01',
      lastBackupOn: '2010-01-01',
      suspected: 1,
      receivedAhead: 9,
    };
    expect(findCautions(behind)).toEqual(['clockBehind', 'suspected']);
    openHome({ 'home.summary': () => ok(behind) });
    await screen.findByText(/日付は 2010-01-01\(金\) ですが、台帳にはそれより先の 2026-11-22\(日\) の記録/);
  });

  it('ask whether the date is right when nothing was recorded for so long, before anything is', async () => {
    const ahead = { ...quiet, today: '2027-11-24', lastBackupOn: '2027-11-24' };
    expect(findCautions(ahead)).toEqual(['clockAhead']);
    openHome({ 'home.summary': () => ok(ahead) });
    await screen.findByText(/最後の記録は 2026-11-22\(日\) で、.* 2027-11-24\(水\) まで367日あいています/);
  });
});
