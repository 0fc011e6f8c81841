export type Turns = {
  /** Serializes the functions of one name. */
  inTurn: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** The last pending function of each name; these promises never reject. */
  pending: () => Promise<unknown>[]
}

/** Creates queues by name; different names do not wait for each other. */
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
