const fields =
  ':is(input, textarea, button[aria-haspopup="listbox"]):not(:disabled, [type="hidden"], [aria-hidden="true"] *)';
const text = 'section[tabindex]';

/**
 * Where one begins in something that has opened: its first field, of a choice what is chosen, else the text that can take it. Says
 * whether there is one. What asks for the focus by itself keeps it. Nothing scrolls away: what stands above the field is read first.
 */
export function focusFirstField(box: HTMLElement | null): boolean {
  if (!box) return false;
  if (box.contains(document.activeElement)) return true;
  const first = box.querySelector<HTMLElement>(fields) ?? box.querySelector<HTMLElement>(text);
  const chosen = first instanceof HTMLInputElement && first.type === 'radio' ? chosenOf(first, box) : first;
  chosen?.focus({ preventScroll: true });
  return chosen !== null;
}

function chosenOf(radio: HTMLInputElement, box: HTMLElement): HTMLInputElement {
  const radios = box.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  return [...radios].find(({ name, checked }) => name === radio.name && checked) ?? radio;
}
