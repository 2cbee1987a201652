/** Half a second: a refusal is drawn in one of the next frames, on a busy machine not in the first. */
const MOST_FRAMES = 30;

/**
 * Brings the first field that was marked into view and into the focus, after it has been drawn so: what is wrong may
 * stand below the edge of the dialog.
 */
export function focusFirstProblem(form: HTMLFormElement | null): void {
  let frames = 0;
  const look = () => {
    const marked = form?.querySelector('[data-invalid]');
    const control = marked?.querySelector<HTMLElement>('input, textarea, button');
    frames += 1;
    if (control) control.focus();
    else if (frames < MOST_FRAMES) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
