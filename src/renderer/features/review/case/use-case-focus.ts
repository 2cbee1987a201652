import { useEffect, useEffectEvent } from 'react';

/**
 * Entering a case puts the focus on its title, so that it is read from the top: who, then why. Entering it
 * once more goes on to the first open item.
 */
export function useCaseFocus(isEntered: boolean, onTaken: () => void, goOn: () => void): void {
  const enter = useEffectEvent(() => {
    const title = document.getElementById('case-title');
    if (document.activeElement === title) goOn();
    else title?.focus();
    onTaken();
  });
  useEffect(() => {
    if (isEntered) enter();
  }, [isEntered]);
}
