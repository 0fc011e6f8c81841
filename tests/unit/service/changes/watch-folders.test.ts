import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  createFolderWatcher,
  type WatchFolder,
} from '../../../../main/service/changes/watch-folders.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

function watching(...rest: [WatchFolder?, number?]) {
  const onEvent = vi.fn<() => void>()
  const watcher = createFolderWatcher(onEvent, ...rest)
  onTestFinished(() => watcher.close())
  return { watcher, onEvent }
}

test('reports changes in a folder until it is released', async () => {
  const root = await temporaryFolder()
  const inner = join(root, 'inner')
  await mkdir(inner)
  const { watcher, onEvent } = watching()
  watcher.watch([inner, join(root, 'absent')])
  await writeFile(join(inner, 'a'), '1')
  await vi.waitFor(() => expect(onEvent).toHaveBeenCalled(), 3000)
  watcher.release(root)
  await sleep(50)
  onEvent.mockClear()
  await writeFile(join(inner, 'a'), '2')
  await sleep(200)
  expect(onEvent).not.toHaveBeenCalled()
  watcher.watch([inner])
  await rm(join(inner, 'a'))
  await vi.waitFor(() => expect(onEvent).toHaveBeenCalled(), 3000)
})

test('watches each folder once, and stops watching folders that are no longer listed', () => {
  const ended: string[] = []
  const started: string[] = []
  const { watcher } = watching((folder) => {
    started.push(folder)
    return () => ended.push(folder)
  })
  watcher.watch(['a', 'b'])
  watcher.watch(['b', 'c'])
  expect([started, ended]).toEqual([['a', 'b', 'c'], ['a']])
  watcher.close()
  expect(ended).toEqual(['a', 'b', 'c'])
})

test('polls if the system cannot watch, as long as there are folders', async () => {
  const { watcher, onEvent } = watching(() => {
    throw Object.assign(new Error('too many'), { code: 'EMFILE' })
  }, 10)
  watcher.watch(['a'])
  await vi.waitFor(() => expect(onEvent.mock.calls.length).toBeGreaterThan(1), 3000)
  watcher.watch([])
  onEvent.mockClear()
  await sleep(50)
  expect(onEvent).not.toHaveBeenCalled()
})

test('a watcher that fails counts as a change and is started again', () => {
  const failures: (() => void)[] = []
  const { watcher, onEvent } = watching((_folder, _onEvent, onError) => {
    failures.push(onError)
    return () => undefined
  })
  watcher.watch(['a'])
  failures[0]?.()
  expect(onEvent).toHaveBeenCalledOnce()
  watcher.watch(['a'])
  expect(failures).toHaveLength(2)
})
