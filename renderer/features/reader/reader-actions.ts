import type { Mode } from '../../../contract/reading.ts'
import type { CommandActions } from '../../commands/command.ts'
import type { SessionCore } from '../../session/session.ts'
import type { Checking } from './check/use-checking.ts'

/** Returns the actions of the reader's commands; `tellUntranslated` says that a text has no translation yet, and what to do. */
export function readerActions(
  session: SessionCore,
  checking: Checking,
  tellUntranslated: () => void,
) {
  const { open, control, book, places, changeView, copy, settings } = session
  const when = (): boolean => open !== null

  const isTranslated = (): boolean =>
    open?.view.languages.some((one) => one !== open.article.language) ?? false

  // They are arrangements of a text and its translation.
  const choose = (mode: Mode) => ({
    when,
    run: () => {
      if (open && open.article.languages.length < 2) tellUntranslated()
      else changeView({ mode })
    },
  })

  const copyPair = async (): Promise<void> => {
    const path = control.current?.currentPath()
    if (!open || !path) return
    const { article, translations, view } = open
    const { pairText } = await import('./copy/pair-text.ts')
    const text = pairText(article, translations, view.languages, path)
    if (text) await copy(text)
  }

  // Reading on by one key, from the end of a chapter to the next.
  const nextScreen = (): void => {
    if (control.current?.turnScreen(1) === false && book.hasNext) book.next()
  }

  const previousScreen = (): void => {
    const isPaged = settings.reading === 'pages'
    if (control.current?.turnScreen(-1) === false && isPaged && book.hasPrevious) book.previousEnd()
  }

  return {
    print: { when, run: () => window.print() },
    'copy-pair': { when, run: () => void copyPair().catch(session.onFailed) },
    'mode-side-by-side': choose('side-by-side'),
    'mode-interleaved': choose('interleaved'),
    'mode-on-demand': choose('on-demand'),
    'mode-translation-only': choose('translation-only'),
    'next-sentence': { when, run: () => control.current?.nextSentence() },
    'previous-sentence': { when, run: () => control.current?.previousSentence() },
    'next-paragraph': { when, run: () => control.current?.nextParagraph() },
    'previous-paragraph': { when, run: () => control.current?.previousParagraph() },
    'next-screen': { when, run: nextScreen },
    'previous-screen': { when, run: previousScreen },
    'next-check': { when: isTranslated, run: () => void checking.go(1) },
    'previous-check': { when: isTranslated, run: () => void checking.go(-1) },
    'next-chapter': { when: () => book.hasNext, run: book.next },
    'previous-chapter': { when: () => book.hasPrevious, run: book.previous },
    'go-back': { when: () => places.canGoBack, run: places.back },
    'go-forward': { when: () => places.canGoForward, run: places.forward },
    reveal: { when: () => open?.view.mode === 'on-demand', run: () => control.current?.reveal() },
  } satisfies Partial<CommandActions>
}
