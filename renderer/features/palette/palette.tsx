import { Autocomplete } from '@base-ui/react/autocomplete'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../../contract/commands.ts'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { groupFinder } from './find-in-groups.ts'
import styles from './palette.module.css'
import type { PaletteItem } from './palette-group.ts'
import { usePalette } from './use-palette.ts'

/** What to do next if nothing matches. */
const NEXT_STEPS: ReadonlySet<string> = new Set<CommandId>(['open', 'open-address', 'shortcuts'])

/** The command palette: find by typing, select with the arrow keys, run with Enter. */
export function Palette() {
  const { t } = useTranslation()
  const { closePanel } = useSession()
  const groups = usePalette()
  const [query, setQuery] = useState('')
  const find = useMemo(() => groupFinder(groups), [groups])
  const items = useMemo(() => {
    const found = find(query)
    const next = groups.flatMap((group) => group.items).filter(({ id }) => NEXT_STEPS.has(id))
    const shown = found.length > 0 ? found : [{ title: t('palette.none'), items: next }]
    return shown.map(({ title, items }) => ({ value: title, items }))
  }, [find, query, groups, t])
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
        filter={null}
        value={query}
        onValueChange={setQuery}
        autoHighlight="always"
        keepHighlight
        itemToStringValue={(item: PaletteItem) => item.label}
      >
        <Autocomplete.Input
          className={styles['input']}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
        />
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
