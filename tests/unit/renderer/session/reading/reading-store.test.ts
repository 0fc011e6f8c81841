import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Article } from '../../../../../contract/article.ts'
import type { Position, Reading, View } from '../../../../../contract/reading.ts'
import type { Translation } from '../../../../../contract/translation.ts'
import type { ReadingHost } from '../../../../../renderer/session/reading/reading-host.ts'
import type { OpenReading } from '../../../../../renderer/session/reading/open-reading.ts'
import { readingStore } from '../../../../../renderer/session/reading/reading-store.ts'
import { block, someArticle, translations } from '../../some-article.ts'

const VIEW: View = { mode: 'side-by-side', languages: ['en', 'de'], type: {} }

function place(top: string): Position {
  return { top, offset: 0, caret: null }
}

/**
 * A service whose responses wait until they are released by `NAME ARGUMENT`; saves and translations record the state
 * at their release.
 */
function service() {
  const waiting = new Map<string, (() => void)[]>()
  const answer = async <T>(name: string, value: () => T): Promise<T> => {
    await new Promise<void>((resolve) => {
      waiting.set(name, [...(waiting.get(name) ?? []), resolve])
    })
    return value()
  }
  /** Releases the oldest call of this name. */
  const pass = async (name: string): Promise<void> => {
    const [first, ...rest] = waiting.get(name) ?? []
    if (!first) throw new Error(`nobody asked for ${name}: ${[...waiting.keys()].join(', ')}`)
    waiting.set(name, rest)
    first()
    await vi.advanceTimersByTimeAsync(0)
  }
  const kept = new Map<string, Reading>()
  const restored: string[] = []
  const articleOf = (id: string): Article => ({
    ...someArticle([block('p1', 'One.'), ...restored.map((key) => block(key, 'Back.'))]),
    id,
  })
  /** One of three parts, with one block each. */
  const partOf = (id: string, part: number): Article => ({
    ...articleOf(id),
    blocks: [block(`h${part + 1}`, 'Head.')],
    parts: [1, 2, 3].map((number) => ({ title: `${number}`, blocks: 1, segments: 1 })),
    part,
  })
  const translationOf = (language: string): Translation => {
    const [one] = translations({
      [language]: Object.fromEntries(restored.map((key) => [key, `${language} ${key}`])),
    }).values()
    if (!one) throw new Error('no translation')
    return one
  }
  const client: ReadingHost['client'] = {
    articles: {
      open: ({ id, part }) =>
        part === undefined
          ? answer(`article ${id}`, () => articleOf(id))
          : answer(`part ${part}`, () => partOf(id, part)),
      restore: ({ id, key }) => {
        return answer(`restore ${key}`, () => {
          restored.push(key)
          return articleOf(id)
        })
      },
    },
    translations: {
      // Read on request, answered later.
      open: ({ language }) => {
        const translation = translationOf(language)
        return answer(language, () => translation)
      },
    },
    reading: {
      load: async ({ articleId }) => kept.get(articleId) ?? { view: null, position: null },
      save: ({ articleId, reading }) =>
        answer(`save ${articleId}`, () => {
          kept.set(articleId, reading)
        }),
    },
  }
  return { client, kept, articleOf, translationOf, pass }
}

function setUp({ fit = (_, view) => view ?? VIEW }: Partial<Pick<ReadingHost, 'fit'>> = {}) {
  const there = service()
  const shown: OpenReading[] = []
  const failures: string[] = []
  // Resolves when a state is rendered; a test may delay it.
  const rendered = { now: Promise.resolve() }
  const initial: OpenReading = {
    article: there.articleOf('a'),
    view: VIEW,
    translations: new Map([['de', there.translationOf('de')]]),
    position: null,
  }
  const store = readingStore(
    initial,
    (state) => {
      shown.push(state)
      return rendered.now
    },
    () => ({
      client: there.client,
      fit,
      onPreferred: () => undefined,
      onFailure: (kind) => failures.push(kind),
    }),
  )
  return { ...there, store, shown, failures, rendered }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('of two requested articles the later one is opened, whichever loads first', async () => {
  const { store, shown, pass } = setUp()
  const first = store.open('b')
  const second = store.open('c')
  await vi.advanceTimersByTimeAsync(0)
  await pass('article c')
  await pass('de')
  await pass('article b')
  await pass('de')
  expect(await second).toMatchObject({ article: { id: 'c' }, stayed: false, isAtStart: true })
  expect(await first).toBeNull()
  expect(shown.map((one) => one.article.id)).toEqual(['c'])
})

test('requesting the open article does not reload it, and cancels earlier requests', async () => {
  const { store, shown, pass } = setUp()
  const other = store.open('b')
  await vi.advanceTimersByTimeAsync(0)
  expect(await store.open('a')).toMatchObject({
    article: { id: 'a' },
    stayed: true,
    isAtStart: false,
  })
  await pass('article b')
  await pass('de')
  expect(await other).toBeNull()
  expect(shown).toEqual([])
})

test('each article is saved with its own position, also if another is opened within the debounce', async () => {
  const { store, kept, pass } = setUp()
  store.setPosition('a', place('p1.s1'))
  const opening = store.open('b')
  await pass('save a')
  store.setPosition('a', place('p1.s2'))
  await pass('article b')
  await pass('de')
  await opening
  // The previous article's reader may still report.
  store.setPosition('a', place('p9.s9'))
  await vi.advanceTimersByTimeAsync(1000)
  await expect(pass('save b')).rejects.toThrow('nobody asked')
  await pass('save a')
  expect(kept.get('a')?.position).toEqual(place('p1.s2'))
  store.setPosition('b', place('p3.s1'))
  await vi.advanceTimersByTimeAsync(1000)
  await pass('save b')
  expect(kept.get('b')?.position).toEqual(place('p3.s1'))
  expect(kept.get('a')?.position).toEqual(place('p1.s2'))
})

test('each article is saved and opened with its own side panel', async () => {
  const { store, shown, kept, pass } = setUp()
  kept.set('b', { view: null, position: null, side: { tab: 'contents', isOpen: false } })
  store.setSide('a', { tab: 'left-out', isOpen: true })
  const opening = store.open('b')
  await pass('save a')
  expect(kept.get('a')?.side).toEqual({ tab: 'left-out', isOpen: true })
  await pass('article b')
  await pass('de')
  await opening
  expect(shown.at(-1)?.side).toEqual({ tab: 'contents', isOpen: false })
  store.setSide('a', { tab: 'left-out', isOpen: false })
  store.setPosition('b', place('p1.s1'))
  await vi.advanceTimersByTimeAsync(1000)
  await pass('save b')
  expect(kept.get('b')?.side).toEqual({ tab: 'contents', isOpen: false })
  expect(kept.get('a')?.side?.isOpen).toBe(true)
})

test('an article that was just left is reopened as it was left', async () => {
  const { store, shown, pass } = setUp()
  await store.setView({ mode: 'interleaved' })
  const away = store.open('b')
  await pass('save a')
  await pass('article b')
  await pass('de')
  await away
  await store.setView({ mode: 'translation-only' })
  const back = store.open('a')
  await vi.advanceTimersByTimeAsync(0)
  // Only after the other article's changes are saved.
  await expect(pass('article a')).rejects.toThrow('nobody asked')
  await pass('save b')
  await pass('article a')
  await pass('de')
  await back
  expect(shown.at(-1)).toMatchObject({ article: { id: 'a' }, view: { mode: 'interleaved' } })
})

test('changes of view that follow closely are saved once', async () => {
  const { store, kept, pass } = setUp()
  await store.setView({ mode: 'interleaved' })
  await vi.advanceTimersByTimeAsync(60)
  await store.setView({ mode: 'on-demand' })
  await vi.advanceTimersByTimeAsync(39)
  await expect(pass('save a')).rejects.toThrow('nobody asked')
  await vi.advanceTimersByTimeAsync(1)
  await pass('save a')
  expect(kept.get('a')?.view?.mode).toBe('on-demand')
  await expect(pass('save a')).rejects.toThrow('nobody asked')
})

test('changes accumulate while their languages load', async () => {
  const { store, shown, pass } = setUp()
  const column = store.setView(({ languages }) => ({ languages: [...languages, 'ja'] }))
  const mode = store.setView({ mode: 'interleaved' })
  await pass('ja')
  await pass('ja')
  await Promise.all([column, mode])
  expect(shown).toHaveLength(1)
  expect(shown[0]?.view).toMatchObject({ mode: 'interleaved', languages: ['en', 'de', 'ja'] })
})

test.each([
  ['before', ['ja', 'restore t1', 'de', 'ja']],
  ['while', ['restore t1', 'ja', 'de', 'ja']],
  ['after', ['restore t1', 'de', 'ja', 'ja']],
])(
  'a column added %s a passage is restored has its translation, with the passage',
  async (_when, order) => {
    const { store, shown, pass } = setUp()
    const restoring = store.restore('t1', true)
    const column = store.setView({ languages: ['en', 'de', 'ja'] })
    await vi.advanceTimersByTimeAsync(0)
    for (const name of order) await pass(name)
    await Promise.all([restoring, column])
    const last = shown.at(-1)
    expect(last?.view.languages).toEqual(['en', 'de', 'ja'])
    expect(last?.article.blocks.map((one) => one.key)).toEqual(['p1', 't1'])
    expect(last?.translations.get('de')?.strings).toEqual({ t1: 'de t1' })
    expect(last?.translations.get('ja')?.strings).toEqual({ t1: 'ja t1' })
    // No state without a column's translation was shown.
    for (const { view, translations } of shown)
      expect([...translations.keys()]).toEqual(expect.arrayContaining(view.languages.slice(1)))
  },
)

test('passages are restored in order', async () => {
  const { store, shown, pass } = setUp()
  const both = [store.restore('t1', true), store.restore('t2', true)]
  await vi.advanceTimersByTimeAsync(0)
  await expect(pass('restore t2')).rejects.toThrow('nobody asked')
  await pass('restore t1')
  await pass('de')
  await pass('restore t2')
  await pass('de')
  await Promise.all(both)
  expect(shown.at(-1)?.article.blocks.map((one) => one.key)).toEqual(['p1', 't1', 't2'])
})

test('responses for a previous article do not change the next', async () => {
  const { store, shown, pass } = setUp()
  const column = store.setView({ languages: ['en', 'ja'] })
  const restoring = store.restore('t1', true)
  const opening = store.open('b')
  await vi.advanceTimersByTimeAsync(0)
  await pass('article b')
  await pass('de')
  await opening
  await pass('ja')
  await pass('restore t1')
  await Promise.all([column, restoring])
  expect(shown.map((one) => one.article.id)).toEqual(['b'])
  await store.setView({ mode: 'interleaved' })
  expect(shown.at(-1)?.view).toEqual({ ...VIEW, mode: 'interleaved' })
})

test('failures are reported, and the open article stays', async () => {
  const { client, store, shown, failures } = setUp()
  client.articles.open = () => Promise.reject(new Error('gone'))
  client.articles.restore = () => Promise.reject(new Error('gone'))
  client.translations.open = () => Promise.reject(new Error('gone'))
  client.reading.save = () => Promise.reject(new Error('gone'))
  expect(await store.open('b')).toBeNull()
  await store.restore('t1', true)
  await store.setView({ languages: ['en', 'ja'] })
  expect(failures).toEqual(['failed', 'failed', 'failed'])
  expect(shown).toEqual([])
  await store.setView({ mode: 'interleaved' })
  expect(shown.at(-1)?.view).toEqual({ ...VIEW, mode: 'interleaved' })
  store.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(failures.at(-1)).toBe('notSaved')
})

test('another part is shown from its start, with translations, and saved immediately', async () => {
  const { store, shown, kept, pass } = setUp()
  const opening = store.openPart(1)
  await pass('part 1')
  await pass('de')
  expect(await opening).toBe(true)
  const start = { top: null, offset: 0, caret: 'h2.s1', start: 'h2' }
  expect(shown.at(-1)).toMatchObject({ article: { part: 1 }, position: start })
  expect([...(shown.at(-1)?.translations.keys() ?? [])]).toEqual(['de'])
  await pass('save a')
  expect(kept.get('a')?.position).toEqual(start)
})

test('of two requested parts the later one is shown', async () => {
  const { store, shown, pass } = setUp()
  const first = store.openPart(1)
  const second = store.openPart(2)
  await pass('part 2')
  await pass('de')
  await pass('part 1')
  expect([await first, await second]).toEqual([false, true])
  expect(shown.map((one) => one.article.part)).toEqual([2])
})

test('a position in the previous part is ignored', async () => {
  const { store, kept, pass } = setUp()
  const opening = store.openPart(1)
  await pass('part 1')
  await pass('de')
  await opening
  await pass('save a')
  store.setPosition('a', place('p1.s1'))
  await vi.advanceTimersByTimeAsync(1000)
  await expect(pass('save a')).rejects.toThrow('nobody asked')
  store.setPosition('a', { ...place('h2.s1'), start: 'h2' })
  await vi.advanceTimersByTimeAsync(1000)
  await pass('save a')
  expect(kept.get('a')?.position?.top).toBe('h2.s1')
})

test('restoring a passage in a part that was left does not reopen it', async () => {
  const { store, shown, pass } = setUp()
  const restoring = store.restore('t1', true)
  await vi.advanceTimersByTimeAsync(0)
  const opening = store.openPart(1)
  await pass('part 1')
  await pass('de')
  await opening
  await pass('restore t1')
  await restoring
  expect(shown.at(-1)?.article.part).toBe(1)
})

test('a changed source language is renamed in the view', async () => {
  const { store, shown, articleOf, pass, kept } = setUp()
  const relabelled = store.relabel(async (id, part) => {
    expect(part).toBe(0)
    return { ...articleOf(id), language: 'nl' }
  })
  await vi.advanceTimersByTimeAsync(0)
  await relabelled
  const last = shown.at(-1)
  expect(last?.article.language).toBe('nl')
  expect(last?.view.languages).toEqual(['nl', 'de'])
  await pass('save a')
  expect(kept.get('a')?.view?.languages).toEqual(['nl', 'de'])
})

test('a dropped article is not saved', async () => {
  const { store, pass } = setUp()
  store.setPosition('a', place('p1.s1'))
  store.leave()
  store.flush()
  await vi.advanceTimersByTimeAsync(1000)
  await expect(pass('save a')).rejects.toThrow('nobody asked')
  expect(store.snapshot()).toBeNull()
})

test('open() resolves when the article is rendered; its position is kept before', async () => {
  const { store, rendered, pass, kept } = setUp()
  let stands = (): void => undefined
  rendered.now = new Promise((resolve) => {
    stands = () => resolve()
  })
  let opened = false
  const opening = (async () => {
    await store.open('b')
    opened = true
  })()
  await vi.advanceTimersByTimeAsync(0)
  await pass('article b')
  await pass('de')
  await vi.advanceTimersByTimeAsync(10)
  expect(opened).toBe(false)
  store.setPosition('b', place('p1.s1'))
  store.flush()
  await pass('save b')
  expect(kept.get('b')).toMatchObject({ position: place('p1.s1') })
  stands()
  await opening
})

test('a change of mode does not wait for the translations of a restored passage', async () => {
  const { store, shown, pass } = setUp()
  const restoring = store.restore('t1', true)
  await vi.advanceTimersByTimeAsync(0)
  await pass('restore t1')
  await store.setView({ mode: 'interleaved' })
  expect(shown.map((one) => one.view.mode)).toEqual(['interleaved'])
  await pass('de')
  await restoring
  expect(shown.at(-1)?.view.mode).toBe('interleaved')
  expect(shown.at(-1)?.article.blocks.map((one) => one.key)).toEqual(['p1', 't1'])
})

test('pending loads of a previous article do not block the next', async () => {
  const { store, shown, pass } = setUp()
  // Its translations are requested twice, and the second response never arrives.
  const restoring = store.restore('t1', true)
  const column = store.setView({ languages: ['en', 'de', 'ja'] })
  await vi.advanceTimersByTimeAsync(0)
  for (const name of ['restore t1', 'de', 'ja']) await pass(name)
  await restoring
  const opening = store.open('b')
  await vi.advanceTimersByTimeAsync(0)
  await pass('save a').catch(() => undefined)
  await pass('article b')
  await pass('de')
  await opening
  await store.setView({ mode: 'interleaved' })
  expect(shown.at(-1)).toMatchObject({ article: { id: 'b' }, view: { mode: 'interleaved' } })
  // A late response is not shown.
  await pass('ja')
  await column
  expect(shown.at(-1)?.article.id).toBe('b')
})

test('a failed load is reported, and the next change is shown', async () => {
  const { client, store, shown, failures, pass } = setUp()
  const restoring = store.restore('t1', true)
  const column = store.setView({ languages: ['en', 'de', 'ja'] })
  await vi.advanceTimersByTimeAsync(0)
  await pass('restore t1')
  await pass('de')
  await restoring
  // In order, for the article with the passage.
  client.translations.open = () => Promise.reject(new Error('gone'))
  await pass('ja')
  await column
  expect(failures).toEqual(['failed'])
  await store.setView({ mode: 'interleaved' })
  expect(shown.at(-1)?.view).toEqual({ ...VIEW, mode: 'interleaved' })
})

test('refresh shows external changes and keeps position and view', async () => {
  const { store, shown, kept, pass } = setUp()
  const refreshing = store.refresh()
  await vi.advanceTimersByTimeAsync(0)
  store.setPosition('a', place('h1.s1'))
  await store.setView({ mode: 'interleaved' })
  await pass('part 0')
  await pass('de')
  await refreshing
  expect(shown.at(-1)).toMatchObject({ view: { mode: 'interleaved' }, position: null })
  expect(shown.at(-1)?.article.blocks.map((one) => one.key)).toEqual(['h1'])
  store.flush()
  await pass('save a')
  expect(kept.get('a')?.position?.top).toBe('h1.s1')
})

test('the window’s own writes are not rendered again', async () => {
  const { store, shown, articleOf, pass, client } = setUp()
  client.articles.open = () => Promise.resolve(articleOf('a'))
  const following = store.refreshIfChanged()
  await vi.advanceTimersByTimeAsync(0)
  await pass('de')
  await following
  expect(shown).toEqual([])
})

test.each(['article', 'translation'])('external changes of the %s are shown', async (what) => {
  const { store, shown, articleOf, translationOf, client } = setUp()
  const article = {
    ...articleOf('a'),
    title: what === 'article' ? 'Other.' : articleOf('a').title,
  }
  const translation = translationOf('de')
  client.articles.open = () => Promise.resolve(article)
  client.translations.open = () =>
    Promise.resolve(what === 'article' ? translation : { ...translation, strings: { p1: 'neu' } })
  await store.refreshIfChanged()
  expect(shown).toHaveLength(1)
  expect(shown[0]?.article.title).toBe(article.title)
  expect(shown[0]?.translations.get('de')?.strings).toEqual(
    what === 'article' ? translation.strings : { p1: 'neu' },
  )
})

test('a removed translation is no longer a column', async () => {
  const { store, shown, client, articleOf } = setUp({
    fit: (_, view) => ({ ...(view ?? VIEW), languages: ['en'] }),
  })
  client.articles.open = () => Promise.resolve({ ...articleOf('a'), title: 'Of one language.' })
  client.translations.open = () => Promise.reject(new Error('gone'))
  await store.refreshIfChanged()
  expect(shown.at(-1)?.view.languages).toEqual(['en'])
})

test('a column whose file was gone for a while comes back, unless the view was changed', async () => {
  const there = new Set(['en', 'de'])
  const { store, shown, kept, client, articleOf, translationOf, pass } = setUp({
    fit: (_, view) => ({
      ...(view ?? VIEW),
      languages: (view ?? VIEW).languages.filter((one) => there.has(one)),
    }),
  })
  let version = 0
  client.articles.open = () => Promise.resolve({ ...articleOf('a'), title: `${(version += 1)}` })
  client.translations.open = () => Promise.resolve(translationOf('de'))
  const follow = async () => {
    await store.refreshIfChanged()
    return shown.at(-1)?.view.languages
  }
  there.delete('de')
  expect(await follow()).toEqual(['en'])
  // What is saved meanwhile is what was chosen.
  store.setPosition('a', place('p1.s1'))
  store.flush()
  await pass('save a')
  expect(kept.get('a')?.view?.languages).toEqual(['en', 'de'])
  expect(store.snapshot()?.reading.view?.languages).toEqual(['en', 'de'])
  there.add('de')
  expect(await follow()).toEqual(['en', 'de'])

  there.delete('de')
  expect(await follow()).toEqual(['en'])
  await store.setView({ languages: ['en'] })
  there.add('de')
  expect(await follow()).toEqual(['en'])
})
