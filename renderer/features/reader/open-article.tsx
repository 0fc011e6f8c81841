import {
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderHandle } from '../../session/reader-handle.ts'
import type { Article } from '../../../contract/article.ts'
import type { Position, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { languagesOfScripts, loadFaces } from '../../ui/typeface.ts'
import type { Checking } from './check/use-checking.ts'
import type { FocusKind } from './focus/follow-reading.ts'
import { Reader } from './reader.tsx'
import { lazyPart } from '../../session/later-strings.ts'
import styles from './reader.module.css'
import { startOfPart } from '../../session/reading/start-of-part.ts'
import type { Walk } from './caret/step-sentence.ts'
import { useOfferPlace } from './use-offer-place.ts'
import type { TurnScreen } from './turn/turn-screen.ts'
import { usePrintView } from './use-print-view.ts'
import { useReaderControl } from './use-reader-control.ts'

type Props = {
  article: Article
  view: View
  translations: ReadonlyMap<string, Translation>
  position: Position | null
  showTrimmed: boolean
  /** Whether the text is read by pages instead of scrolling. */
  isPaged: boolean
  /** What is not dimmed. */
  focus: FocusKind | 'off'
  /** Set to the control that commands use. */
  controlRef: RefObject<ReaderHandle | null>
  onPosition: (position: Position) => void
  /** Called when a link in a sentence is activated, with `#` and an anchor, or an address. */
  onLink: (href: string, path: string, element: HTMLElement) => void
  onPicture: (key: string) => void
  onPart: (part: number) => void
  /** Turns a screen, from the end of a chapter to the next. */
  onTurn: (by: 1 | -1) => void
  onCheck: Checking['go']
  onContents: () => void
  onAddTranslation: () => void
  onLeftOut: (key?: string) => void
  onRestore: (key: string, restored: boolean) => void
  /** What is offered for a text without a translation; null for one that has one. */
  offer: ReactNode
  /** Width of the side panel where it is pinned beside the text, in CSS pixels. */
  sideWidth: number
}

const loadMissingDetails = async () => (await import('./check/missing-details.tsx')).MissingDetails

const loadFocus = async () => (await import('./focus/focus.tsx')).Focus
const loadPages = async () => (await import('./pages/pages.tsx')).Pages

/** An open article: its sentences in navigation order, its control and the reader. Remounted for another article. */
export function OpenArticle(props: Props) {
  const { article, view, translations, showTrimmed, controlRef } = props
  const walk: Walk = useMemo(
    () => [
      ['title'],
      ...article.blocks
        .filter((block) => block.segments.length > 0)
        .map((block) => block.segments.map((segment) => `${block.key}.${segment.key}`)),
    ],
    [article],
  )
  const { i18n } = useTranslation()
  const [MissingDetails] = useState(() => lazyPart(i18n, loadMissingDetails))
  const [Focus] = useState(() => lazyPart(i18n, loadFocus))
  const [Pages] = useState(() => lazyPart(i18n, loadPages))
  const [missing, setMissing] = useState<HTMLElement | null>(null)
  const turn = useRef<TurnScreen | null>(null)
  const setTurner = useCallback((turner: TurnScreen | null) => {
    turn.current = turner
  }, [])
  const layout = JSON.stringify([view, showTrimmed, article.blocks.length])
  const control = useReaderControl({
    turn,
    walk,
    mode: view.mode,
    languages: view.languages,
    layout,
    position: props.position,
    onPosition: (position) => props.onPosition({ ...startOfPart(article, null), ...position }),
    onLink: props.onLink,
    onMissing: setMissing,
    onPicture: props.onPicture,
  })
  useImperativeHandle(controlRef, () => control)
  const printed = usePrintView(view)
  const place = useOfferPlace(props.offer !== null, props.sideWidth)
  // Text in another script than the article's, whose fonts are not those of a shown language.
  useEffect(() => {
    const text = [
      article.title,
      ...article.blocks.flatMap((block) => block.segments.map((one) => one.text)),
    ]
    if (showTrimmed) text.push(...article.trimmed.map((one) => one.text))
    for (const language of languagesOfScripts(text.join('\n'))) void loadFaces(language, 'serif')
    const { byline, source, language, part, parts } = article
    // The attribution and the titles of the adjacent chapters.
    const labels = [byline, source.publisher, source.rights]
    for (const { title } of parts.slice(Math.max(0, part - 1), part + 2)) labels.push(title)
    const scripts = languagesOfScripts(labels.join(' '))
    // The font of the article's own region takes precedence over the default region of its script.
    if (scripts.length > 0) for (const one of [language, ...scripts]) void loadFaces(one, 'sans')
  }, [article, showTrimmed])
  return (
    <>
      <Reader
        article={article}
        view={printed}
        translations={translations}
        showTrimmed={showTrimmed}
        control={control}
        onPart={props.onPart}
        onCheck={(by, language) => void props.onCheck(by, language)}
        onContents={props.onContents}
        onAddTranslation={props.onAddTranslation}
        onLeftOut={props.onLeftOut}
        onRestore={props.onRestore}
        beside={
          place?.kind === 'beside' ? (
            <div
              className={styles['beside']}
              style={{
                insetBlockStart: place.top,
                insetInlineStart: place.start,
                inlineSize: place.width,
              }}
            >
              {props.offer}
            </div>
          ) : null
        }
        below={
          place?.kind === 'below' ? <div className={styles['below']}>{props.offer}</div> : null
        }
      />
      {props.focus === 'off' ? null : (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Focus article={control.root} kind={props.focus} layout={layout} />
          </Suspense>
        </ErrorBoundary>
      )}
      {props.isPaged ? (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Pages article={control.root} onTurner={setTurner} onTurn={props.onTurn} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {missing ? (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <MissingDetails anchor={missing} onClose={() => setMissing(null)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
