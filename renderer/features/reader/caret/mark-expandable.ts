import type { Revealed } from './revealed.ts'

/** Sentences of the base column in the on-demand mode; the title's translation is always shown. */
const SENTENCES = '[data-row]:not([data-row="title"]) [data-base] > [data-path]'

/**
 * Gives each sentence the button role and `aria-expanded` while translations are shown on demand; returns the
 * cleanup. Set on the elements directly, because a change of mode does not render the rows of a long article again.
 */
export function markExpandable(root: Element, revealed: Revealed): () => void {
  const sentences = [...root.querySelectorAll(SENTENCES)].filter(
    // A button must not contain a link (ARIA in HTML): such a sentence opens but is not announced as a button.
    (sentence) => !sentence.querySelector('[data-href]'),
  )
  const update = (): void => {
    for (const sentence of sentences) {
      const path = sentence.getAttribute('data-path') ?? ''
      const isOpen = String(revealed.has(path))
      if (sentence.ariaExpanded !== isOpen) sentence.ariaExpanded = isOpen
    }
  }
  for (const sentence of sentences) sentence.role = 'button'
  update()
  const unsubscribe = revealed.subscribe(update)
  return () => {
    unsubscribe()
    for (const sentence of sentences) {
      sentence.role = null
      sentence.ariaExpanded = null
    }
  }
}
