import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../contract/article.ts'
import type { View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import { ArticleHead } from './view/article-head.tsx'
import { baseLanguage, outlineLanguage } from './base-language.ts'
import { buildRows, splitIntoSections, titleCells } from './rows/build-rows.ts'
import { ColumnHeads } from './view/column-heads.tsx'
import { LeftOut } from './view/left-out.tsx'
import styles from './reader.module.css'
import { PartFoot } from './view/part-foot.tsx'
import { PartHead } from './view/part-head.tsx'
import { Section } from './view/section.tsx'
import { typeStyle } from './view/type-style.ts'
import type { ReaderControl } from './use-reader-control.ts'

/**
 * Rows per section. Measured: 20,000 rows in sections of 20 lay out in 1.7 s and scroll smoothly; laid out one by
 * one, a frame takes 183 ms.
 */
const MAX_SECTION_ROWS = 20
/**
 * Characters after which a section ends, for long paragraphs: about two screens, laid out without a visible delay.
 */
const MAX_SECTION_CHARS = 8000

type Props = {
  article: Article
  view: View
  translations: ReadonlyMap<string, Translation>
  showTrimmed: boolean
  control: Pick<ReaderControl, 'attach' | 'revealed'> & {
    handlers: Partial<ReaderControl['handlers']>
  }
  /** The type is set by a style sheet: the page's content security policy forbids style attributes in markup. */
  isStyledOutside?: boolean
  onPart: (part: number) => void
  /** Goes to the next (1) or previous (-1) place to check, in one translation or in all shown ones. */
  onCheck: (by: 1 | -1, language?: string) => void
  onContents: () => void
  onAddTranslation: () => void
  /** Called to list what was left out; with the key of a passage to show that. */
  onLeftOut: (key?: string) => void
  onRestore: (key: string, restored: boolean) => void
  /** What is offered for a text without a translation, in its margin or below it. */
  beside?: ReactNode
  below?: ReactNode
}

/** The article in columns: heads, rows and the summary of what was left out. */
export function Reader(props: Props) {
  const { article, view, translations, showTrimmed, control, onLeftOut, onRestore } = props
  const { attach, handlers, revealed } = control
  const { t } = useTranslation()
  const base = baseLanguage(article.language, view.languages)
  const outline = outlineLanguage(article.language, view)
  const sections = useMemo(
    () =>
      splitIntoSections(
        buildRows(article, translations, view.languages, showTrimmed),
        MAX_SECTION_ROWS,
        MAX_SECTION_CHARS,
      ),
    [article, translations, view.languages, showTrimmed],
  )
  const isBook = article.parts.length > 1
  const columns = view.languages.map((language) => ({
    language,
    isSource: language === article.language,
    isBase: language === base,
    progress:
      translations.get(language)?.progress ??
      article.languages.find((one) => one.language === language)?.progress ??
      null,
  }))
  return (
    <main id="article" className={styles['page']}>
      {props.beside}
      <article
        ref={attach}
        aria-label={t('reader.article')}
        className={styles['article']}
        style={props.isStyledOutside ? undefined : typeStyle(view)}
        data-mode={view.mode}
        data-columns={view.languages.length}
        {...handlers}
      >
        <ColumnHeads
          columns={columns}
          onCheck={(language) => props.onCheck(1, language)}
          onAdd={article.languages.length > 1 ? undefined : props.onAddTranslation}
        />
        <ArticleHead
          article={article}
          title={titleCells(article, translations, view.languages)}
          base={base}
          outline={outline}
        />
        {isBook ? (
          <PartHead article={article} onPart={props.onPart} onContents={props.onContents} />
        ) : null}
        {view.mode === 'on-demand' && view.languages.length > 1 ? (
          <p className={styles['hint']}>{t('reader.onDemandHint')}</p>
        ) : null}
        {sections.map((rows, index) => (
          <Section
            // oxlint-disable-next-line react/no-array-index-key -- restoring a passage shifts the rows; sections must not remount
            key={index}
            articleId={article.id}
            rows={rows}
            base={base}
            outline={outline}
            language={article.language}
            revealed={revealed}
            showTrimmed={showTrimmed}
            onRestore={onRestore}
            onLeftOut={onLeftOut}
          />
        ))}
        {isBook ? <PartFoot article={article} onPart={props.onPart} /> : null}
        <LeftOut trimmed={article.trimmed} onOpen={onLeftOut} />
      </article>
      {props.below}
    </main>
  )
}
