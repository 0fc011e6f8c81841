import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../contract/commands.ts'
import type { Theme, TypeSetting, View } from '../contract/reading.ts'
import type { Settings } from '../contract/settings.ts'
import type { CommandAction } from './commands/command.ts'
import { rotateColumns } from './session/choose-columns.ts'
import { pairText } from './features/reader/copy/copy-pair.ts'
import { defaultType, resized } from './session/type-setting.ts'
import type { ViewChange } from './session/reading/open-reading.ts'
import type { ReaderControl } from './features/reader/use-reader-control.ts'
import type { Reading } from './session/reading/use-reading.ts'
import type { Book } from './session/use-book.ts'
import type { Overlay } from './overlays.tsx'
import type { Notice } from './ui/notice.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'sepia', 'dark', 'contrast']

type Options = {
  reading: Reading
  control: RefObject<ReaderControl | null>
  settings: Settings
  changeView: (change: ViewChange) => void
  changeSettings: (change: Partial<Settings>) => void
  openOverlay: (overlay: Overlay) => void
  chooseFiles: () => void
  chooseFolder: () => void
  toggleTrimmed: () => void
  copy: (text: string) => Promise<void>
  book: Book
  links: { canReturn: boolean; goBack: () => void }
  notify: (text: string, tone?: Notice['tone']) => void
}

/** Every shown language's type after `change`; the others keep theirs. */
function retyped(
  view: View,
  change: (setting: TypeSetting, language: string) => TypeSetting,
): View['type'] {
  const entries = view.languages.map(
    (language) =>
      [language, change(view.type[language] ?? defaultType(language), language)] as const,
  )
  return { ...view.type, ...Object.fromEntries(entries) }
}

/** What each command does in this window. */
export function useActions(options: Options): Record<CommandId, CommandAction> {
  const { t } = useTranslation()
  const { reading, control, book, settings, changeView, changeSettings, openOverlay, notify } =
    options
  const open = reading.current
  const when = () => open !== null

  const copyPair = async (): Promise<void> => {
    const path = control.current?.currentPath()
    if (!open || !path) return
    const { article, translations, view } = open
    const text = pairText(article, translations, view.languages, path)
    if (!text) return
    await options.copy(text)
  }
  const nextTheme = (): void => {
    const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
    changeSettings({ theme })
    notify(t('settings.themeNow', { theme: t(`settings.themes.${theme}`) }))
  }
  const retype = (change: (setting: TypeSetting, language: string) => TypeSetting): void => {
    changeView((view) => ({ type: retyped(view, change) }))
  }
  const walk = (step: (control: ReaderControl) => void): CommandAction => ({
    when,
    run: () => control.current && step(control.current),
  })

  return {
    open: { run: options.chooseFiles },
    'open-folder': { run: options.chooseFolder },
    'open-address': { run: () => openOverlay('address') },
    'add-translation': { when, run: () => openOverlay('add-translation') },
    articles: { run: () => openOverlay('articles') },
    print: { when, run: () => window.print() },
    settings: { run: () => openOverlay('settings') },
    'copy-pair': { when, run: () => void copyPair() },
    'mode-side-by-side': { when, run: () => changeView({ mode: 'side-by-side' }) },
    'mode-interleaved': { when, run: () => changeView({ mode: 'interleaved' }) },
    'mode-on-demand': { when, run: () => changeView({ mode: 'on-demand' }) },
    'mode-translation-only': { when, run: () => changeView({ mode: 'translation-only' }) },
    languages: { when, run: () => openOverlay('languages') },
    swap: {
      when: () => (open?.view.languages.length ?? 0) > 1,
      run: () => changeView(({ languages }) => ({ languages: rotateColumns(languages) })),
    },
    larger: { when, run: () => retype((setting) => resized(setting, 1)) },
    smaller: { when, run: () => retype((setting) => resized(setting, -1)) },
    'default-size': {
      when,
      run: () => retype((setting, language) => ({ ...setting, size: defaultType(language).size })),
    },
    theme: { run: nextTheme },
    'left-out': { when, run: options.toggleTrimmed },
    'next-sentence': walk((control) => control.nextSentence()),
    'previous-sentence': walk((control) => control.previousSentence()),
    'next-paragraph': walk((control) => control.nextParagraph()),
    'previous-paragraph': walk((control) => control.previousParagraph()),
    'next-chapter': { when: () => book.hasNext, run: book.next },
    'previous-chapter': { when: () => book.hasPrevious, run: book.previous },
    contents: { when: () => book.hasContents, run: book.openContents },
    'go-back': { when: () => options.links.canReturn, run: options.links.goBack },
    reveal: { when: () => open?.view.mode === 'on-demand', run: () => control.current?.reveal() },
    palette: { run: () => openOverlay('palette') },
    shortcuts: { run: () => openOverlay('shortcuts') },
    about: { run: () => openOverlay('about') },
  }
}
