type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loaded: Promise<PdfJs> | null = null

/**
 * pdf.js, loaded when the first PDF comes. Its worker runs on the thread that asks (a script of its own address would have
 * to be found in every shell); what it draws with is not there and is not missed where only text is read.
 */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<PdfJs> {
  const room: Record<string, unknown> = globalThis
  // It warns where these two are missing, and uses them for drawing alone.
  room['DOMMatrix'] ??= Object
  room['Path2D'] ??= Object
  room['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
