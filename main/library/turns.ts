export type Turns = {
  /** Serializes the functions of one name. */
  inTurn: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Serializes the functions of each of the names; functions are queued for all of them at once, so none blocks another for ever. */
  inTurns: <T>(names: readonly string[], work: () => Promise<T>) => Promise<T>
  /** The last pending function of each name; these promises never reject. */
  pending: () => Promise<unknown>[]
}

/** Creates queues by name; different names do not wait for each other. */
export function createTurns(): Turns {
  const turns = new Map<string, Promise<unknown>>()
  async function inTurns<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const mine = Promise.all(names.map(async (name) => turns.get(name))).then(work)
    const settled = mine.then(
      () => undefined,
      () => undefined,
    )
    for (const name of names) turns.set(name, settled)
    try {
      return await mine
    } finally {
      for (const name of names) if (turns.get(name) === settled) turns.delete(name)
    }
  }
  return {
    inTurn: (name, work) => inTurns([name], work),
    inTurns,
    pending: () => [...turns.values()],
  }
}
