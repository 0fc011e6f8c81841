import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import styles from './palette.module.css'
import type { PaletteGroup, PaletteItem } from './palette-group.ts'
import { usePalette } from './use-palette.ts'

/** The command palette: filter by typing, select with the arrow keys, run with Enter. */
export function Palette() {
  const { t } = useTranslation()
  const { closePanel } = useSession()
  const { groups, loadArticles } = usePalette()
  const [articleGroups, setArticleGroups] = useState<readonly PaletteGroup[]>([])
  useEffect(() => {
    // If they fail to load, the palette still has its commands.
    loadArticles().then(setArticleGroups, () => undefined)
  }, [loadArticles])
  const items = useMemo(
    () =>
      [...groups, ...articleGroups].map((group) => ({ value: group.title, items: group.items })),
    [groups, articleGroups],
  )
  const choose = (item: PaletteItem): void => {
    closePanel()
    // After the dialog has restored the focus.
    setTimeout(item.run, 0)
  }
  return (
    <Panel
      title={t('palette.title')}
      closeLabel={t('app.close')}
      place="top"
      hideTitle
      onClose={closePanel}
    >
      <Autocomplete.Root
        open
        inline
        items={items}
        autoHighlight="always"
        keepHighlight
        itemToStringValue={(item: PaletteItem) => item.label}
      >
        <Autocomplete.Input
          className={styles['input']}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
        />
        <Autocomplete.Empty>
          <p className={styles['none']}>{t('palette.none')}</p>
        </Autocomplete.Empty>
        <Autocomplete.List className={styles['list']}>
          {(group: { value: string; items: PaletteItem[] }) => (
            <Autocomplete.Group key={group.value} items={group.items}>
              <Autocomplete.GroupLabel className={styles['label']}>
                {group.value}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: PaletteItem) => (
                  <Autocomplete.Item
                    key={item.id}
                    value={item}
                    className={styles['item']}
                    onClick={() => choose(item)}
                  >
                    <bdi lang={item.language}>{item.label}</bdi>
                    {item.hint ? <kbd dir="ltr">{item.hint}</kbd> : null}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Panel>
  )
}
