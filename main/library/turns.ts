export type Turns = {
  /** Runs the works of one name one after the other. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
  /** The last work of each name that has one; none of them rejects. */
  pending(): Promise<unknown>[]
}

/** Queues by name: works of different names do not wait for each other. */
export function createTurns(): Turns {
  const turns = new Map<string, Promise<unknown>>()
  return {
    async inTurn(name, work) {
      const before = turns.get(name) ?? Promise.resolve()
      const mine = before.then(work, work)
      const settled = mine.then(
        () => undefined,
        () => undefined,
      )
      turns.set(name, settled)
      try {
        return await mine
      } finally {
        if (turns.get(name) === settled) turns.delete(name)
      }
    },
    pending: () => [...turns.values()],
  }
}
