import { expect, it } from 'vitest';
import { peopleOf } from '#data/export/print/people.ts';

it('個人情報のない票では、27人目も文字で呼び分ける', () => {
  const at = '2026-11-24T00:00:00.000Z';
  const people = peopleOf('anonymous', (actor) => ({ actor, name: actor, isMe: false }));
  const named = Array.from({ length: 28 }, (_, number) => people(`operator:${number}`, at));
  expect([named[0], named[25], named[26], named[27]]).toEqual(['担当者A', '担当者Z', '担当者AA', '担当者AB']);
  expect([people('operator:26', at), people('system', at)]).toEqual(['担当者AA', 'プログラム']);
});
