import { ImportProblem } from '../../contract/import-problem.ts'
import { DocumentError } from '../documents/document-error.ts'
import type { WorkControl } from '../service/import-document.ts'

/** A message from a thread. `failed` without a problem is a fault of ours. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'progress'; fraction: number }
  | { type: 'done'; result: unknown }
  | { type: 'failed'; problem: string | null; message: string }

export type ThreadListener = {
  onMessage: (message: ThreadMessage) => void
  /** It has ended by itself: out of memory, or a fault that nothing caught. It says nothing more. */
  onEnd: (reason: 'memory' | 'crash') => void
}

/** A thread of the system, as far as it is used. */
export type Thread = {
  post: (task: unknown) => void
  /** In place of who listened before. */
  listen: (listener: ThreadListener) => void
  end: () => Promise<void>
}

export type ThreadPool<Task> = {
  /**
   * Runs a task in a thread; waits for one where all are busy.
   * @throws DocumentError as the task throws it; `too-complex` where it took too long or too much memory, `broken` where it
   * brought the thread down; the signal's reason when aborted.
   */
  run(task: Task, control?: WorkControl): Promise<unknown>
  /** Ends the threads; what they were at is lost. */
  close(): Promise<void>
}

export type ThreadPoolOptions<Task> = {
  start: () => Thread
  /** Runs the task here and now: where the system gives no thread, a slow window is better than none. */
  inline: (task: Task, control: WorkControl) => Promise<unknown>
  /** How many run at a time. */
  maxThreads: number
  /** Milliseconds that one task may take. */
  timeout: number
  /** Milliseconds after which an idle thread is ended. */
  idleTime: number
}

/** A pool of threads for what takes long, so that the service goes on answering. One that is stopped or fails is replaced. */
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

  async function turn(signal: AbortSignal | undefined): Promise<void> {
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

  function doIn(thread: Thread, task: Task, control: WorkControl): Promise<unknown> {
    const { onProgress, signal } = control
    return new Promise((resolve, reject) => {
      let isOver = false
      const over = (isFit: boolean, settle: () => void): void => {
        if (isOver) return
        isOver = true
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        if (isFit) release(thread)
        else void endThread(thread)
        settle()
      }
      const stop = (): void => over(false, () => reject(signal?.reason))
      const timer = setTimeout(
        () => over(false, () => reject(new DocumentError('too-complex', `over ${timeout} ms`))),
        timeout,
      )
      signal?.addEventListener('abort', stop, { once: true })
      thread.listen({
        onMessage: (message) => {
          if (message.type === 'ready') isReady = true
          else if (message.type === 'progress') onProgress?.(message.fraction)
          else if (message.type === 'done') over(true, () => resolve(message.result))
          else over(true, () => reject(failureOf(message)))
        },
        onEnd: (reason) => {
          const here = !isReady
          over(false, () => {
            if (here) resolve(inline(task, control))
            else reject(new DocumentError(reason === 'memory' ? 'too-complex' : 'broken', reason))
          })
        },
      })
      thread.post(task)
    })
  }

  return {
    async run(task, control = {}) {
      control.signal?.throwIfAborted()
      await turn(control.signal)
      try {
        control.signal?.throwIfAborted()
        return await doIn(takeThread(), task, control)
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

/** The error that a thread met, as it would have been thrown here. */
function failureOf({ problem, message }: ThreadMessage & { type: 'failed' }): Error {
  const known = ImportProblem.safeParse(problem)
  return known.success ? new DocumentError(known.data, message) : new Error(message)
}
