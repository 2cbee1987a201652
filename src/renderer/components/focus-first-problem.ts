/**
 * Brings the first field that was marked into view and into the focus, after it has been drawn so: what is wrong may
 * stand below the edge of the dialog.
 */
export function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const marked = form?.querySelector('[data-invalid]');
    const control = marked?.querySelector<HTMLElement>('input, textarea, button') ?? null;
    control?.focus();
  });
}
