export type SerialQueue = {
  /** Runs a task when all that were added before it have ended; settles as the task does. */
  add: <T>(task: () => Promise<T>) => Promise<T>
}

/** Runs tasks one after the other, in the order in which they were added; a task that fails holds up none behind it. */
export function serialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    add: (task) => {
      const result = last.then(task)
      last = result.catch(() => undefined)
      return result
    },
  }
}
