import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article, ChangeProblem } from '../contract/article.ts'
import type { AppInfo } from '../contract/boot.ts'
import { LANGUAGES } from '../contract/languages.ts'
import { OPENED_FILES } from '../contract/opened-files.ts'
import type { TypeSetting, View } from '../contract/reading.ts'
import type { Settings } from '../contract/settings.ts'
import type { TranslationProblem } from '../contract/translation.ts'
import type { Client } from './client/client.ts'
import type { Command } from './commands/command.ts'
import type { TranslationChoice } from './features/languages/add-translation-panel.tsx'
import type { PaletteGroup } from './features/palette/palette.tsx'
import { importProblemText } from './session/messages/problem-text.ts'
import { loadFaces } from './ui/typeface.ts'
import type { Book } from './session/use-book.ts'
import type { TakeIn } from './features/articles/use-take-in.ts'

// Each panel is its own chunk: none is part of the first screen.
const AboutPanel = lazy(async () => ({
  default: (await import('./features/about/about-panel.tsx')).AboutPanel,
}))
const AddTranslationPanel = lazy(async () => ({
  default: (await import('./features/languages/add-translation-panel.tsx')).AddTranslationPanel,
}))
const AddressPanel = lazy(async () => ({
  default: (await import('./features/articles/address-panel.tsx')).AddressPanel,
}))
const ArticlesPanel = lazy(async () => ({
  default: (await import('./features/articles/articles-panel.tsx')).ArticlesPanel,
}))
const ContentsPanel = lazy(async () => ({
  default: (await import('./features/contents/contents-panel.tsx')).ContentsPanel,
}))
const LanguagesPanel = lazy(async () => ({
  default: (await import('./features/languages/languages-panel.tsx')).LanguagesPanel,
}))
const LinkPanel = lazy(async () => ({
  default: (await import('./features/link/link-panel.tsx')).LinkPanel,
}))
const Palette = lazy(async () => ({
  default: (await import('./features/palette/palette.tsx')).Palette,
}))
const SettingsPanel = lazy(async () => ({
  default: (await import('./features/settings/settings-panel.tsx')).SettingsPanel,
}))
const ShortcutsPanel = lazy(async () => ({
  default: (await import('./features/shortcuts/shortcuts-panel.tsx')).ShortcutsPanel,
}))

export type Overlay =
  | 'about'
  | 'add-translation'
  | 'address'
  | 'articles'
  | 'contents'
  | 'languages'
  | 'link'
  | 'palette'
  | 'settings'
  | 'shortcuts'

type Props = {
  overlay: Overlay | null
  client: Client
  info: AppInfo
  commands: readonly Command[]
  settings: Settings
  article: Article | null
  view: View | null
  book: Pick<Book, 'currentChapter' | 'goToChapter'>
  types: readonly { language: string; setting: TypeSetting; defaultSize: number }[]
  paletteGroups: readonly PaletteGroup[]
  loadPaletteArticles: () => Promise<PaletteGroup[]>
  onSettings: (change: Partial<Settings>) => void
  onColumns: (columns: string[]) => void
  onType: (language: string, setting: TypeSetting) => void
  onResetType: () => void
  onOpenArticle: (id: string) => void
  onChooseTranslation: () => void
  onSourceLanguage: (language: string) => Promise<ChangeProblem | null>
  onRemoveTranslation: (language: string) => Promise<void>
  onRemoveArticle: (id: string, title: string) => Promise<boolean>
  onAddTranslation: (
    choice: TranslationChoice,
    signal: AbortSignal,
  ) => Promise<TranslationProblem | null>
  onLateProblem: (name: string, problem: TranslationProblem) => void
  /** Where the link leads that is asked about. */
  linkAddress: string
  onCopy: (text: string) => void
  takeIn: TakeIn
  onChooseAddress: () => void
  onFailure: () => void
  onClose: () => void
}

/** The one panel that is open, if any. */
export function Overlays(props: Props) {
  const { overlay, article, view, info, takeIn, onClose } = props
  const { t } = useTranslation()
  const isOpen = overlay !== null
  // Panels name languages in themselves.
  useEffect(() => {
    if (isOpen) for (const language of LANGUAGES) void loadFaces(language, 'sans')
  }, [isOpen])
  return (
    <Suspense fallback={null}>
      {overlay === 'about' ? <AboutPanel version={info.version} onClose={onClose} /> : null}
      {overlay === 'add-translation' && article ? (
        <AddTranslationPanel
          source={article.language}
          accept={OPENED_FILES}
          onAdd={props.onAddTranslation}
          onLateProblem={props.onLateProblem}
          problemText={(name, problem) => importProblemText(name, problem, t)}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'address' ? (
        <AddressPanel
          tried={takeIn.triedAddress}
          onOpen={(address) => void takeIn.openAddress(address)}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'articles' ? (
        <ArticlesPanel
          client={props.client}
          current={article?.id ?? null}
          onOpen={props.onOpenArticle}
          onChooseFile={takeIn.chooseFiles}
          onChooseFolder={takeIn.chooseFolder}
          onChooseAddress={props.onChooseAddress}
          onRemove={props.onRemoveArticle}
          onFailure={props.onFailure}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'contents' && article ? (
        <ContentsPanel
          article={article}
          current={props.book.currentChapter()}
          onChoose={(chapter) => {
            onClose()
            props.book.goToChapter(chapter)
          }}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'languages' && article && view ? (
        <LanguagesPanel
          columns={view.languages}
          available={article.languages.map((one) => one.language)}
          source={article.language}
          onChange={props.onColumns}
          removable={article.languages.filter((one) => one.isRemovable).map((one) => one.language)}
          onAdd={props.onChooseTranslation}
          onRemove={props.onRemoveTranslation}
          onSource={article.isShipped ? null : props.onSourceLanguage}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'link' ? (
        <LinkPanel
          address={props.linkAddress}
          onCopy={props.onCopy}
          onOpen={(address) => void takeIn.openAddress(address)}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'palette' ? (
        <Palette
          groups={props.paletteGroups}
          loadMore={props.loadPaletteArticles}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'settings' ? (
        <SettingsPanel
          settings={props.settings}
          library={info.library}
          types={props.types}
          onSettings={props.onSettings}
          onType={props.onType}
          onResetType={props.onResetType}
          onClose={onClose}
        />
      ) : null}
      {overlay === 'shortcuts' ? (
        <ShortcutsPanel commands={props.commands} platform={info.platform} onClose={onClose} />
      ) : null}
    </Suspense>
  )
}
