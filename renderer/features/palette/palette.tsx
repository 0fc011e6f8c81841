import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/panel.tsx'
import styles from './palette.module.css'

/** One thing that the palette can do. */
export type PaletteItem = {
  id: string
  label: string
  /** Printed at the end of the line: a shortcut. */
  hint?: string | undefined
  /** The label's language, where it is not the interface's. */
  language?: string | undefined
  run: () => void
}

export type PaletteGroup = { title: string; items: PaletteItem[] }

type Props = {
  groups: readonly PaletteGroup[]
  /** Groups that have to be fetched; they come below the others. */
  loadMore: () => Promise<PaletteGroup[]>
  onClose: () => void
}

/** Type a few letters, choose with the arrows, Enter does it. */
export function Palette({ groups, loadMore, onClose }: Props) {
  const { t } = useTranslation()
  const [more, setMore] = useState<readonly PaletteGroup[]>([])
  useEffect(() => {
    // Without them the palette still has all its commands.
    loadMore().then(setMore, () => undefined)
  }, [loadMore])
  const items = useMemo(
    () => [...groups, ...more].map((group) => ({ value: group.title, items: group.items })),
    [groups, more],
  )
  const choose = (item: PaletteItem): void => {
    onClose()
    // After the dialog has given the focus back.
    setTimeout(item.run, 0)
  }
  return (
    <Panel
      title={t('palette.title')}
      closeLabel={t('app.close')}
      place="top"
      hideTitle
      onClose={onClose}
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
