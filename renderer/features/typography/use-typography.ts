import { useTranslation } from 'react-i18next'
import type { View } from '../../../contract/reading.ts'
import { useSession } from '../../session/session.ts'
import { type TypeView, typeView } from '../../session/type-changes.ts'

export type Typography = {
  view: View
  /** Changes the open article's type, or that of the next one. */
  change: (to: (view: TypeView) => TypeView) => void
  /** Changes it and offers to undo that in a message. */
  changeAndTell: (to: (view: TypeView) => TypeView, message: string) => void
}

/** Returns the typography of the open article, else of the articles that are opened next. */
export function useTypography(): Typography {
  const { open, settings, changeView, changeSettings, notify } = useSession()
  const { t, i18n } = useTranslation()
  const blank: View = { mode: 'side-by-side', languages: [i18n.language], type: {} }
  const view = open?.view ?? settings.view ?? blank
  const change: Typography['change'] = (to) => {
    if (open) changeView(to)
    else changeSettings({ view: { ...view, ...to(view) } })
  }
  return {
    view,
    change,
    changeAndTell(to, message) {
      const before = typeView(view)
      change(to)
      notify(message, 'plain', undefined, {
        label: t('typography.undo'),
        run: () => change(() => before),
      })
    },
  }
}
