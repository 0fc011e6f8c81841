export type SerialQueue = {
  /** Runs a task after all those added before it; settles as the task does. */
  add: <T>(task: () => Promise<T>) => Promise<T>
}

/** Returns a queue that runs tasks one at a time, in order; a failed task does not stop the next. */
export function serialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    add: (task) => {
      const result = last.then(task)
      // Whoever added the task gets the error.
      last = result.catch(() => undefined)
      return result
    },
  }
}
