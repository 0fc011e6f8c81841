import type { Boot } from '../../contract/boot.ts'

/** The part of a document used here. */
type Page = { getElementById: (id: string) => Pick<Node, 'textContent'> | null }

/**
 * Returns the data that the shell embedded in the page for the first render, so that it waits for no request. Null if
 * it is absent (on a development server) or malformed: request it from the service instead.
 */
export function readBoot(document: Page): Boot | null {
  const text = document.getElementById('boot')?.textContent
  if (!text) return null
  // Not validated again: the service made it from validated values, and the schema library would delay the first
  // paint.
  try {
    const boot: Boot = JSON.parse(text)
    return boot
  } catch {
    return null
  }
}
