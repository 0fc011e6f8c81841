import type { Revealed } from './revealed.ts'

/** The sentences that stay when translations come on demand; the title's translation is not one of them. */
const SENTENCES = '[data-row]:not([data-row="title"]) [data-base] > [data-path]'

/**
 * Says of each sentence that it can be opened and whether it is, for as long as translations come on demand; returns what takes
 * that back. It is done to the elements, because no row of a long article is rendered again for a change of mode.
 */
export function markExpandable(root: Element, revealed: Revealed): () => void {
  const sentences = [...root.querySelectorAll(SENTENCES)].filter(
    // A button may hold no link (ARIA in HTML): such a sentence opens all the same, unannounced.
    (sentence) => !sentence.querySelector('[data-href]'),
  )
  const tell = (): void => {
    for (const sentence of sentences) {
      const path = sentence.getAttribute('data-path') ?? ''
      const isOpen = String(revealed.has(path))
      if (sentence.ariaExpanded !== isOpen) sentence.ariaExpanded = isOpen
    }
  }
  for (const sentence of sentences) sentence.role = 'button'
  tell()
  const leave = revealed.subscribe(tell)
  return () => {
    leave()
    for (const sentence of sentences) {
      sentence.role = null
      sentence.ariaExpanded = null
    }
  }
}
