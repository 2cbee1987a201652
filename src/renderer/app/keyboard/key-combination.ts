/** A key as written in a registration and on the `?` sheet: `j`, `?`, `Enter`, `Escape`, `Ctrl+K`. */
export type KeyCombination = string;

/** True while an input method composes; 229 is what Chromium reports for a key that it took. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process';
}

export function matches(combination: KeyCombination, event: KeyboardEvent): boolean {
  const wantsControl = combination.startsWith('Ctrl+');
  const key = wantsControl ? combination.slice('Ctrl+'.length) : combination;
  if ((event.ctrlKey || event.metaKey) !== wantsControl || event.altKey) return false;
  if (key.length > 1) return event.key === key && !event.shiftKey;
  const pressed = wantsControl ? event.key.toLowerCase() : event.key;
  const wanted = wantsControl ? key.toLowerCase() : key;
  // With the capital lock on, `J` without Shift is still the key j.
  return pressed === wanted || (!event.shiftKey && pressed.toLowerCase() === wanted);
}

/** For a list to choose from that does not search by letter, so that single keys stay shortcuts in it. */
export const takesSingleKeys = { 'data-single-keys': true };

const SEARCHED_BY_LETTER = '[role="listbox"]:not([data-single-keys]),[role="menu"],[role="combobox"],select';

/** Whether the key belongs to what has the focus: a text field, a list that searches by letter, a button. */
export function belongsToTarget(combination: KeyCombination, event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  // Taking back what was typed is the field's own.
  if (combination.startsWith('Ctrl+')) return combination === 'Ctrl+Z' && isTextField(target);
  if (isTextField(target)) return true;
  if (target.closest(SEARCHED_BY_LETTER)) return true;
  const activates = combination === 'Enter' || combination === ' ';
  return activates && target.closest('button,a[href],summary,[role="button"],[role="tab"],input') !== null;
}

const typelessInputs = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color']);

function isTextField(target: Element): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !typelessInputs.has(target.type);
  const editable = target.closest('[contenteditable]');
  return editable !== null && editable.getAttribute('contenteditable') !== 'false';
}
