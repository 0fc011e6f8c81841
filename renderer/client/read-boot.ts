import type { Boot } from '../../contract/contract.ts'

/**
 * What the shell wrote into the page for the first screen, so that the first paint waits for no request.
 * Null where it is absent (a development server, say): ask the service then.
 */
export function readBoot(document: Document): Boot | null {
  const text = document.getElementById('boot')?.textContent
  // The service made it from validated values in this same start; it is parsed once and never re-checked.
  return text ? (JSON.parse(text) as Boot) : null
}
