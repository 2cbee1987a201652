import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DataProcessOptions, startDataProcess } from '#main/data-process.ts';
import type { ChildEvents, StartChild } from '#main/data-process-starter.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { DataRequest } from '#shared/contract/process-messages.ts';
import { err, ok } from '#shared/result.ts';

const unavailable = err({ code: 'dataUnavailable' });

/** A data process that answers nothing by itself. */
interface FakeChild {
  readonly events: ChildEvents;
  readonly sent: DataRequest[];
  readonly ended: ('ask' | 'kill')[];
}

function setUp(options: Partial<DataProcessOptions> = {}) {
  const children: FakeChild[] = [];
  const notices: Notice[] = [];
  const defects: string[] = [];
  const startChild: StartChild = (events) => {
    const child: FakeChild = { events, sent: [], ended: [] };
    children.push(child);
    return {
      pid: () => children.length,
      send: (request) => child.sent.push(request),
      end: (how) => child.ended.push(how),
    };
  };
  const data = startDataProcess({
    starter: { startChild, from: null },
    onReady: async () => {},
    onNotice: (notice) => notices.push(notice),
    onProcessId: () => {},
    logDefect: (where, error) => {
      defects.push(`${where}: ${error instanceof Error ? error.message : ''}`);
      return 'id';
    },
    ...options,
  });
  const newest = () => {
    const child = children.at(-1);
    if (!child) throw new Error('nothing was started');
    return child;
  };
  return { data, children, newest, notices, defects };
}

const ready = async (child: FakeChild) => {
  child.events.message({ type: 'ready' });
  await vi.advanceTimersByTimeAsync(0);
};

const answer = (child: FakeChild, value: unknown) => {
  const request = child.sent.at(-1);
  child.events.message({ type: 'response', id: request?.id, result: ok(value) });
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('calls', () => {
  test('wait until the process is ready, then get its answer', async () => {
    const { data, newest } = setUp();
    const status = data.relay('ledger.status', null, 'window');
    expect(newest().sent).toEqual([]);
    await ready(newest());
    expect(newest().sent).toEqual([
      { type: 'request', id: 1, name: 'ledger.status', input: null, from: 'window' },
    ]);
    answer(newest(), 'status');
    expect(await status).toEqual(ok('status'));
  });

  test('wait until the ledger is open again', async () => {
    const { data, newest } = setUp({
      onReady: async (call) => {
        await call('ledger.open', { path: '/台帳.kyoso' });
      },
    });
    void data.relay('ledger.status', null, 'window');
    await ready(newest());
    expect(newest().sent.map((request) => [request.name, request.from])).toEqual([['ledger.open', 'main']]);
    answer(newest(), null);
    await vi.advanceTimersByTimeAsync(0);
    expect(newest().sent.map((request) => request.name)).toEqual(['ledger.open', 'ledger.status']);
  });
});

describe('when the process dies', () => {
  test('every open call is refused and none is sent again', async () => {
    const { data, children, newest, notices, defects } = setUp();
    await ready(newest());
    const first = data.relay('case.act', {}, 'window');
    const second = data.relay('queue.counts', null, 'window');
    newest().events.exit('exit SIGKILL', '佐藤 花子');
    expect(await Promise.all([first, second])).toEqual([unavailable, unavailable]);
    expect(await data.relay('queue.counts', null, 'window')).toEqual(unavailable);
    await vi.advanceTimersByTimeAsync(100);
    expect(children).toHaveLength(2);
    await ready(newest());
    expect(newest().sent).toEqual([]);
    expect(notices).toEqual([
      { kind: 'dataProcess', state: 'down' },
      { kind: 'dataProcess', state: 'up' },
    ]);
    expect(defects).toEqual(['data process: ended: exit SIGKILL']);
    expect(data.trouble()).toBeNull();
  });

  test('before it was ready, its last words are in the log', () => {
    const { newest, defects } = setUp();
    newest().events.exit('exit 1', 'Cannot find module');
    expect(defects).toEqual(['data process: ended: exit 1\nCannot find module']);
  });

  test('a clock that was set back makes the quiet minute no longer', async () => {
    const { data, children, newest } = setUp();
    for (let death = 1; death <= 6; death += 1) {
      newest().events.exit('exit 1', '');
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(data.trouble()).toBe('resting');
    vi.setSystemTime(Date.now() - 86_400_000);
    await vi.advanceTimersByTimeAsync(60_000);
    void data.relay('ledger.status', null, 'window');
    expect(children).toHaveLength(7);
  });

  test('again and again, it stays down until a call comes after a quiet minute', async () => {
    const { data, children, newest, notices } = setUp();
    for (let death = 1; death <= 6; death += 1) {
      newest().events.exit('exit 1', '');
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(children).toHaveLength(6);
    expect(notices).toEqual([
      { kind: 'dataProcess', state: 'down' },
      { kind: 'dataProcess', state: 'resting' },
    ]);
    expect(data.trouble()).toBe('resting');
    expect(await data.relay('ledger.status', null, 'window')).toEqual(unavailable);
    expect(children).toHaveLength(6);

    await vi.advanceTimersByTimeAsync(60_000);
    const status = data.relay('ledger.status', null, 'window');
    expect(children).toHaveLength(7);
    expect(data.trouble()).toBe('down');
    await ready(newest());
    answer(newest(), 'status');
    expect(await status).toEqual(ok('status'));
    expect(notices.at(-1)).toEqual({ kind: 'dataProcess', state: 'up' });
  });

  test('a process that never gets ready is ended and counts as dead', async () => {
    const { newest } = setUp();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(newest().ended).toEqual(['kill']);
  });

  test('one that cannot even be started counts as dead', async () => {
    let attempts = 0;
    const { notices } = setUp({
      starter: {
        startChild: () => {
          attempts += 1;
          throw new Error('ENOENT');
        },
        from: null,
      },
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(attempts).toBe(6);
    expect(notices).toEqual([
      { kind: 'dataProcess', state: 'down' },
      { kind: 'dataProcess', state: 'resting' },
    ]);
  });
});

describe('at the end', () => {
  test('the ledger is closed first, then the process', async () => {
    const { data, newest, notices } = setUp();
    await ready(newest());
    const stopped = data.stop();
    expect(newest().sent.map((request) => request.name)).toEqual(['ledger.shut']);
    expect(newest().ended).toEqual([]);
    answer(newest(), null);
    await vi.advanceTimersByTimeAsync(0);
    expect(newest().ended).toEqual(['ask']);
    newest().events.exit('exit SIGTERM', '');
    await stopped;
    expect(notices).toEqual([]);
  });

  test('a process that does not answer is killed', async () => {
    const { data, newest } = setUp();
    await ready(newest());
    const stopped = data.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await stopped;
    expect(newest().ended).toEqual(['ask', 'kill']);
  });

  test('nothing is started again, and calls are refused', async () => {
    const { data, children, newest } = setUp();
    newest().events.exit('exit 1', '');
    await data.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(children).toHaveLength(1);
    expect(await data.relay('ledger.status', null, 'window')).toEqual(unavailable);
  });
});
