import { matchLanguage } from '../contract/languages.ts'
import { createUiText, type UiText } from './service/ui-text.ts'

export type { UiText } from './service/ui-text.ts'

/**
 * The interface's strings where no window and no library is: terminal, refusals, errors of the start. The first tag that the
 * interface comes in decides, else English.
 */
export function loadInterfaceText(appRoot: string, tags: readonly string[]): Promise<UiText> {
  const language = tags.map(matchLanguage).find((match) => match !== null)
  return createUiText(appRoot)(language ?? 'en')
}
