import { oc } from '@orpc/contract'
import * as z from 'zod'
import { Settings, SettingsChange } from '../settings.ts'

export const settings = {
  load: oc.output(Settings),
  /** What changed; the rest stays as it is, whoever else has a window open. */
  save: oc.input(SettingsChange).output(z.void()),
}
