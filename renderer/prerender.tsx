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

/** Attributes of the root element, and the prerendered first screen. */
export type FirstScreen = {
  language: string
  direction: 'ltr' | 'rtl'
  theme: string
  /** Null if nothing should be shown before the app renders. */
  screen: { markup: string; style: string } | null
}

/** Maximum number of prerendered blocks, enough for a tall window. */
const MAX_PRERENDERED_BLOCKS = 24

const noop = (): void => undefined

/**
 * Returns the first screen, rendered by the app's own components, for the shell to embed in the page: the text is
 * visible before any script has run, and the app replaces it. No markup if the reading position is not at the start,
 * which would only flash.
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
      <AppBar
        open={{ article, view }}
        isSideOpen={false}
        isTypographyOpen={false}
        hint={() => undefined}
        onMode={noop}
        onPointerUse={noop}
        onRun={noop}
        more={() => []}
        onMore={noop}
      />
      <Reader
        article={{ ...article, blocks: article.blocks.slice(0, MAX_PRERENDERED_BLOCKS) }}
        view={view}
        translations={new Map(boot.translations.map((one) => [one.language, one]))}
        showTrimmed={false}
        isStyledOutside
        control={{ attach: noop, handlers: {}, revealed: new Revealed() }}
        onPart={noop}
        onCheck={noop}
        onContents={noop}
        onAddTranslation={noop}
        onLeftOut={noop}
        onRestore={noop}
      />
    </I18nextProvider>,
  )
  const declarations = Object.entries(typeStyle(view)).map(([name, value]) => `${name}:${value}`)
  return { ...first, screen: { markup, style: `#article>article{${declarations.join(';')}}` } }
}
