import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../../contract/boot.ts'
import { autonymOf } from '../../../contract/languages.ts'
import type { Client } from '../../client/client.ts'
import type { Command } from '../../commands/command.ts'
import { keyLabel } from '../../commands/key-label.ts'
import type { PaletteGroup } from './palette.tsx'
import type { Reading } from '../../session/reading/use-reading.ts'
import { useLatest } from '../../ui/use-latest.ts'

type Options = {
  client: Client
  info: AppInfo
  reading: Reading
  commands: readonly Command[]
  showLanguage: (language: string) => void
  openArticle: (id: string) => void
}

/** What the palette offers: commands, languages of the article, articles of the library. */
export function usePalette(options: Options) {
  const { t } = useTranslation()
  const { info, reading, commands, showLanguage } = options
  const open = reading.current
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
  const unseen = (open?.article.languages ?? []).filter(
    (one) => !open?.view.languages.includes(one.language),
  )
  if (unseen.length > 0)
    groups.push({
      title: t('languages.title'),
      items: unseen.map(({ language }) => ({
        id: `language-${language}`,
        label: t('palette.show', { language: autonymOf(language) }),
        run: () => showLanguage(language),
      })),
    })

  const latest = useLatest({ ...options, t })
  const loadArticles = useCallback(async (): Promise<PaletteGroup[]> => {
    const { client, openArticle, t } = latest.current
    const articles = await client.articles.list()
    const items = articles.map(({ id, title, language }) => ({
      id,
      label: title,
      language,
      run: () => openArticle(id),
    }))
    return items.length > 0 ? [{ title: t('palette.articles'), items }] : []
  }, [latest])
  return { groups, loadArticles }
}
