import type { Boot } from '../../../contract/boot.ts'

type Options = {
  read: () => Promise<Boot>
  /** What may have changed since a Boot was prepared. */
  latest: () => Pick<Boot, 'problems' | 'unsaved'>
  prerender: (boot: Boot) => Promise<unknown>
  /** Called when a window gets a Boot. */
  onBoot: () => void
  now: () => Date
  log: (message: string, error: unknown) => void
}

export type Boots = {
  boot: () => Promise<Boot>
  /** The same for the page; its first request gets the prepared one. */
  pageBoot: () => Promise<Boot>
  /** Renders the first screen of the next start, which shows the position that was read last. Never rejects. */
  prepareNextStart: () => Promise<unknown>
}

/** How long the prepared first screen is valid: no window has changed anything yet. */
const PREPARED_TTL_MS = 5000

/** Reads what windows start with. The first is prepared at once, while the shell opens its window. */
export function createBoots({ read, latest, prerender, onBoot, now, log }: Options): Boots {
  let prepared: { boot: Promise<Boot>; time: number } | null = {
    boot: read(),
    time: now().getTime(),
  }
  prepared.boot
    .then(prerender)
    .catch((error: unknown) => log('Preparing the first screen failed', error))
  const boot = async () => {
    const all = await read()
    onBoot()
    return all
  }
  return {
    boot,
    async pageBoot() {
      const first = prepared
      prepared = null
      if (!first || now().getTime() - first.time > PREPARED_TTL_MS) return boot()
      const known = await first.boot.catch(boot)
      onBoot()
      return { ...known, ...latest() }
    },
    prepareNextStart: () =>
      read()
        .then(prerender)
        .catch((error: unknown) => log('Preparing the next start failed', error)),
  }
}
