type Texts = { message: string; reload: string }

/** Fallback when the interface strings could not be loaded. */
const FALLBACK_TEXTS: Texts = {
  message:
    'The page has stopped working. Nothing that was saved is lost. Reload the page to continue.',
  reload: 'Reload',
}

const BOX_ID = 'start-failure'

/**
 * Shows a message with a reload button above the page, in place of an earlier one; the prerendered first screen below would
 * look alive. Uses plain DOM elements, because React may be what failed.
 */
export function showStartFailure(document: Document, texts: Texts = FALLBACK_TEXTS): void {
  hideStartFailure(document)
  const box = document.createElement('div')
  box.id = BOX_ID
  box.setAttribute('role', 'alert')
  const message = document.createElement('span')
  message.textContent = texts.message
  const reload = document.createElement('button')
  reload.type = 'button'
  reload.textContent = texts.reload
  reload.addEventListener('click', () => document.defaultView?.location.reload())
  box.append(message, ' ', reload)
  // Inline styles, because style sheets may be missing too.
  Object.assign(box.style, {
    position: 'sticky',
    insetBlockStart: '0',
    zIndex: '100',
    padding: '0.75rem 1rem',
    background: '#7a1f1f',
    color: '#ffffff',
    fontFamily: 'sans-serif',
  })
  document.body.prepend(box)
}

/** Removes the message, if it is shown. */
export function hideStartFailure(document: Document): void {
  document.getElementById(BOX_ID)?.remove()
}
