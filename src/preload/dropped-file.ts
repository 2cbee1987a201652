import { webUtils } from 'electron';

/**
 * Hears of the first file of each drop that a person makes. The page cannot forge one: its events are not trusted, and files that
 * it makes itself have no path.
 */
export function onDroppedPath(listener: (path: string) => void): () => void {
  const accept = (event: DragEvent) => event.preventDefault();
  const take = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (!event.isTrusted || !file) return;
    const path = pathOf(file);
    if (path !== '') listener(path);
  };
  window.addEventListener('dragover', accept);
  window.addEventListener('drop', take);
  return () => {
    window.removeEventListener('dragover', accept);
    window.removeEventListener('drop', take);
  };
}

/** Electron before 32, which development may run in, has no webUtils; there the file itself knows. */
function pathOf(file: File): string {
  if (webUtils) return webUtils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}
