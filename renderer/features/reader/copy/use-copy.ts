import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../../ui/use-latest.ts'
import { columnOf, plainText, selectedPieces } from './plain-text.ts'

/** Returns `column` if it is visible, else the first visible column. */
function visibleColumn(root: Element, column: number): number {
  const cells = [...root.querySelectorAll('[data-row="title"] [data-column]')]
  const shown = cells.filter((one) => one.checkVisibility()).map((one) => columnOf(one))
  return shown.includes(column) ? column : (shown[0] ?? column)
}

/** Copies only the column that the selection began in, with paragraphs separated, as plain text. */
export function useCopy(
  root: RefObject<HTMLElement | null>,
  column: RefObject<number>,
  languages: readonly string[],
): void {
  const latest = useLatest(languages)

  useEffect(() => {
    const selected = (): void => {
      const selection = document.getSelection()
      const at = selection && !selection.isCollapsed ? columnOf(selection.anchorNode) : null
      if (at !== null) column.current = at
    }
    document.addEventListener('selectionchange', selected)
    return () => document.removeEventListener('selectionchange', selected)
  }, [column])

  // On the document, because "select all" begins outside the article.
  useEffect(() => {
    const copied = (event: ClipboardEvent): void => {
      const selection = document.getSelection()
      const element = root.current
      if (!element || !selection || selection.isCollapsed) return
      const range = selection.getRangeAt(0)
      const start = selection.anchorNode
      if (!range.intersectsNode(element) || start?.parentElement?.closest('[data-gloss]')) return
      const at = visibleColumn(element, columnOf(start) ?? column.current)
      const language = latest.current[at]
      const pieces = selectedPieces(element, range, at)
      if (!language || pieces.length === 0) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', plainText(pieces, language))
    }
    document.addEventListener('copy', copied)
    return () => document.removeEventListener('copy', copied)
  }, [column, latest, root])
}
