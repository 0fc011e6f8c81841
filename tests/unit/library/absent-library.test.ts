import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLibraryFiles } from '../../../main/library/library-files.ts'
import { TEST_NOW } from '../../support/service/test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const RECORD = 'articles/a-00000000/article.json'
const NOTES = 'articles/a-00000000/notes.json'

/** A library in a folder whose content can be taken away and put back, as a mount point's. */
async function mounted() {
  const [root, away] = [await temporaryFolder(), await temporaryFolder()]
  const move = (from: string, to: string) => {
    for (const name of readdirSync(from)) {
      rmSync(join(to, name), { recursive: true, force: true })
      renameSync(join(from, name), join(to, name))
    }
  }
  const open = async (hadArticles = false) => {
    const reasons: (string | undefined)[] = []
    let isBack = false
    const files = await openLibraryFiles({
      root,
      hadArticles,
      now: () => TEST_NOW,
      report: ({ reason }) => reasons.push(reason),
      retryBusy: (work) => work(),
      log: () => undefined,
      onWritable: () => (isBack = true),
    })
    onTestFinished(files.stopRetrying)
    return { files, reasons, isBack: () => isBack }
  }
  return { root, open, unmount: () => move(root, away), mount: () => move(away, root) }
}

test('an unmounted library is not written, and saved once it is back', async () => {
  const { root, open, unmount, mount } = await mounted()
  const { files, reasons } = await open()
  await files.write(RECORD, 'old')
  await files.write('settings.json', 'dark')
  unmount()
  expect(await files.write(RECORD, 'new')).toBe('kept')
  expect(await files.locked(RECORD, () => files.write('settings.json', 'light', null))).toBe('kept')
  expect(await files.write('articles/b-00000000/article.json', 'b')).toBe('kept')
  expect(reasons).toContain('disk-absent')
  expect(files.unsaved()).toMatchObject({ problem: 'disk-absent' })
  await files.writeKept()
  expect(readdirSync(root)).toEqual([])
  mount()
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(readFileSync(join(root, RECORD), 'utf8')).toBe('new')
  expect(readdirSync(join(root, 'articles')).sort()).toEqual(['a-00000000', 'b-00000000'])
  // Written over defaults, it does not replace what the library has.
  expect(readFileSync(join(root, 'settings.json'), 'utf8')).toBe('dark')
  expect(readdirSync(root).sort()).toEqual(['articles', 'settings.json'])
})

test('a known library that is absent at the start is not begun anew', async () => {
  const { root, open, unmount, mount } = await mounted()
  const before = await open()
  await before.files.write(RECORD, 'old')
  await before.files.write(NOTES, 'place')
  unmount()
  const { files, reasons, isBack } = await open(true)
  expect(reasons).toEqual(['disk-absent'])
  expect(files.isWritable()).toBe(false)
  await files.write(RECORD, 'sample', null)
  files.expectKept()
  await files.write(NOTES, 'first place', null)
  expect(files.unsaved()).toBeNull()
  await files.writeKept()
  expect(readdirSync(root)).toEqual([])
  mount()
  await files.writeKept()
  expect(isBack()).toBe(true)
  expect(readFileSync(join(root, RECORD), 'utf8')).toBe('old')
  expect(readdirSync(join(root, 'articles/a-00000000')).sort()).toEqual([
    'article.json',
    'notes.json',
  ])
  expect(readFileSync(join(root, NOTES), 'utf8')).toBe('place')
})

test('a folder named articles begins a new library', async () => {
  const { root, open } = await mounted()
  const { files } = await open(true)
  await files.write(RECORD, 'new')
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-absent' })
  mkdirSync(join(root, 'articles'))
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(readFileSync(join(root, RECORD), 'utf8')).toBe('new')
})

test('a known library whose folder is missing at the start is made only when asked', async () => {
  const { root, open } = await mounted()
  rmSync(root, { recursive: true })
  const { files, reasons } = await open(true)
  expect(reasons).toEqual(['disk-gone'])
  await files.write(RECORD, 'new')
  await files.writeKeptAtEnd()
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-gone' })
  await files.writeKept()
  expect(readFileSync(join(root, RECORD), 'utf8')).toBe('new')
})

test('an empty folder that was no library is one from the first write on', async () => {
  const { root, open } = await mounted()
  writeFileSync(join(root, 'readme'), '')
  const { files, reasons } = await open()
  await files.write('settings.json', 'dark')
  await files.write(RECORD, 'new')
  expect([reasons, files.unsaved()]).toEqual([[], null])
})
