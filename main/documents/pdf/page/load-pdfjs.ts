type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loaded: Promise<PdfJs> | null = null

/**
 * pdf.js, loaded on first use. Its worker code runs on the calling thread, because a worker script would need a URL that works in
 * every shell. Canvas is missing, which reading text and operator lists does not need.
 */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<PdfJs> {
  const global: Record<string, unknown> = globalThis
  // pdf.js warns if these are missing, but uses them only for drawing.
  global['DOMMatrix'] ??= Object
  global['Path2D'] ??= Object
  global['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
