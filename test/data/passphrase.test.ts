import { describe, expect, it } from 'vitest';
import { COST_LOG2, makeSecret, matchesSecret } from '#data/session/passphrase.ts';
import { waitSeconds } from '#data/session/throttle.ts';

describe('パスフレーズ', () => {
  it('正しいものだけが合い、費用は 2 の 17 乗以上である', async () => {
    const secret = await makeSecret('朝の電車は定刻どおり');
    expect(COST_LOG2).toBeGreaterThanOrEqual(17);
    expect(await matchesSecret('朝の電車は定刻どおり', secret)).toBe(true);
    expect(await matchesSecret('朝の電車は遅れている', secret)).toBe(false);
  });

  it('パソコンのメモリを使い切らせる費用の書かれた台帳では、誰も合わない', async () => {
    const secret = await makeSecret('朝の電車は定刻どおり');
    expect(await matchesSecret('朝の電車は定刻どおり', { ...secret, costLog2: 24 })).toBe(false);
  });

  it('全角と半角の入力の違いで締め出されない', async () => {
    const secret = await makeSecret('ｔｒａｉｎ　ｏｎ　ｔｉｍｅ');
    expect(await matchesSecret('train on time', secret)).toBe(true);
  });
});

describe('誤りが続いたとき', () => {
  const failedAt = 1_000_000;

  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [8, 240],
    [40, 900],
  ])('%i 回の誤りの直後は %i 秒待つ', (attempts, seconds) => {
    expect(waitSeconds(attempts, failedAt, failedAt)).toBe(seconds);
  });

  it('待てば試せる', () => {
    expect(waitSeconds(5, failedAt, failedAt + 29_000)).toBe(1);
    expect(waitSeconds(5, failedAt, failedAt + 30_000)).toBe(0);
  });
});
