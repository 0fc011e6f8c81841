import type { Boot } from '../../contract/boot.ts'

/** A document, as far as it is asked. */
type Page = { getElementById: (id: string) => Pick<Node, 'textContent'> | null }

/**
 * What the shell wrote into the page for the first screen, so that the first paint waits for no request.
 * Null where it is absent (a development server, say) or damaged: ask the service then.
 */
export function readBoot(document: Page): Boot | null {
  const text = document.getElementById('boot')?.textContent
  if (!text) return null
  // The service made it from validated values in this same start; a second check would cost the first paint.
  try {
    const boot: Boot = JSON.parse(text)
    return boot
  } catch {
    return null
  }
}
