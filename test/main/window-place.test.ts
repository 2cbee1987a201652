import { describe, expect, test } from 'vitest';
import { besideOf, placeWindow } from '#main/window-place.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: 0, width: 1920, height: 1040 };
const usual = { minWidth: 960, minHeight: 640 };

test('the first time it is 1280×720 in the middle of the screen', () => {
  expect(placeWindow(null, [laptop])).toEqual({ position: null, width: 1280, height: 720, ...usual });
});

test('it comes back where it was', () => {
  const saved = { x: 1500, y: 100, width: 1600, height: 900 };
  const place = { position: { x: 1500, y: 100 }, width: 1600, height: 900, ...usual };
  expect(placeWindow(saved, [laptop, monitor])).toEqual(place);
});

test('the monitor that it stood on was unplugged: as large as the screen that is left', () => {
  const saved = { x: 1500, y: 100, width: 1600, height: 900 };
  expect(placeWindow(saved, [laptop])).toEqual({ position: null, width: 1366, height: 728, ...usual });
});

test.each([
  ['a notebook of 1920×1080 at 150 %', { x: 0, y: 0, width: 1280, height: 672 }, { minHeight: 640 }],
  ['a notebook of 1366×768 at 125 %', { x: 0, y: 0, width: 1092, height: 574 }, { minHeight: 574 }],
])('on %s its foot does not lie below the screen', (_name, area, minimum) => {
  const { width, height } = area;
  expect(placeWindow(null, [area])).toMatchObject({ width, height, ...minimum });
  expect(placeWindow({ x: 0, y: 0, width: 1280, height: 900 }, [area])).toMatchObject({
    position: { x: 0, y: 0 },
    width,
    height,
    ...minimum,
  });
});

test('on a screen beside a smaller main one it keeps the size that it had there', () => {
  const saved = { x: 1400, y: 0, width: 1900, height: 1000 };
  expect(placeWindow(saved, [laptop, monitor])).toMatchObject({ width: 1900, height: 1000 });
});

test('a title bar above the screen could not be dragged', () => {
  expect(placeWindow({ x: 0, y: -300, width: 1280, height: 720 }, [laptop]).position).toBeNull();
});

test('never smaller than the screens are made for', () => {
  expect(placeWindow({ x: 0, y: 0, width: 200, height: 100 }, [laptop])).toMatchObject({
    width: 960,
    height: 640,
  });
});

describe('a further window', () => {
  test('opens beside the one that is there, with its size', () => {
    expect(besideOf({ x: 100, y: 50, width: 1280, height: 720 })).toEqual({
      x: 132,
      y: 82,
      width: 1280,
      height: 720,
    });
  });
});
