import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { AppEvent } from '../app-event.ts'
import { Boot } from '../boot.ts'

/** Maximum length of a text that the shell copies, in UTF-16 code units: a sentence with two translations, at its longest. */
const MAX_COPIED_CHARS = 1_000_000

export const app = {
  boot: oc.output(Boot),
  events: oc.output(eventIterator(AppEvent)),
  /**
   * Copies a text in the shell; returns whether it did. Electron does so once after a command of its native menu, which is no
   * gesture in the page, so that Chromium refuses the page's own copying. The browser shell never does.
   */
  copy: oc.input(z.object({ text: z.string().max(MAX_COPIED_CHARS) })).output(z.boolean()),
}
