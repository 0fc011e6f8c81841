import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf } from '../../../contract/languages.ts'
import { keyLabel } from '../../commands/key-label.ts'
import { showColumn } from '../../session/choose-columns.ts'
import { useSession } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'
import type { PaletteGroup } from './palette-group.ts'

/**
 * Returns the palette's groups: commands, languages of the article, and (loaded on demand) articles of the library.
 */
export function usePalette() {
  const { t } = useTranslation()
  const { client, info, open, commands, changeView, openArticle } = useSession()
  const groups: PaletteGroup[] = [
    {
      title: t('palette.commands'),
      items: commands
        .filter((command) => command.id !== 'palette' && (command.when?.() ?? true))
        .map((command) => ({
          id: command.id,
          label: t(`command.${command.label}`),
          hint: command.keys[0] ? keyLabel(command.keys[0], info.platform) : undefined,
          run: command.run,
        })),
    },
  ]
  const hidden = (open?.article.languages ?? []).filter(
    (one) => !open?.view.languages.includes(one.language),
  )
  if (hidden.length > 0)
    groups.push({
      title: t('languages.title'),
      items: hidden.map(({ language }) => ({
        id: `language-${language}`,
        label: t('palette.show', { language: autonymOf(language) }),
        run: () => changeView({ languages: showColumn(open?.view.languages ?? [], language) }),
      })),
    })

  const latest = useLatest({ client, openArticle, t })
  const loadArticles = useCallback(async (): Promise<PaletteGroup[]> => {
    const { client, openArticle, t } = latest.current
    const articles = await client.articles.list()
    const items = articles.map(({ id, title, language }) => ({
      id,
      label: title,
      language,
      run: () => void openArticle(id),
    }))
    return items.length > 0 ? [{ title: t('palette.articles'), items }] : []
  }, [latest])
  return { groups, loadArticles }
}
