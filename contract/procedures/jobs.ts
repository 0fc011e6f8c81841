import { oc } from '@orpc/contract'
import * as z from 'zod'

export const jobs = {
  cancel: oc.input(z.object({ id: z.string().min(1).max(40) })).output(z.void()),
}
