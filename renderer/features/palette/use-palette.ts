import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf } from '../../../contract/languages.ts'
import { keyLabel } from '../../commands/key-label.ts'
import { showColumn } from '../../session/choose-columns.ts'
import { goToChapter } from '../../session/places/go-to-chapter.ts'
import { useSession } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { languageNames } from './language-names.ts'
import type { PaletteGroup } from './palette-group.ts'
import { chapterItems } from './chapter-items.ts'
import { settingItems } from './setting-items.ts'
import { useWords } from '../../session/use-words.ts'

/** Returns the palette's groups: commands, settings, languages and chapters of the article, and the library's articles once they are loaded. */
export function usePalette(): readonly PaletteGroup[] {
  const { t } = useTranslation()
  const { info, open, commands, changeView, changeSettings, places } = useSession()
  const words = useWords()
  const articles = useArticles()
  // The session is another with each render, but a modal dialog covers what could change it.
  const latest = useLatest({ open, changeView, places })
  const shown = open?.view.languages
  const languages = open?.article.languages
  return useMemo(() => {
    const hidden = (languages ?? []).filter((one) => !shown?.includes(one.language))
    const groups: PaletteGroup[] = [
      {
        title: t('palette.commands'),
        items: commands
          .filter((command) => command.id !== 'palette' && (command.when?.() ?? true))
          .map((command) => {
            const keys = command.keys.map((key) => keyLabel(key, info.platform))
            return {
              id: command.id,
              label: t(`command.${command.label}`),
              words: [
                ...words.command(command.label),
                t(`command.${command.label}`, { lng: 'en' }),
                ...keys,
              ],
              hint: keys[0],
              run: command.run,
            }
          }),
      },
      {
        title: t('languages.title'),
        items: hidden.map(({ language }) => ({
          id: `language-${language}`,
          label: t('palette.show', { language: autonymOf(language) }),
          words: languageNames(language),
          run: () => {
            const { open, changeView } = latest.current
            changeView({ languages: showColumn(open?.view.languages ?? [], language) })
          },
        })),
      },
      {
        title: t('contents.title'),
        items: open
          ? chapterItems(open, (at) => goToChapter(open.article, at, latest.current.places))
          : [],
      },
      { title: t('settings.title'), items: settingItems(t, words.theme, changeSettings) },
      { title: t('palette.articles'), items: articles },
    ]
    return groups.filter(({ items }) => items.length > 0)
  }, [t, words, articles, languages, shown, open, commands, info.platform, changeSettings, latest])
}

/** The articles of the library; none until they are loaded, or if that fails: then the palette still has its commands. */
function useArticles(): PaletteGroup['items'] {
  const { client, openArticle } = useSession()
  const [items, setItems] = useState<PaletteGroup['items']>([])
  const latest = useLatest({ client, openArticle })
  const load = useCallback(async () => {
    const articles = await latest.current.client.articles.list()
    return articles.map(({ id, title, language }) => ({
      id,
      label: title,
      language,
      run: () => void latest.current.openArticle(id),
    }))
  }, [latest])
  useEffect(() => {
    load().then(setItems, reportError)
  }, [load])
  return items
}
