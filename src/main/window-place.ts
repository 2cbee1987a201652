import { fieldOf } from './json-file.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the window remembers from one start to the next. */
export interface SavedPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export function takeSavedPlace(value: unknown): SavedPlace | null {
  const bounds = takeRectangle(fieldOf(value, 'bounds'));
  const maximized = fieldOf(value, 'maximized');
  return bounds && typeof maximized === 'boolean' ? { bounds, maximized } : null;
}

function takeRectangle(value: unknown): Rectangle | null {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => fieldOf(value, name));
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export interface WindowPlace {
  /** Null: in the middle of the main screen. */
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const defaultSize: Size = { width: 1280, height: 720 };
const minimumSize: Size = { width: 960, height: 640 };

/** Of the title bar, so that it can be seen and dragged. */
const VISIBLE_PIXELS = 100;

/** About the height of a title bar. */
const STEP_PIXELS = 32;

/**
 * Puts the window where it was; a screen that was unplugged meanwhile must not swallow it. Nor does it begin larger than its
 * screen, whose lower edge would swallow what stands at the foot of the window: enlarged to 150 %, as Windows sets up notebooks,
 * a screen is smaller than what the window wishes to have at least.
 *
 * @param workAreas of all screens, the main one first
 */
export function placeWindow(saved: Rectangle | null, workAreas: readonly Rectangle[]): WindowPlace {
  const itsOwn = saved && workAreas.find((area) => showsTitleBar(saved, area));
  const area = itsOwn ?? workAreas[0] ?? null;
  const minimum = within(minimumSize, area);
  const { width, height } = within(saved ?? defaultSize, area);
  return {
    position: saved && itsOwn ? { x: saved.x, y: saved.y } : null,
    width: Math.max(width, minimum.width),
    height: Math.max(height, minimum.height),
    minWidth: minimum.width,
    minHeight: minimum.height,
  };
}

function within({ width, height }: Size, area: Rectangle | null): Size {
  if (!area) return { width, height };
  return { width: Math.min(width, area.width), height: Math.min(height, area.height) };
}

/** Down and to the right of another window, whose title bar stays in sight. */
export function besideOf(other: Rectangle): Rectangle {
  return { ...other, x: other.x + STEP_PIXELS, y: other.y + STEP_PIXELS };
}

function showsTitleBar(window: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return shown >= VISIBLE_PIXELS && window.y >= area.y && window.y <= area.y + area.height - VISIBLE_PIXELS;
}
