import { oc } from '@orpc/contract'
import * as z from 'zod'
import { Settings, SettingsChange } from '../settings.ts'

export const settings = {
  load: oc.output(Settings),
  /** Saves only the given settings, so that windows do not overwrite each other's changes. */
  save: oc.input(SettingsChange).output(z.void()),
}
