import { useEffect, useRef, useState } from 'react';
import { Note } from '../note.tsx';
import type { PdfDocument } from './pdf-document.ts';

export interface PdfPageProps {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  /** 100 is the width of the pane. */
  readonly zoom: number;
  readonly rotation: number;
  readonly label: string;
  /** Said when it cannot be drawn. */
  readonly failure: string;
  readonly onPages: (pages: number) => void;
}

/** One page of a document, drawn by the program itself. */
export function PdfPage({ bytes, page, zoom, rotation, label, failure, onPages }: PdfPageProps) {
  const [document, setDocument] = useState<PdfDocument | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    let opened: PdfDocument | null = null;
    // Only who looks at a PDF needs the code for it.
    import('./pdf-document.ts')
      .then(({ openPdf }) => openPdf(bytes))
      .then((read) => {
        opened = read;
        if (!isWanted) return read.loadingTask.destroy();
        setDocument(read);
        onPages(read.numPages);
      })
      .catch(() => {
        if (isWanted) setFailed(true);
      });
    return () => {
      isWanted = false;
      void opened?.loadingTask.destroy();
    };
  }, [bytes, onPages]);
  useEffect(() => {
    const target = canvas.current;
    if (!document || !target) return;
    const drawing = draw(document, target, { page, zoom, rotation });
    drawing.done.catch(() => setFailed(true));
    return drawing.cancel;
  }, [document, page, zoom, rotation]);
  if (hasFailed) return <Note tone="danger">{failure}</Note>;
  return (
    <div className="flex min-w-fit justify-center p-2">
      <canvas ref={canvas} role="img" aria-label={label} className="bg-white shadow-1" />
    </div>
  );
}

interface Wish {
  readonly page: number;
  readonly zoom: number;
  readonly rotation: number;
}

/** Both paddings and a scroll bar. */
const MARGIN = 40;

function draw(document: PdfDocument, canvas: HTMLCanvasElement, { page, zoom, rotation }: Wish) {
  let isCancelled = false;
  let cancel = () => {};
  const work = async () => {
    const loaded = await document.getPage(page);
    if (isCancelled) return;
    const turned = (loaded.rotate + rotation) % 360;
    const natural = loaded.getViewport({ scale: 1, rotation: turned });
    const pane = canvas.parentElement?.parentElement?.clientWidth ?? natural.width;
    const scale = ((pane - MARGIN) / natural.width) * (zoom / 100);
    const ratio = window.devicePixelRatio;
    const viewport = loaded.getViewport({ scale: scale * ratio, rotation: turned });
    // Drawn aside, so that the page before stays until this one is there.
    const aside = window.document.createElement('canvas');
    aside.width = Math.ceil(viewport.width);
    aside.height = Math.ceil(viewport.height);
    const task = loaded.render({ canvas: aside, viewport });
    cancel = () => task.cancel();
    await task.promise;
    if (isCancelled) return;
    canvas.width = aside.width;
    canvas.height = aside.height;
    canvas.style.width = `${aside.width / ratio}px`;
    canvas.style.height = `${aside.height / ratio}px`;
    canvas.getContext('2d')?.drawImage(aside, 0, 0);
    // Says what stands there, which may be behind what was asked for.
    canvas.dataset.drawn = `${page} ${zoom} ${rotation}`;
  };
  return {
    done: work().catch((error: unknown) => {
      if (!isCancelled) throw error;
    }),
    cancel: () => {
      isCancelled = true;
      cancel();
    },
  };
}
