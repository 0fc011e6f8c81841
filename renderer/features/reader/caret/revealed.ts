import { blockOfPath } from '../../../../contract/block-of-path.ts'

const NONE: ReadonlySet<string> = new Set()

/** The sentences whose translation is shown in the on-demand mode, by block; a row renders only for its own. */
export class Revealed {
  readonly #byBlock = new Map<string, ReadonlySet<string>>()
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Returns the revealed paths of a block; the same object until it changes. */
  of(block: string): ReadonlySet<string> {
    return this.#byBlock.get(block) ?? NONE
  }

  has(path: string): boolean {
    return this.of(blockOfPath(path)).has(path)
  }

  toggle(path: string): void {
    const block = blockOfPath(path)
    const next = new Set(this.of(block))
    if (!next.delete(path)) next.add(path)
    this.#byBlock.set(block, next)
    for (const listener of this.#listeners) listener()
  }

  /** Hides all translations. */
  clear(): void {
    if (this.#byBlock.size === 0) return
    this.#byBlock.clear()
    for (const listener of this.#listeners) listener()
  }
}
