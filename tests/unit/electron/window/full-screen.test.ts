import { expect, it } from 'vitest'
import type { App, BrowserWindow } from 'electron'
import type { AppEvent } from '../../../../contract/app-event.ts'
import {
  followFullScreen,
  toggleFullScreen,
} from '../../../../main/electron/window/follow-full-screen.ts'
import { emitter, standIn } from '../fake-electron.ts'

it('tells the page when a window fills the screen, also one that is opened later', () => {
  const events: AppEvent[] = []
  const app = emitter({})
  const [first, later] = [emitter({}), emitter({})]
  const asWindow = (window: object) => standIn<BrowserWindow>(window)
  followFullScreen(standIn<App>(app), [asWindow(first)], (event) => events.push(event))
  app.emit('browser-window-created', {}, later)
  first.emit('enter-full-screen')
  later.emit('leave-full-screen')
  expect(events).toEqual([
    { type: 'full-screen', isOn: true },
    { type: 'full-screen', isOn: false },
  ])
})

it('toggles the full screen of the window if there is one', () => {
  let isOn = false
  const window = {
    isFullScreen: () => isOn,
    setFullScreen: (next: boolean) => {
      isOn = next
    },
  }
  expect(toggleFullScreen([window])).toBe(true)
  expect(isOn).toBe(true)
  toggleFullScreen([window])
  expect(isOn).toBe(false)
  expect(toggleFullScreen([])).toBe(false)
})
