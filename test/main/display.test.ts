import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { changeDisplay } from '#main/change-display.ts';
import { displaySettings } from '#main/display.ts';
import { largerZoom, smallerZoom } from '#main/zoom.ts';
import { zoomPercents } from '#shared/contract/display-choice.ts';
import { err } from '#shared/result.ts';

function settingsFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'display-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'display.json');
}

test('the first time it is Japanese at 100 %', () => {
  expect(displaySettings(settingsFile(), null).current()).toEqual({ language: 'ja', zoomPercent: 100 });
});

test('what was chosen is there at the next start', () => {
  const file = settingsFile();
  displaySettings(file, null).change({ language: 'en', zoomPercent: 150 });
  expect(displaySettings(file, null).current()).toEqual({ language: 'en', zoomPercent: 150 });
});

test('a damaged file, or a size that the screens are not made for, is passed over', () => {
  const file = settingsFile();
  for (const content of ['{', '{"language":"en","zoomPercent":400}', '{"language":"fr","zoomPercent":100}']) {
    writeFileSync(file, content);
    expect(displaySettings(file, null).current()).toEqual({ language: 'ja', zoomPercent: 100 });
  }
});

test('a language named at the start holds for this run only', () => {
  const file = settingsFile();
  displaySettings(file, null).change({ language: 'ja', zoomPercent: 125 });
  const run = displaySettings(file, 'en');
  expect(run.current()).toEqual({ language: 'en', zoomPercent: 125 });
  run.change({ language: 'en', zoomPercent: 200 });
  expect(displaySettings(file, null).current()).toEqual({ language: 'ja', zoomPercent: 200 });
});

test('a language chosen on the screen of such a run is kept', () => {
  const file = settingsFile();
  displaySettings(file, 'ja').change({ language: 'en', zoomPercent: 100 });
  expect(displaySettings(file, null).current().language).toBe('en');
});

test('a change is told once, and choosing what is there already is none', () => {
  const file = settingsFile();
  const settings = displaySettings(file, null);
  const listener = vi.fn();
  settings.onChange(listener);
  settings.change({ language: 'ja', zoomPercent: 110 });
  settings.change({ language: 'ja', zoomPercent: 110 });
  expect(listener.mock.calls).toEqual([[{ language: 'ja', zoomPercent: 110 }]]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ language: 'ja', zoomPercent: 110 });
});

test('whoever has gone is told of no change any more', () => {
  const settings = displaySettings(settingsFile(), null);
  const [stays, goes] = [vi.fn(), vi.fn()];
  settings.onChange(stays);
  const leave = settings.onChange(goes);
  leave();
  settings.change({ language: 'en', zoomPercent: 110 });
  expect(goes).not.toHaveBeenCalled();
  expect(stays).toHaveBeenCalledTimes(1);
});

test('a change that cannot be kept is in effect, and the person hears that it will be forgotten', () => {
  const file = settingsFile();
  mkdirSync(file);
  const settings = displaySettings(file, null);
  const logged = vi.fn(() => 'D-1');
  expect(changeDisplay(settings, { language: 'en', zoomPercent: 200 }, logged)).toEqual(
    err({ code: 'displayNotKept' }),
  );
  expect(settings.current()).toEqual({ language: 'en', zoomPercent: 200 });
  expect(logged).toHaveBeenCalledTimes(1);
});

test('zoom goes through its steps and stops at 100 and 200 %', () => {
  expect(zoomPercents.map(largerZoom)).toEqual([110, 125, 150, 175, 200, 200]);
  expect(zoomPercents.map(smallerZoom)).toEqual([100, 100, 110, 125, 150, 175]);
});
