import { readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { AppEvent } from '../../../contract/app-event.ts'
import { importRich } from '../../support/service/rich-importer.ts'
import { testLibrary } from '../../support/service/test-library.ts'
import { testService } from '../../support/service/test-service.ts'

const GERMAN = new File(['Über Bäche\n\nDer erste Satz. Der zweite Satz.'], 'de.txt')

/** Renames all files and folders to NFD, as they are in an archive that was made on a Mac. */
async function decompose(root: string): Promise<number> {
  const paths = await readdir(root, { recursive: true, withFileTypes: true })
  const composed = paths.filter(({ name }) => name !== name.normalize('NFD'))
  // Deepest first: a renamed folder has another path.
  for (const { parentPath, name } of composed.toSorted(
    (a, b) => b.parentPath.length - a.parentPath.length,
  ))
    await rename(join(parentPath, name), join(parentPath, name.normalize('NFD')))
  return composed.length
}

test('a library with decomposed names from a Mac is read and changed like any other', async () => {
  const first = await testLibrary({ importDocument: importRich })
  const before = await testService({ library: first })
  const id = await first.add('Čtení o řekách\nOne.|Two.\nThree.|Four.')
  await before.service.translations.add(id, {
    name: 'de.txt',
    content: GERMAN,
    language: 'de',
    replace: 'no',
  })
  await first.files.settled()
  const { root } = first
  expect(await decompose(root)).toBeGreaterThanOrEqual(3)

  const library = await testLibrary({ root, importDocument: importRich })
  const { service, events } = await testService({ library })
  expect((await service.articles.list()).map((one) => one.id)).toEqual([id])
  const article = await service.articles.open(id)
  expect(article?.title).toBe('Čtení o řekách')
  expect(article?.languages.map((one) => one.language)).toContain('de')
  expect(await service.translations.open(id, 'de')).not.toBeNull()
  expect(await library.shelf.picture(id, 'picture-1.png')).not.toBeNull()
  expect(library.problems).toEqual([])

  // Edits of its files are noticed.
  const heard: AppEvent[] = []
  const leave = new AbortController()
  onTestFinished(() => leave.abort())
  void (async () => {
    for await (const event of events.listen(leave.signal)) heard.push(event)
  })()
  await sleep(500)
  const locale = join(root, 'locales', 'de', `${id}.json`.normalize('NFD'))
  await writeFile(locale, '{"title": "Über Flüsse"}')
  await vi.waitFor(
    () =>
      expect(heard).toContainEqual({ type: 'translation-changed', articleId: id, language: 'de' }),
    3000,
  )

  // Nothing is written beside the old folder.
  await service.reading.save(id, { view: null, position: null })
  await library.files.settled()
  expect(await readdir(join(root, 'articles'))).toEqual([id.normalize('NFD')])
  await service.articles.remove(id)
  expect(await service.articles.list()).toEqual([])
  expect(await readdir(join(root, 'locales', 'de'))).toEqual([])
})
