import { lowerEdge, upperEdge } from '../caret/hold-anchor.ts'
import { captureAnchor } from '../caret/scroll-anchor.ts'
import { joinedElements, sentenceElements } from '../caret/sentence-elements.ts'
import { readingLine } from './reading-line.ts'

export type FocusKind = 'sentence' | 'paragraph'

/** A page is read from its top. */
const PAGE_LINE = 0.02

/** The caret's sentence and where it was in the window when it was last moved there, in CSS pixels. */
type Kept = { path: string; top: number }

const topOf = (article: Element, path: string): number | null =>
  sentenceElements(article, path)
    .find((one) => one.checkVisibility())
    ?.getBoundingClientRect().top ?? null

/** The sentence at the line that is being read, from where the window is scrolled to. */
function sentenceAtLine(article: HTMLElement): string | null {
  const [top, bottom] = [upperEdge(document), lowerEdge(article)]
  const before = window.scrollY
  const after = document.documentElement.scrollHeight - window.innerHeight - before
  const share = 'pages' in article.dataset ? PAGE_LINE : readingLine(before, after, bottom - top)
  const line = top + (bottom - top) * share
  return captureAnchor(article, null, line, window.innerHeight)?.path ?? null
}

/**
 * Marks the rows that are being read with `data-reading`, and the sentences in them: the caret's when it moves, and when the
 * text is scrolled, those at the line that one reads. Returns a function that ends it.
 */
export function followReading(article: HTMLElement, kind: FocusKind): () => void {
  let marked: HTMLElement[] = []
  let current: string | null = null
  let kept: Kept | null = null

  const mark = (path: string | null): void => {
    const isThere = marked.length > 0 && marked.every((one) => one.isConnected)
    if (path === current && isThere) return
    current = path
    const sentences = path === null ? [] : joinedElements(article, path)
    const rows = sentences.flatMap((one) => one.closest<HTMLElement>('[data-row]') ?? [])
    const next = kind === 'sentence' ? [...rows, ...sentences] : rows
    for (const one of marked) if (!next.includes(one)) delete one.dataset['reading']
    for (const one of next) one.dataset['reading'] = ''
    marked = next
  }

  const isInView = (top: number): boolean =>
    top > upperEdge(document) - 1 && top < lowerEdge(article)

  const keep = (path: string): void => {
    const top = topOf(article, path)
    if (top === null || !isInView(top)) return
    kept = { path, top }
    mark(path)
  }

  const follow = (): void => {
    const top = kept && topOf(article, kept.path)
    const hasStayed = kept !== null && top !== null && Math.abs(top - kept.top) <= 1
    if (hasStayed) return mark(kept?.path ?? null)
    kept = null
    mark(sentenceAtLine(article))
  }

  const onFocus = ({ target }: FocusEvent): void => {
    const path = target instanceof HTMLElement ? target.dataset['path'] : undefined
    // The caret scrolls into view after it has taken the focus.
    if (path !== undefined) queueMicrotask(() => keep(path))
  }

  const caret = article.querySelector<HTMLElement>('[data-caret]')?.dataset['path']
  if (caret !== undefined && document.activeElement?.hasAttribute('data-caret')) keep(caret)
  if (kept === null) follow()
  const observer = new ResizeObserver(follow)
  observer.observe(article)
  article.addEventListener('focusin', onFocus)
  window.addEventListener('scroll', follow, { passive: true })
  return () => {
    observer.disconnect()
    article.removeEventListener('focusin', onFocus)
    window.removeEventListener('scroll', follow)
    for (const one of marked) delete one.dataset['reading']
  }
}
