/** As data URLs, by path. */
export const decoders = import.meta.glob<string>(
  '../../../../node_modules/pdfjs-dist/wasm/{openjpeg,jbig2,qcms_bg}.wasm',
  { query: '?url&inline', import: 'default', eager: true },
);
