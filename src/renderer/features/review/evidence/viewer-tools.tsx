import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { Button } from '#renderer/components/button.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { Sight } from './use-sight.ts';

/** Zoom, turn and leaf through, by button and by key. */
export function ViewerTools({ sight, hasPages }: { sight: Sight; hasPages: boolean }) {
  const text = useText().evidence;
  const own = text.viewer;
  const { page, pages } = sight;
  const previous = () => sight.goTo(page - 1);
  const next = () => sight.goTo(page + 1);
  useShortcuts(text.tab, [
    { keys: '+', description: own.zoomIn, repeats: true, run: sight.zoomIn },
    { keys: '-', description: own.zoomOut, repeats: true, run: sight.zoomOut },
    { keys: '0', description: own.fit, run: sight.fit },
    { keys: 'r', description: own.rotate, run: sight.rotate },
    { keys: 'PageUp', description: own.previous, enabled: hasPages, repeats: true, run: previous },
    { keys: 'PageDown', description: own.next, enabled: hasPages, repeats: true, run: next },
  ]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {hasPages && (
        <>
          <Button size="small" isDisabled={page <= 1} onPress={previous}>
            {own.previous}
          </Button>
          <span role="status" className="min-w-28 text-center text-dns-14N-130 tabular-nums">
            {pages === 0 ? '' : own.page(page, pages)}
          </span>
          <Button size="small" isDisabled={page >= pages} onPress={next}>
            {own.next}
          </Button>
        </>
      )}
      <Button size="small" onPress={sight.zoomOut}>
        {own.zoomOut}
      </Button>
      <span className="min-w-14 text-center text-dns-14N-130 tabular-nums">{own.zoom(sight.zoom)}</span>
      <Button size="small" onPress={sight.zoomIn}>
        {own.zoomIn}
      </Button>
      <Button size="small" onPress={sight.fit}>
        {own.fit}
      </Button>
      <Button size="small" onPress={sight.rotate}>
        {own.rotate}
      </Button>
      <span className="ml-auto text-dns-14N-130 text-solid-gray-700">
        {hasPages ? own.keys + own.pageKeys : own.keys}
      </span>
    </div>
  );
}
