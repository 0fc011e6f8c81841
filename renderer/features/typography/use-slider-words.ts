import { useTranslation } from 'react-i18next'
import { autonymOf } from '../../../contract/languages.ts'
import type { TypeKey } from '../../session/type-changes.ts'
import { isolate } from '../../ui/isolate.ts'
import type { TypeScope } from './type-scope.ts'

type Reset = { label: string; run: () => void } | undefined

/** Returns the words of sliders in the interface's language: numbers, what resets them, remarks. */
export function useSliderWords(scope: TypeScope) {
  const { t, i18n } = useTranslation()
  const percents = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const ratios = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 })
  const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  return {
    percent: (value: number): string => percents.format(value),
    percentSign: percents.formatToParts(1).find(({ type }) => type === 'percentSign')?.value,
    ratio: (value: number): string => ratios.format(value),
    reset: (name: string, keys: readonly TypeKey[]): Reset => {
      const run = scope.reset(keys)
      return run && { label: t('typography.resetOne', { name }), run }
    },
    note: (keys: readonly TypeKey[]): string | undefined => {
      const owners = scope.owners(keys).map((one) => isolate(autonymOf(one)))
      return owners.length > 0
        ? t('typography.ownValue', { languages: lists.format(owners) })
        : undefined
    },
  }
}
