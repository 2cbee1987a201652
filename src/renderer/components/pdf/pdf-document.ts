import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';
import { type ResourceKind, readResource } from './pdf-resources.ts';

export type PdfDocument = pdfjs.PDFDocumentProxy;

/** Gives pdf.js the resources that are built into the program, instead of fetching them. */
class BuiltInResources {
  fetch({ kind, filename }: { kind: ResourceKind; filename: string }): Promise<Uint8Array> {
    return readResource(kind, filename);
  }
}

/**
 * Reads a document. Nothing in it is run: no scripts (they would need the sandbox build, which is not there), no
 * forms, no links. Throws when it is damaged or locked.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  pdfjs.GlobalWorkerOptions.workerPort ??= new PdfWorker();
  const loading = pdfjs.getDocument({
    // pdf.js takes the buffer over; the caller's stays usable.
    data: new Uint8Array(bytes),
    BinaryDataFactory: BuiltInResources,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await loading.promise;
  } catch (error) {
    // The worker would keep the bytes of what nobody can look at.
    await loading.destroy();
    throw error;
  }
}
