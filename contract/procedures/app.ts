import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { AppEvent } from '../app-event.ts'
import { Boot } from '../boot.ts'
import { Unsaved } from '../errors/disk-problem.ts'
import { PageError } from '../errors/page-error.ts'

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
  /** Tries again to save what is kept in memory; returns what still is. */
  saveAgain: oc.output(Unsaved.nullable()),
  /** Writes an unexpected error of the window to the log file. Calls beyond a rate limit are ignored. */
  logError: oc.input(PageError).output(z.void()),
  /** Makes the shell's window fill the screen, or not any more; returns whether the shell has one. In a browser the page does it. */
  toggleFullScreen: oc.output(z.boolean()),
  /**
   * Shows the log file in the system's file manager where the shell can; else the window shows its path. Null if there
   * can be none.
   */
  showLog: oc.output(z.object({ path: z.string().nullable(), isShown: z.boolean() })),
}
