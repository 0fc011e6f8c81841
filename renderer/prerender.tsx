import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { Boot } from '../contract/boot.ts'
import { directionOf, PSEUDO_LANGUAGE } from '../contract/languages.ts'
import { AppBar } from './features/app-bar/app-bar.tsx'
import { Reader } from './features/reader/reader.tsx'
import { Revealed } from './features/reader/caret/revealed.ts'
import { typeStyle } from './features/reader/view/type-style.ts'
import { fittingView } from './session/reading/use-reading.ts'
import { createI18n } from './i18n.ts'
import { interfaceLanguage } from '../contract/interface-language.ts'

/** What the document's root element says, and the first screen as markup with the type of its columns. */
export type FirstScreen = {
  language: string
  direction: 'ltr' | 'rtl'
  theme: string
  /** Null where there is nothing to show before the page itself can. */
  screen: { markup: string; style: string } | null
}

/** Blocks that the tallest first window can show; the page itself brings the rest. */
const BLOCKS = 24

const nothing = (): void => undefined

/**
 * The first screen from the same components as the page's own, for the shell to put into the page: the text is on the
 * screen before any script has run, and the page replaces it with itself. No markup where an article was left in the
 * middle: its beginning would only flash by.
 */
export async function prerender(boot: Boot): Promise<FirstScreen> {
  const { article, info, reading, settings } = boot
  const language = interfaceLanguage(settings.uiLanguage, info.forcedLanguage, info.systemLanguages)
  const first = {
    language: language === PSEUDO_LANGUAGE ? 'en' : language,
    direction: directionOf(language),
    theme: settings.theme,
  }
  if (!article || reading.position?.top) return { ...first, screen: null }
  const i18n = await createI18n(language)
  const view = fittingView(article, reading.view, language, settings.view)
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <AppBar view={view} hint={() => undefined} onMode={nothing} onOpen={nothing} />
      <Reader
        article={{ ...article, blocks: article.blocks.slice(0, BLOCKS) }}
        view={view}
        translations={new Map(boot.translations.map((one) => [one.language, one]))}
        showTrimmed={false}
        isStyledOutside
        control={{ attach: nothing, handlers: {}, revealed: new Revealed() }}
        onPart={nothing}
        onContents={nothing}
        onToggleTrimmed={nothing}
        onRestore={nothing}
      />
    </I18nextProvider>,
  )
  const declarations = Object.entries(typeStyle(view)).map(([name, value]) => `${name}:${value}`)
  return { ...first, screen: { markup, style: `#article>article{${declarations.join(';')}}` } }
}
