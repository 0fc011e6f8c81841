import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { AppEvent } from '../../../../contract/app-event.ts'
import type { LibraryChangesOptions } from '../../../../main/service/changes/library-changes.ts'
import { DEFAULT_SETTINGS } from '../../../../contract/settings.ts'
import { createSettings } from '../../../../main/service/reading/settings.ts'
import { testFiles, testLibrary } from '../../../support/service/test-library.ts'
import { TEST_INFO, testService } from '../../../support/service/test-service.ts'

const TEXT = 'A title\n\nThe first sentence stands here. The second one follows it.\n\nThe last.'
const GERMAN = new File(['Ein Titel\n\nDer erste Satz. Der zweite Satz.\n\nDer letzte.'], 'de.txt')

/** Time in ms within which an event would have arrived: both debounce times. */
const SILENCE = 500

/** A service with an article open in a window, and the events that its windows receive. */
async function opened(watching: Pick<LibraryChangesOptions, 'watchFolder' | 'pollInterval'> = {}) {
  const { library, service, events } = await testService({ watching })
  const id = await library.add(TEXT)
  await library.files.settled()
  const window = () => {
    const heard: AppEvent[] = []
    const leave = new AbortController()
    onTestFinished(() => leave.abort())
    void (async () => {
      for await (const event of events.listen(leave.signal)) heard.push(event)
    })()
    const changes = () => heard.filter(({ type }) => type.endsWith('-changed'))
    return { changes, forget: () => heard.splice(0), leave: () => leave.abort() }
  }
  const first = window()
  await service.articles.open(id)
  // Events of adding it have been received, and its files are known.
  await sleep(SILENCE)
  first.forget()
  const place = (file: string) => join(library.root, file)
  const edit = async (file: string, change: (text: string) => string) =>
    writeFile(place(file), change(await readFile(place(file), 'utf8')))
  return { library, service, id, window, first, place, edit }
}

async function withGerman() {
  const all = await opened()
  const added = await all.service.translations.add(all.id, {
    name: 'de.txt',
    content: GERMAN,
    language: 'de',
    replace: 'no',
  })
  expect(added).toMatchObject({ language: 'de' })
  await sleep(SILENCE)
  all.first.forget()
  return { ...all, locale: `locales/de/${all.id}.json` }
}

describe('changes by another program', () => {
  test('an edit of a translation is reported once', async () => {
    const { id, first, edit, locale } = await withGerman()
    await edit(locale, (text) => text.replace('Der letzte', 'Der allerletzte'))
    await vi.waitFor(() => expect(first.changes()).toHaveLength(1), 3000)
    await sleep(SILENCE)
    expect(first.changes()).toEqual([
      { type: 'translation-changed', articleId: id, language: 'de' },
    ])
  })

  test('an edit between the reading of an article and the first check is reported', async () => {
    const { library, service, events } = await testService({})
    const id = await library.add(TEXT)
    const source = (await library.shelf.record(id))?.language ?? ''
    await library.files.settled()
    // Longer than the clock of the file system is behind.
    await sleep(50)
    await service.articles.open(id)
    const file = join(library.root, 'locales', source, `${id}.json`)
    await writeFile(file, (await readFile(file, 'utf8')).replace('The last', 'The end'))
    const heard: AppEvent[] = []
    const leave = new AbortController()
    onTestFinished(() => leave.abort())
    void (async () => {
      for await (const event of events.listen(leave.signal)) heard.push(event)
    })()
    const event = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(heard).toContainEqual(event), 3000)
  })

  test('so is replacing its file, and an edit of its ledger', async () => {
    const { id, first, edit, locale, place } = await withGerman()
    const text = await readFile(place(locale), 'utf8')
    await writeFile(place(`${locale}.tmp`), text.replace('Der letzte', 'Das Ende'))
    await rename(place(`${locale}.tmp`), place(locale))
    const event = { type: 'translation-changed', articleId: id, language: 'de' }
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
    first.forget()
    await edit(`articles/${id}/ledger/de.json`, (ledger) => ledger.replace('"draft"', '"reviewed"'))
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
  })

  test('a new modification time alone is not reported once the content is known', async () => {
    const { first, locale, place } = await withGerman()
    await writeFile(place(locale), await readFile(place(locale)))
    await sleep(SILENCE)
    expect(first.changes()).toEqual([])
  })

  test('an edit of the source texts or the record is reported as article-changed', async () => {
    const { library, id, first, edit } = await opened()
    const source = (await library.shelf.record(id))?.language ?? ''
    await edit(`locales/${source}/${id}.json`, (text) => text.replace('The last', 'The end'))
    const event = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
    first.forget()
    await edit(`articles/${id}/article.json`, (text) =>
      text.replace('"byline": null', '"byline": "A"'),
    )
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
  })

  test('adding a translation, also in a new folder, or removing it is reported as article-changed', async () => {
    const { id, first, place } = await opened()
    const event = { type: 'article-changed', articleId: id }
    await mkdir(place('locales/fr'))
    await writeFile(place(`locales/fr/${id}.json`), '{"title": "Un titre"}\n')
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
    first.forget()
    await rm(place(`locales/fr/${id}.json`))
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
  })

  test('a half-written file is reported when complete', async () => {
    const { id, first, locale, place } = await withGerman()
    const text = (await readFile(place(locale), 'utf8')).replace('Der letzte', 'Das Ende')
    await writeFile(place(locale), text.slice(0, text.length / 2))
    await sleep(400)
    expect(first.changes()).toEqual([])
    await writeFile(place(locale), text)
    const event = { type: 'translation-changed', articleId: id, language: 'de' }
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
  })

  test('adding and removing articles is reported as library-changed', async () => {
    const { library, id, first, place } = await opened()
    const other = await library.add('Another title\n\nIts text.')
    await vi.waitFor(() => expect(first.changes()).toEqual([{ type: 'library-changed' }]), 3000)
    await sleep(SILENCE)
    first.forget()
    await cp(place(`articles/${other}`), place('kept'), { recursive: true })
    await rm(place(`articles/${other}`), { recursive: true })
    await vi.waitFor(
      () => expect(first.changes()).toContainEqual({ type: 'library-changed' }),
      3000,
    )
    await sleep(SILENCE)
    first.forget()
    await rename(place('kept'), place(`articles/${other}`))
    await vi.waitFor(
      () => expect(first.changes()).toContainEqual({ type: 'library-changed' }),
      3000,
    )
    expect(first.changes()).not.toContainEqual({ type: 'article-changed', articleId: id })
  })

  test('articles added and removed while none is open are reported', async () => {
    const { library, events } = await testService()
    const heard: AppEvent[] = []
    const leave = new AbortController()
    onTestFinished(() => leave.abort())
    void (async () => {
      for await (const event of events.listen(leave.signal)) heard.push(event)
    })()
    await sleep(SILENCE)
    // As another process adds one: in several steps, the record last.
    const other = await testLibrary()
    const id = await other.add(TEXT)
    await other.files.settled()
    const place = (root: string, file = '') => join(root, 'articles', id, file)
    await cp(place(other.root), place(library.root), {
      recursive: true,
      filter: (from) => !from.endsWith('article.json'),
    })
    await sleep(SILENCE)
    expect(heard).not.toContainEqual({ type: 'library-changed' })
    await cp(place(other.root, 'article.json'), place(library.root, 'article.json'))
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'library-changed' }), 3000)
    heard.length = 0
    await rm(place(library.root), { recursive: true })
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'library-changed' }), 3000)
  })

  test('settings changed by another process are reported once', async () => {
    const { first, library } = await opened()
    const other = await createSettings((await testFiles(library.root)).files, TEST_INFO)
    await other.save({ theme: 'dark' })
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
    const event = { type: 'settings-changed', settings }
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
    await sleep(SILENCE)
    expect(first.changes()).toEqual([event])
  })

  test('settings of another process are reported too if this one saves before it notices', async () => {
    const { first, library, service } = await opened()
    const other = await createSettings((await testFiles(library.root)).files, TEST_INFO)
    await other.save({ theme: 'dark' })
    await service.settings.save({ lastArticle: 'x' })
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark', lastArticle: 'x' }
    await vi.waitFor(
      () => expect(first.changes().at(-1)).toEqual({ type: 'settings-changed', settings }),
      3000,
    )
  })

  test('files are polled if watching is not possible', async () => {
    const { id, first, edit, library } = await opened({
      watchFolder: () => {
        throw Object.assign(new Error('no watches left'), { code: 'ENOSPC' })
      },
      pollInterval: 200,
    })
    const source = (await library.shelf.record(id))?.language ?? ''
    await edit(`locales/${source}/${id}.json`, (text) => text.replace('The last', 'The end'))
    const event = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
  })
})

describe('changes by a window', () => {
  test('restoring an article or a translation is reported like adding it', async () => {
    const { service, library, id, first } = await opened()
    const content = new Blob(['Ein Titel\nEins.|Zwei.'])
    await service.translations.add(id, { name: 'de.txt', content, language: 'de', replace: 'no' })
    const text = await service.translations.remove(id, 'de')
    const name = text && 'name' in text ? text.name : ''
    await sleep(SILENCE)
    first.forget()
    await service.translations.restoreRemoved(name)
    const changed = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(first.changes()).toContainEqual(changed), 3000)
    const removed = await service.articles.remove(id)
    await vi.waitFor(
      () => expect(first.changes()).toContainEqual({ type: 'library-changed' }),
      3000,
    )
    await sleep(SILENCE)
    first.forget()
    await service.articles.restoreRemoved(removed && 'name' in removed ? removed.name : '')
    await vi.waitFor(
      () => expect(first.changes()).toContainEqual({ type: 'library-changed' }),
      3000,
    )
    expect(await library.shelf.load(id)).not.toBeNull()
  })

  test("are reported once to every window, including itself, and not as another program's", async () => {
    const { service, library, id, window, first } = await opened()
    const second = window()
    await sleep(0)
    await service.translations.add(id, {
      name: 'de.txt',
      content: GERMAN,
      language: 'de',
      replace: 'no',
    })
    const event = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(second.changes()).toEqual([event]), 3000)
    await library.files.settled()
    await sleep(SILENCE)
    expect(second.changes()).toEqual([event])
    expect(first.changes()).toEqual([event])
  })

  test('changes of a translation and of the language, and removals are reported', async () => {
    const { service, library, id, first } = await withGerman()
    const change = await library.locales.changeWrite(id, 'de', new Map([['title', 'Neu']]), [])
    await library.files.commit({ writes: [change] })
    await vi.waitFor(
      () =>
        expect(first.changes()).toEqual([
          { type: 'translation-changed', articleId: id, language: 'de' },
        ]),
      3000,
    )
    first.forget()
    await service.articles.setLanguage(id, 'nl')
    const event = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(first.changes()).toEqual([event]), 3000)
    await sleep(SILENCE)
    expect(first.changes()).toEqual([event])
    first.forget()
    await service.articles.remove(id)
    await vi.waitFor(
      () =>
        expect(first.changes()).toEqual(
          expect.arrayContaining([{ type: 'library-changed' }, event]),
        ),
      3000,
    )
    await sleep(SILENCE)
    expect(first.changes()).toHaveLength(2)
  })

  test('a translation restored to an article that is not watched any more is reported', async () => {
    const { service, library, id, first } = await withGerman()
    for (const name of ['B', 'C', 'D', 'E'])
      await service.articles.open(await library.add(`${name}\n\nText ${name}.`))
    const removed = await service.translations.remove(id, 'de')
    await sleep(SILENCE)
    first.forget()
    await service.translations.restoreRemoved(removed && 'name' in removed ? removed.name : '')
    const event = { type: 'article-changed', articleId: id }
    await vi.waitFor(() => expect(first.changes()).toContainEqual(event), 3000)
  })

  test('an article opened long ago is still reported, but not watched', async () => {
    const { service, library, id, first, edit } = await withGerman()
    for (const name of ['B', 'C', 'D', 'E'])
      await service.articles.open(await library.add(`${name}\n\nText ${name}.`))
    await sleep(SILENCE)
    first.forget()
    await edit(`locales/de/${id}.json`, (text) => text.replace('Der letzte', 'Das Ende'))
    await sleep(SILENCE)
    expect(first.changes()).toEqual([])
    const change = await library.locales.changeWrite(id, 'de', new Map([['title', 'Neu']]), [])
    await library.files.commit({ writes: [change] })
    await vi.waitFor(
      () => expect(first.changes()).toEqual([{ type: 'article-changed', articleId: id }]),
      3000,
    )
  })

  test('reading positions are not reported, settings once to every window', async () => {
    const { service, id, first, window } = await opened()
    const second = window()
    await sleep(0)
    await service.reading.save(id, { view: null, position: null })
    await service.settings.save({ theme: 'dark' })
    await sleep(SILENCE)
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
    expect(first.changes()).toEqual([{ type: 'settings-changed', settings }])
    expect(second.changes()).toEqual([{ type: 'settings-changed', settings }])
  })
})

test('no article folder is listed before there is a window', async () => {
  const { library, service, events } = await testService()
  const id = await library.add(TEXT)
  await library.files.settled()
  const listed: string[] = []
  const list = library.files.list.bind(library.files)
  library.files.list = (folder) => {
    if (folder === 'articles') listed.push(folder)
    return list(folder)
  }
  await service.articles.open(id)
  await sleep(SILENCE)
  expect(listed).toEqual([])
  const leave = new AbortController()
  onTestFinished(() => leave.abort())
  void events.listen(leave.signal).next()
  await vi.waitFor(() => expect(listed).not.toEqual([]), 3000)
})
