import type en from '../locales/en/ui.json'
import type words from '../locales/en/words.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: typeof en; words: typeof words }
  }
}
