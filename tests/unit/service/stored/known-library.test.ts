import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { compose } from '../../../../main/compose.ts'
import { projectRoot } from '../../../support/source-files.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { TEST_INFO } from '../../../support/service/test-service.ts'

async function started(libraryRoot: string, cacheRoot: string) {
  const { library: _, ...info } = TEST_INFO
  const log = (message: string, error: unknown) => {
    throw new Error(message, { cause: error })
  }
  const diglot = await compose({ appRoot: projectRoot, libraryRoot, cacheRoot, info, log })
  return { diglot, client: createRouterClient(diglot.router) }
}

test('a drive that is not connected at the start is waited for, with its settings', async () => {
  const [root, away, cache] = [
    await temporaryFolder(),
    join(await temporaryFolder(), 'away'),
    await temporaryFolder(),
  ]
  const first = await started(root, cache)
  await first.client.settings.save({ theme: 'dark' })
  await first.diglot.close()
  await cp(root, away, { recursive: true })
  await rm(root, { recursive: true })
  await mkdir(root)

  const { diglot, client } = await started(root, cache)
  onTestFinished(async () => void (await diglot.close()))
  const boot = await diglot.boot()
  expect(boot.problems).toEqual([
    { file: '.', kind: 'unreadable', setAside: null, reason: 'disk-absent' },
  ])
  expect(boot.article).not.toBeNull()
  await client.settings.save({ lastArticle: boot.article?.id ?? null })
  expect(await readdir(root)).toEqual([])
  await cp(away, root, { recursive: true })
  expect(await client.app.saveAgain()).toBeNull()
  await expect.poll(async () => (await client.settings.load()).theme).toBe('dark')
  expect((await diglot.boot()).problems).toEqual([])
})
