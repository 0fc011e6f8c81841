import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../contract/article.ts'
import type { View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import { ArticleHead } from './view/article-head.tsx'
import { baseLanguage, outlineLanguage } from './base-language.ts'
import { buildRows, inSections, titleCells } from './rows/build-rows.ts'
import { ColumnHeads } from './view/column-heads.tsx'
import { LeftOut } from './view/left-out.tsx'
import styles from './reader.module.css'
import { PartFoot } from './view/part-foot.tsx'
import { PartHead } from './view/part-head.tsx'
import { Section } from './view/section.tsx'
import { typeStyle } from './view/type-style.ts'
import type { ReaderControl } from './use-reader-control.ts'

/** Measured: 20,000 rows in sections of 20 lay out in 1.7 s and scroll freely; row by row it takes 183 ms a frame. */
const SECTION = 20
/** Characters of a section, of long paragraphs: two screens, and no more than is laid out without being noticed. */
const SECTION_CHARACTERS = 8000

type Props = {
  article: Article
  view: View
  translations: ReadonlyMap<string, Translation>
  showTrimmed: boolean
  control: Pick<ReaderControl, 'attach' | 'revealed'> & {
    handlers: Partial<ReaderControl['handlers']>
  }
  /** Set from a style sheet instead: an attribute in markup is what the page's policy refuses. */
  isStyledOutside?: boolean
  onPart: (part: number) => void
  onContents: () => void
  onToggleTrimmed: () => void
  onRestore: (key: string, restored: boolean) => void
}

/** The article in facing columns: composes heads, rows and what was left out. */
export function Reader(props: Props) {
  const { article, view, translations, showTrimmed, control, onToggleTrimmed, onRestore } = props
  const { attach, handlers, revealed } = control
  const { t } = useTranslation()
  const base = baseLanguage(article.language, view.languages)
  const outline = outlineLanguage(article.language, view)
  const sections = useMemo(
    () =>
      inSections(
        buildRows(article, translations, view.languages, showTrimmed),
        SECTION,
        SECTION_CHARACTERS,
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
      <article
        ref={attach}
        aria-label={t('reader.article')}
        className={styles['article']}
        style={props.isStyledOutside ? undefined : typeStyle(view)}
        data-mode={view.mode}
        data-columns={view.languages.length}
        {...handlers}
      >
        <ColumnHeads columns={columns} />
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
            // oxlint-disable-next-line react/no-array-index-key -- a passage that is put back shifts the rows; no section is to be made anew
            key={index}
            articleId={article.id}
            rows={rows}
            base={base}
            outline={outline}
            language={article.language}
            revealed={revealed}
            showTrimmed={showTrimmed}
            onRestore={onRestore}
          />
        ))}
        {isBook ? <PartFoot article={article} onPart={props.onPart} /> : null}
        <LeftOut trimmed={article.trimmed} shown={showTrimmed} onToggle={onToggleTrimmed} />
      </article>
    </main>
  )
}
