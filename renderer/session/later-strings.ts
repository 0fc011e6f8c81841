import type { i18n } from 'i18next'
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/**
 * Loads the strings of the window that its first screen does not need, in the language of the interface, which later changes
 * of the language load too. Rejects if there are none: i18next would show their keys.
 */
export async function loadLaterStrings(i18n: i18n): Promise<void> {
  await i18n.loadNamespaces('later')
  // In English if the language's own could not be loaded.
  if (!i18n.languages.some((language) => i18n.hasResourceBundle(language, 'later')))
    throw new Error('the strings could not be loaded')
}

/** Returns a component that is loaded, with the strings that it may show, when it is first rendered. */
export function lazyPart<Props>(
  i18n: i18n,
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadLaterStrings(i18n)])
    return { default: component }
  })
}
