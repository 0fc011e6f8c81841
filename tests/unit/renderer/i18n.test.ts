import { createInstance, type ReadCallback } from 'i18next'
import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { loadLaterStrings } from '../../../renderer/session/later-strings.ts'

test('strings of panels are loaded when they are needed, and with each language after that', async () => {
  const i18n = await createI18n('de')
  expect(i18n.t('bar.library')).toBe('Bibliothek')
  expect(i18n.exists('typography.title')).toBe(false)
  await loadLaterStrings(i18n)
  expect(i18n.t('typography.title')).toBe('Typografie')
  expect(i18n.t('bar.library')).toBe('Bibliothek')
  await i18n.changeLanguage('ru')
  expect(i18n.t('typography.title')).toMatch(/^\p{sc=Cyrillic}+$/u)
})

test('without its strings a panel fails to load instead of showing keys, and is tried again', async () => {
  let isDown = true
  const i18n = createInstance()
  await i18n
    .use({
      type: 'backend',
      callbackApi: true,
      read: (_: string, namespace: string, callback: ReadCallback) =>
        isDown && namespace === 'later'
          ? callback(new Error('down'), true)
          : callback(null, { [namespace]: 'text' }),
    })
    .init({ lng: 'de', fallbackLng: 'en', ns: ['ui'], fallbackNS: 'later', maxRetries: 0 })
  await expect(loadLaterStrings(i18n)).rejects.toThrow('could not be loaded')
  isDown = false
  await loadLaterStrings(i18n)
  expect(i18n.exists('later')).toBe(true)
})
