import { eventIterator, oc } from '@orpc/contract'
import { AppEvent } from '../app-event.ts'
import { Boot } from '../boot.ts'

export const app = {
  boot: oc.output(Boot),
  events: oc.output(eventIterator(AppEvent)),
}
