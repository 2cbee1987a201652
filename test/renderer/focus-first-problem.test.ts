import { waitFor } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { focusFirstProblem } from '#renderer/components/focus-first-problem.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('the focus comes to the field that is at fault also when it is marked some frames later', async () => {
  document.body.innerHTML = '<form><div><input name="code"></div><div><input name="domain"></div></form>';
  onTestFinished(() => {
    document.body.innerHTML = '';
  });
  focusFirstProblem(document.querySelector('form'));
  await frame();
  await frame();
  document.querySelectorAll('div')[1]?.setAttribute('data-invalid', 'true');
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('domain'));
});
