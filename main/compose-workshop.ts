import type { Alignment } from '../contract/alignment.ts'
import type { AlignInput } from './alignment/alignment.ts'
import { composeEngines, type Engines, type Work } from './compose-engines.ts'
import type { ImportedDocument } from './documents/imported-document.ts'
import { openThread } from './service/work/open-thread.ts'
import { createWorkshop, type ImportControl, type WorkControl } from './service/work/workshop.ts'

/** What takes long, done in threads. Every piece of work fails as Workshop.work() says. */
export type TextWorkshop = {
  import(bytes: Uint8Array, name: string, control?: ImportControl): Promise<ImportedDocument>
  align(source: AlignInput, target: AlignInput, control?: WorkControl): Promise<Alignment>
  close(): Promise<void>
}

/** Milliseconds of one piece of work, of which a book of a thousand pages takes a tenth on a slow machine; megabytes of a thread's objects. */
export type WorkLimits = { time: number; memory: number }
const LIMITS: WorkLimits = { time: 180_000, memory: 1024 }
/** Milliseconds that a thread is kept for the next file. */
const REST = 20_000

/** @param most threads that work at a time; the service itself needs a core too. */
export function composeWorkshop(
  appRoot: string,
  most = 1,
  limits: WorkLimits = LIMITS,
): TextWorkshop {
  let engines: Engines | null = null
  const workshop = createWorkshop<Work>({
    start: () => openThread(workerFile(), appRoot, limits.memory),
    inline: (work, options) => {
      engines ??= composeEngines(appRoot)
      return engines(work, options)
    },
    most,
    limit: limits.time,
    rest: REST,
  })
  return {
    async import(bytes, name, { beside = null, charset = null, ...control } = {}) {
      const work = { kind: 'import', bytes, name, beside, charset } as const
      const result = await workshop.work(work, control)
      if (!isDocument(result)) throw new Error('a thread gave no document')
      return result
    },
    async align(source, target, control) {
      const result = await workshop.work({ kind: 'align', source, target }, control)
      if (!isAlignment(result)) throw new Error('a thread gave no alignment')
      return result
    },
    close: () => workshop.close(),
  }
}

/** Beside this file in a bundle and in the sources. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** The thread runs the same release: what it sends is what importDocument() returned. */
function isDocument(result: unknown): result is ImportedDocument {
  return typeof result === 'object' && result !== null && 'blocks' in result
}

function isAlignment(result: unknown): result is Alignment {
  return typeof result === 'object' && result !== null && 'beads' in result
}
