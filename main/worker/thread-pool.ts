import { DocumentError } from '../documents/document-error.ts'
import type { WorkControl } from '../service/import-document.ts'
import { type ErrorData, errorOfData } from './error-data.ts'

/** A message from a thread. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'progress'; fraction: number }
  | { type: 'done'; result: unknown }
  | { type: 'failed'; error: ErrorData }

export type ThreadListener = {
  onMessage: (message: ThreadMessage) => void
  /** The thread exited: out of memory, or an uncaught error if there was one. No further messages follow. */
  onEnd: (reason: 'memory' | 'crash', error?: unknown) => void
}

/** The part of a worker thread's interface that the pool uses. */
export type Thread = {
  post: (task: unknown) => void
  /** Replaces the previous listener. */
  listen: (listener: ThreadListener) => void
  end: () => Promise<void>
}

export type ThreadPool<Task> = {
  /**
   * Runs a task in a thread, waiting for a free one.
   * @throws DocumentError: the task's own; `too-complex` if it exceeds the time or memory limit; `broken` if the
   * thread crashed. The signal's reason when aborted.
   */
  run(task: Task, control?: WorkControl): Promise<unknown>
  /** Ends the threads and discards their tasks. */
  close(): Promise<void>
}

export type ThreadPoolOptions<Task> = {
  start: () => Thread
  /** Runs a task in this thread, used if the system cannot start threads. */
  inline: (task: Task, control: WorkControl) => Promise<unknown>
  /** Number of concurrent tasks. */
  maxThreads: number
  /** Time limit of a task in ms. */
  timeout: number
  /** Time in ms after which an idle thread is ended. */
  idleTime: number
}

/** A thread pool for long tasks, so that the service stays responsive. Aborted and failed threads are replaced. */
export function createThreadPool<Task>(options: ThreadPoolOptions<Task>): ThreadPool<Task> {
  const { start, inline, maxThreads, timeout, idleTime } = options
  const idle: { thread: Thread; timer: ReturnType<typeof setTimeout> }[] = []
  const threads = new Set<Thread>()
  const waiting: (() => void)[] = []
  let busy = 0
  let isReady = false

  const endThread = (thread: Thread): Promise<void> => {
    threads.delete(thread)
    const place = idle.findIndex((one) => one.thread === thread)
    for (const { timer } of place < 0 ? [] : idle.splice(place, 1)) clearTimeout(timer)
    return thread.end()
  }
  const takeThread = (): Thread => {
    const found = idle.pop()
    if (found) {
      clearTimeout(found.timer)
      return found.thread
    }
    const thread = start()
    threads.add(thread)
    return thread
  }
  const release = (thread: Thread): void => {
    const timer = setTimeout(() => void endThread(thread), idleTime)
    timer.unref()
    idle.push({ thread, timer })
    thread.listen({ onMessage: () => undefined, onEnd: () => void endThread(thread) })
  }

  async function waitForSlot(signal: AbortSignal | undefined): Promise<void> {
    if (busy >= maxThreads) {
      await new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          waiting.splice(waiting.indexOf(enter), 1)
          reject(signal?.reason)
        }
        const enter = (): void => {
          signal?.removeEventListener('abort', leave)
          resolve()
        }
        waiting.push(enter)
        signal?.addEventListener('abort', leave, { once: true })
      })
    }
    busy += 1
  }

  function runIn(thread: Thread, task: Task, control: WorkControl): Promise<unknown> {
    const { onProgress, signal } = control
    return new Promise((resolve, reject) => {
      let hasEnded = false
      const finish = (isReusable: boolean, settle: () => void): void => {
        if (hasEnded) return
        hasEnded = true
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        if (isReusable) release(thread)
        else void endThread(thread)
        settle()
      }
      const stop = (): void => finish(false, () => reject(signal?.reason))
      const timer = setTimeout(
        () => finish(false, () => reject(new DocumentError('too-complex', `over ${timeout} ms`))),
        timeout,
      )
      signal?.addEventListener('abort', stop, { once: true })
      thread.listen({
        onMessage: (message) => {
          if (message.type === 'ready') isReady = true
          else if (message.type === 'progress') onProgress?.(message.fraction)
          else if (message.type === 'done') finish(true, () => resolve(message.result))
          else finish(true, () => reject(errorOfData(message.error)))
        },
        onEnd: (reason, error) => {
          const runsInline = !isReady
          finish(false, () => {
            if (runsInline) resolve(inline(task, control))
            else if (reason === 'memory') reject(new DocumentError('too-complex', reason))
            else
              reject(
                new DocumentError('broken', reason, {
                  cause: error ?? new Error('The thread ended'),
                }),
              )
          })
        },
      })
      thread.post(task)
    })
  }

  return {
    async run(task, control = {}) {
      control.signal?.throwIfAborted()
      await waitForSlot(control.signal)
      try {
        control.signal?.throwIfAborted()
        return await runIn(takeThread(), task, control)
      } finally {
        busy -= 1
        waiting.shift()?.()
      }
    },
    async close() {
      await Promise.all([...threads].map(endThread))
    },
  }
}
