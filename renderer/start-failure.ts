type Texts = { message: string; reload: string }

/** For when not even the strings of the interface could be loaded. */
const ENGLISH: Texts = {
  message:
    'The page has stopped working. Nothing that was saved is lost. Reload the page to continue.',
  reload: 'Reload',
}

/**
 * Says above the page that it does not work, once, with a button that loads it anew: what stands there may be the first
 * screen, which looks alive. Made of plain elements, since what would make others may be what failed.
 */
export function showStartFailure(document: Document, texts: Texts = ENGLISH): void {
  const id = 'start-failure'
  if (document.getElementById(id)) return
  const box = document.createElement('div')
  box.id = id
  box.setAttribute('role', 'alert')
  const message = document.createElement('span')
  message.textContent = texts.message
  const reload = document.createElement('button')
  reload.type = 'button'
  reload.textContent = texts.reload
  reload.addEventListener('click', () => document.defaultView?.location.reload())
  box.append(message, ' ', reload)
  // Style sheets may be missing as well.
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
