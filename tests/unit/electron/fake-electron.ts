import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** A fake Electron object: an EventEmitter with further members. */
export function emitter<Extra extends object>(extra: Extra): EventEmitter & Extra {
  return Object.assign(new EventEmitter(), extra)
}

/** Casts a partial fake to the full Electron type. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the only type assertion of these tests
export function standIn<T>(part: unknown): T
export function standIn(part: unknown): unknown {
  return part
}

/** A cancellable event as Electron passes it to listeners. */
export function cancellable<Extra extends object>(
  extra: Extra,
): Extra & { preventDefault: () => void; defaultPrevented: boolean } {
  const event = {
    ...extra,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

/** A fake WebFrameMain; by default the top frame of the app page. */
export function frame(
  change: { parent?: object | null; origin?: string; destroyed?: boolean } = {},
) {
  const { parent = null, origin = 'diglot://app', destroyed = false } = change
  return { parent, origin, isDestroyed: () => destroyed, postMessage: vi.fn() }
}

/** A fake MessagePortMain that emits `close` when closed, like Electron's. */
export function port() {
  const made = emitter({
    start: vi.fn(),
    postMessage: vi.fn(),
    close: vi.fn(() => {
      made.emit('close')
    }),
  })
  return made
}

/** URLs that do not belong to the app page, many of them disguised. */
export const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'https://app/',
  'diglot://app.evil/',
  'diglot://app@evil/',
  'diglot://evil@app/',
  'diglot://user:password@app/',
  'diglot://app:80/',
  'diglot://app\\@evil/',
  'diglot://evil\\@app/',
  'diglot://evil/app/',
  'diglot:///app/',
  'diglot:app',
  'diglot:/app/',
  'diglots://app/',
  'xdiglot://app/',
  'blob:diglot://app/9b1f6b2e-7a53-4e33-b0a2-0d6a7f2f9c11',
  'filesystem:diglot://app/temporary/x',
  'view-source:diglot://app/',
  'file:///etc/passwd',
  'file://app/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'about:blank',
  'about:srcdoc',
  'chrome://version/',
  'ws://app/',
  'mailto:a@example.org',
  '//app/',
  'app',
  '',
] as const
