import type { CommandActions } from '../../commands/command.ts'
import type { SessionCore } from '../../session/session.ts'
import { pairText } from './copy/pair-text.ts'
import type { LeftOutControl } from './use-left-out.ts'
import type { Links } from './use-links.ts'

/** Returns the actions of the reader's commands. */
export function readerActions(session: SessionCore, leftOut: LeftOutControl, links: Links) {
  const { open, control, book, changeView, copy } = session
  const when = (): boolean => open !== null

  const copyPair = async (): Promise<void> => {
    const path = control.current?.currentPath()
    if (!open || !path) return
    const { article, translations, view } = open
    const text = pairText(article, translations, view.languages, path)
    if (text) await copy(text)
  }

  return {
    print: { when, run: () => window.print() },
    'copy-pair': { when, run: () => void copyPair() },
    'mode-side-by-side': { when, run: () => changeView({ mode: 'side-by-side' }) },
    'mode-interleaved': { when, run: () => changeView({ mode: 'interleaved' }) },
    'mode-on-demand': { when, run: () => changeView({ mode: 'on-demand' }) },
    'mode-translation-only': { when, run: () => changeView({ mode: 'translation-only' }) },
    'left-out': { when, run: leftOut.toggle },
    'next-sentence': { when, run: () => control.current?.nextSentence() },
    'previous-sentence': { when, run: () => control.current?.previousSentence() },
    'next-paragraph': { when, run: () => control.current?.nextParagraph() },
    'previous-paragraph': { when, run: () => control.current?.previousParagraph() },
    'next-chapter': { when: () => book.hasNext, run: book.next },
    'previous-chapter': { when: () => book.hasPrevious, run: book.previous },
    'go-back': { when: () => links.canReturn, run: links.goBack },
    reveal: { when: () => open?.view.mode === 'on-demand', run: () => control.current?.reveal() },
  } satisfies Partial<CommandActions>
}
