import { RouterProvider, routeOfWindow } from '../router.tsx';
import { Shell } from './shell.tsx';
import type { ShellProps } from './shell-props.ts';

/** One operator's work, from the place that the window was opened for. */
export function Work(props: ShellProps) {
  return (
    <RouterProvider initial={routeOfWindow(window.location.href)}>
      <Shell {...props} />
    </RouterProvider>
  );
}
