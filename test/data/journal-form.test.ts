import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#data/journal/canonical-json.ts';
import { eventHash, GENESIS_HASH, type HashedParts, vaultDigest } from '#data/journal/event-hash.ts';
import { formatHlc, parseHlc, tick } from '#data/journal/hybrid-clock.ts';

describe('記録のハッシュ', () => {
  const parts: HashedParts = {
    id: '0198f1c0-0000-7000-8000-000000000001',
    device: 'd1',
    deviceSeq: 7,
    hlc: '1795478400000-000000-d1',
    at: '2026-11-24T00:00:00.000Z',
    actor: 'operator:髙橋 "花子"',
    kind: 'noteAdded',
    version: 1,
    caseId: 'case-1',
    vaultDigest: Buffer.alloc(32, 0xab),
    payload: Buffer.from('{"class":"confidentiality1"}'),
    previousHash: Buffer.alloc(32, 0xcd),
  };

  /** One array of everything, without the care for speed. */
  function asDescribed(of: HashedParts): string {
    const digest = of.vaultDigest?.toString('hex') ?? null;
    const before = [of.previousHash.toString('hex'), of.id, of.device, of.deviceSeq, of.hlc, of.at, of.actor];
    const whole = [...before, of.kind, of.version, of.caseId, digest, JSON.parse(of.payload.toString())];
    return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
  }

  it.each<[string, Partial<HashedParts>]>([
    ['個人の内容を伴う案件の記録', {}],
    ['案件にも個人にも関わらない記録', { caseId: null, vaultDigest: null, previousHash: GENESIS_HASH }],
    [
      'とても長い名前の人の、とても大きな記録',
      {
        actor: `operator:${'髙'.repeat(4_000)}`,
        payload: Buffer.from(JSON.stringify({ on: '期'.repeat(9_000) })),
      },
    ],
  ])('欄を一つの配列に並べたもののハッシュである: %s', (_name, changes) => {
    const changed = { ...parts, ...changes };
    expect(eventHash(changed).toString('hex')).toBe(asDescribed(changed));
  });

  it('作り方は変わらない。変われば、今までの台帳がどれも照合に通らなくなる', () => {
    expect(eventHash(parts).toString('hex')).toBe(
      '47ee0043c972efc97cf8642ddbd83b228cf51d4a1cb09bfb155d96fcc316b557',
    );
    expect(vaultDigest(Buffer.alloc(16, 1), Buffer.from('{"text":"一"}')).toString('hex')).toBe(
      '7f63d2ab5f66449bf1b24d25e3bf42c60c3093f2ecbbdc545fa7627178b681be',
    );
  });
});

describe('正規化された JSON', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    ['引用符 " と改行\n', '"引用符 \\" と改行\\n"'],
    [[3, true, ['x'], []], '[3,true,["x"],[]]'],
    [{}, '{}'],
    [{ given: 1, 'le"ft': undefined, also: { gone: undefined } }, '{"also":{},"given":1}'],
    [{ z: 1, m: 2, a: 3, '10': 4, '9': 5 }, '{"10":4,"9":5,"a":3,"m":2,"z":1}'],
  ])('%j は %s になり、凍っていても、二度目でも同じ', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    const frozen = Object.freeze(value);
    expect([canonicalJson(frozen), canonicalJson(frozen)]).toEqual([text, text]);
  });

  it('値のないものを並びの中に書くことはできない', () => {
    expect(() => canonicalJson([undefined])).toThrow('no canonical form');
  });

  it('キーの順序が違っても同じ文字列になる', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '髙﨑' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"髙﨑","d":null}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});

describe('混成論理時計', () => {
  it('時計が戻っても順序は進む', () => {
    const first = tick({ ms: 0, counter: 0 }, 1_000);
    const second = tick(first, 900);
    expect([first, second]).toEqual([
      { ms: 1_000, counter: 0 },
      { ms: 1_000, counter: 1 },
    ]);
    expect(formatHlc(first, 'a')).toBe('0000000001000-000000-a');
    expect(formatHlc(first, 'a') < formatHlc(second, 'a')).toBe(true);
    expect(parseHlc(formatHlc(second, 'a'))).toEqual(second);
    const crowded = { ms: 1_000, counter: 300 };
    expect(parseHlc(formatHlc(crowded, 'a'))).toEqual(crowded);
    expect(() => parseHlc('1000-0-a')).toThrow('not a hybrid logical clock');
  });
});
