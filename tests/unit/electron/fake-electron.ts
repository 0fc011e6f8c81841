import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** An emitter that stands for one of Electron's objects, with what else a test needs of it. */
export function emitter<Extra extends object>(extra: Extra): EventEmitter & Extra {
  return Object.assign(new EventEmitter(), extra)
}

/** A part of one of Electron's objects, passed off as the whole: what a test needs of it is there. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the one place where a test asserts a type
export function standIn<T>(part: unknown): T
export function standIn(part: unknown): unknown {
  return part
}

/** An event that can be prevented, as Electron hands it to a listener. */
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

/** A frame as Electron describes it: the top frame of our own page, unless told otherwise. */
export function frame(
  change: { parent?: object | null; origin?: string; detached?: boolean; destroyed?: boolean } = {},
) {
  const { parent = null, origin = 'diglot://app', detached = false, destroyed = false } = change
  return { parent, origin, detached, isDestroyed: () => destroyed, postMessage: vi.fn() }
}

/** A port of the main process: closing it says so on this side too, as Electron's does. */
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

/** Addresses that are not our page's, however much they try to look like it. */
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
