import { describe, expect, test } from 'vitest';
import { besideOf, placeWindow } from '#main/window-place.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: 0, width: 1920, height: 1040 };

test('the first time it is 1280×720 in the middle of the screen', () => {
  expect(placeWindow(null, [laptop])).toEqual({ position: null, width: 1280, height: 720 });
});

test('it comes back where it was', () => {
  const saved = { x: 1500, y: 100, width: 1600, height: 900 };
  const place = { position: { x: 1500, y: 100 }, width: 1600, height: 900 };
  expect(placeWindow(saved, [laptop, monitor])).toEqual(place);
});

test('the monitor that it stood on was unplugged: same size, on the screen that is left', () => {
  const saved = { x: 1500, y: 100, width: 1600, height: 900 };
  expect(placeWindow(saved, [laptop])).toEqual({ position: null, width: 1600, height: 900 });
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
