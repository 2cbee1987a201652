import { expect, it } from 'vitest';
import { prefectureName } from '#shared/text/prefecture-name.ts';

it.each([
  ['016373', '北海道', 'Hokkaido'],
  ['132063', '東京都', 'Tokyo'],
  ['342084', '広島県', 'Hiroshima'],
  ['472018', '沖縄県', 'Okinawa'],
  ['', '', ''],
  ['480000', '', ''],
  ['16373', '', ''],
])('団体コード「%s」の都道府県は「%s」', (code, ja, en) => {
  expect([prefectureName(code, 'ja'), prefectureName(code, 'en')]).toEqual([ja, en]);
});
