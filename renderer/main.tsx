import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './app.tsx'
import { connect } from './client/client.ts'
import { errorLog, watchErrors } from './client/error-log.ts'
import { readBoot } from './client/read-boot.ts'
import { applyLanguage, createI18n } from './i18n.ts'
import { interfaceLanguage } from '../contract/interface-language.ts'
import { hideStartFailure, showStartFailure } from './start-failure.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { MessageSlots } from './ui/messages/message-slot.tsx'

/** How long the page waits for the service before it says so, in milliseconds. A start on a busy machine takes less. */
const START_TIMEOUT_MS = 6000

/** The message for a page that has failed, or gets no answer, in the document's language if its strings can be loaded. */
async function failureTexts(isSilent: boolean) {
  const i18n = await createI18n(document.documentElement.lang).catch(() => null)
  // i18next does not report missing strings as an error; it would show their keys.
  const t = i18n?.exists('page.crashed') ? i18n.t : undefined
  if (!t) return undefined
  const message = isSilent
    ? `${t('page.silent')} – ${t('page.silentDetail')}`
    : `${t('page.crashed')} – ${t('page.crashedDetail')}`
  return { message, reload: t('page.reload') }
}

async function fail(fault: unknown): Promise<void> {
  reportError(fault)
  showStartFailure(document, await failureTexts(false))
}

/** Says that the service does not answer as long as the page waits for it; it may still answer. */
function watchStart(): { end: () => void } {
  let isWaiting = true
  const timer = setTimeout(async () => {
    const texts = await failureTexts(true)
    if (isWaiting) showStartFailure(document, texts)
  }, START_TIMEOUT_MS)
  return {
    end() {
      isWaiting = false
      clearTimeout(timer)
      hideStartFailure(document)
    },
  }
}

async function start(): Promise<void> {
  // The reader restores its position by sentence; the browser's scroll restoration is by pixel and would interfere.
  history.scrollRestoration = 'manual'
  const connecting = connect(window)
  const logError = errorLog(connecting)
  watchErrors(window, logError)
  const boot = readBoot(document) ?? (await (await connecting).app.boot())
  const { info, settings } = boot
  document.documentElement.dataset['theme'] = settings.theme
  const language = interfaceLanguage(settings.uiLanguage, info.forcedLanguage, info.systemLanguages)
  applyLanguage(document.documentElement, language)
  const [client, i18n] = await Promise.all([connecting, createI18n(language)])
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  // The rendered article has its own type styles.
  document.getElementById('first-screen')?.remove()
  createRoot(root, {
    onUncaughtError: (error) => void fail(error),
    onCaughtError: (error) => {
      console.error(error)
      logError(error)
    },
  }).render(
    <I18nextProvider i18n={i18n}>
      <MessageSlots>
        <App boot={boot} client={client} logError={logError} />
      </MessageSlots>
    </I18nextProvider>,
  )
}

const watch = watchStart()
start().finally(watch.end).catch(fail)
