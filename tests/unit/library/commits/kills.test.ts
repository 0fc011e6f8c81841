import { mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { snapshot } from '../../../support/files/snapshot.ts'
import { inLongRun } from '../../../support/long-run.ts'
import { startProcess } from '../../../support/processes/run-process.ts'
import {
  type Folders,
  LIBRARY_OPERATIONS,
  prepareLibrary,
} from '../../../support/service/library-operations.ts'
import { testFiles } from '../../../support/service/test-library.ts'

/** The functions of node:fs/promises before each call of which the process is killed. */
const CALLS = inLongRun('rename,open,rm,rmdir,mkdir,link', 'rename')

// Tests that run at once cannot use temporaryFolder.
const parent = mkdtempSync(join(tmpdir(), 'diglot-kills-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))
let count = 0
const newFolder = () => join(parent, String((count += 1)))

async function prepared(): Promise<Folders> {
  const folder = newFolder()
  const folders = { root: join(folder, 'library'), appRoot: join(folder, 'app') }
  await prepareLibrary(folders)
  return folders
}

async function copyOf({ root, appRoot }: Folders): Promise<Folders> {
  const folder = newFolder()
  const copy = { root: join(folder, 'library'), appRoot: join(folder, 'app') }
  await cp(root, copy.root, { recursive: true })
  await cp(appRoot, copy.appRoot, { recursive: true })
  return copy
}

describe.concurrent('killed before any rename, it is made as a whole or not at all:', () => {
  test.each([...LIBRARY_OPERATIONS])('%s', { timeout: 600_000 }, async (name, operation) => {
    const folders = await prepared()
    const before = await snapshot(folders.root)
    const whole = await copyOf(folders)
    await operation(whole)
    const after = await snapshot(whole.root)
    expect(after).not.toEqual(before)
    const states: string[] = []
    for (let at = 1; states.at(-1) !== 'done'; at += 1) {
      const { root, appRoot } = await copyOf(folders)
      const { ended } = startProcess('run-operation.ts', [root, appRoot, name], {
        preload: 'kill-at.mjs',
        env: { DIGLOT_KILL_AT: String(at), DIGLOT_KILL_CALLS: CALLS },
      })
      const { code, signal, output } = await ended
      const isDone = output === 'done\n'
      expect(isDone ? code : signal, output).toBe(isDone ? 0 : 'SIGKILL')
      const { problems } = await testFiles(root)
      expect(problems).toEqual([])
      const found = await snapshot(root)
      const isAfter = same(found, after)
      if (!isAfter) expect(found, `killed before call ${at}`).toEqual(before)
      states.push(isDone ? 'done' : isAfter ? 'after' : 'before')
      if (isDone) expect(isAfter).toBe(true)
    }
    // Nothing before the record is renamed into place, everything from then on.
    expect(states.join(' ')).toMatch(/^(before )+(after )+done$/)
    expect(states.length).toBeGreaterThan(3)
  })
})

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  )
}
