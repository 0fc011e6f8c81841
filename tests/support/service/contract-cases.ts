import { expect } from 'vitest'
import { Article, ArticleState, ArticleSummary } from '../../../contract/article.ts'
import { Boot } from '../../../contract/boot.ts'
import { MAX_STATES } from '../../../contract/procedures/list-limit.ts'
import { MAX_BESIDE_BYTES, MAX_BESIDE_FILES } from '../../../contract/files/import-limit.ts'
import { Removed } from '../../../contract/files/removed.ts'
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts'
import { TINY_PNG } from '../files/tiny-picture.ts'

/** The article in the cases' library; the line importer trims `- `. */
export const CASE_TEXT = 'A title\nOne.|Two.\n- Notice.\nThree.'

export type ProcedureCases = {
  /** Valid inputs with checks of their outputs; `id` is the article's. */
  good: readonly {
    input: (id: string) => unknown
    check: (output: unknown) => void
    /** A procedure whose first valid input must be called before. */
    after?: string
  }[]
  /** Inputs that the contract rejects. */
  bad: readonly unknown[]
  /** Inputs that the contract accepts and the service rejects, with the code of the typed error. */
  refused?: readonly { input: (id: string) => unknown; code: string; data: unknown }[]
}

const UNKNOWN = 'unknown-00000000'
const BAD_IDS = ['', '../../etc/passwd', 'a/../b-00000000', 'no-hash', '.-00000000', 7, null]
/** The time of the cases' library in names. */
const CASE_STAMP = '20261123T120000Z'
const BAD_NAMES = [undefined, ...[...BAD_IDS, UNKNOWN].map((name) => ({ name }))]
const UNKNOWN_NAME = {
  input: () => ({ name: `${UNKNOWN}-${CASE_STAMP}` }),
  code: 'NOT_FOUND',
  data: { id: `${UNKNOWN}-${CASE_STAMP}` },
}
const READING = {
  view: null,
  position: { top: 'p1.s2', offset: 4, caret: null },
}
const unknownArticle = (input: Record<string, unknown>, key: string) => ({
  input: () => ({ ...input, [key]: UNKNOWN }),
  code: 'NOT_FOUND',
  data: { id: UNKNOWN },
})

const TRANSLATION = {
  articleId: UNKNOWN,
  name: 'b.txt',
  content: new Blob(['Ein Titel\nEins.|Zwei.']),
  language: null,
  replace: 'no',
}

/** `count` files beside a page, each of `size` bytes. */
const filesOf = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `${index}.png`,
    content: new Blob([new Uint8Array(size)]),
  }))

/** Test cases of every procedure by path. The tests fail if a procedure of the contract is missing here. */
export const CONTRACT_CASES: Readonly<Record<string, ProcedureCases>> = {
  'app.boot': {
    good: [
      {
        input: () => undefined,
        check: (output) =>
          expect(Boot.parse(output)).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] }),
      },
    ],
    bad: [],
  },
  'app.copy': {
    good: [
      { input: () => ({ text: 'Copied 复制' }), check: (output) => expect(output).toBe(false) },
      {
        input: () => ({ text: 'x'.repeat(1_000_000) }),
        check: (output) => expect(output).toBe(false),
      },
    ],
    bad: [undefined, null, 'text', {}, { text: 7 }, { text: 'x'.repeat(1_000_001) }],
  },
  'app.events': {
    good: [
      {
        input: () => undefined,
        check: (output) => expect(typeof output === 'object' && output).toHaveProperty('next'),
      },
    ],
    bad: [],
  },
  'app.logError': {
    good: [
      {
        input: () => ({
          name: 'TypeError',
          message: 'x is not a function',
          stack: 'at f (a.js:1:2)',
        }),
        check: (output) => expect(output).toBeUndefined(),
      },
    ],
    bad: [
      undefined,
      { name: 'Error', message: 'x' },
      { name: 'x'.repeat(61), message: '', stack: '' },
      { name: 'Error', message: 'x'.repeat(501), stack: '' },
      { name: 'Error', message: '', stack: 'x'.repeat(8001) },
    ],
  },
  'app.saveAgain': {
    good: [{ input: () => undefined, check: (output) => expect(output).toBeNull() }],
    bad: [],
  },
  'app.showLog': {
    good: [
      {
        input: () => undefined,
        check: (output) => expect(output).toEqual({ path: '/logs/diglot.log', isShown: false }),
      },
    ],
    bad: [],
  },
  'app.toggleFullScreen': {
    good: [{ input: () => undefined, check: (output) => expect(output).toBe(false) }],
    bad: [],
  },
  'articles.list': {
    good: [
      {
        input: () => undefined,
        check: (output) =>
          expect(ArticleSummary.array().parse(output)).toMatchObject([
            { title: 'A title', isShipped: false, cover: null },
          ]),
      },
    ],
    bad: [],
  },
  'articles.states': {
    good: [
      {
        input: (id) => ({ ids: [id, UNKNOWN] }),
        check: (output) =>
          expect(ArticleState.array().parse(output)).toMatchObject([
            { languages: [{ language: 'en' }], read: null, readAt: null },
          ]),
      },
    ],
    bad: [
      undefined,
      { ids: [] },
      { ids: Array.from({ length: MAX_STATES + 1 }, () => UNKNOWN) },
      ...BAD_IDS.map((id) => ({ ids: [id] })),
    ],
  },
  'articles.open': {
    good: [
      {
        input: (id) => ({ id }),
        check: (output) =>
          expect(Article.parse(output).blocks.map((block) => block.key)).toEqual(['p1', 'p2']),
      },
    ],
    bad: [
      undefined,
      ...BAD_IDS.map((id) => ({ id })),
      ...[-1, 0.5, '0', null].map((part) => ({ id: UNKNOWN, part })),
    ],
    refused: [unknownArticle({}, 'id'), unknownArticle({ part: 1 }, 'id')],
  },
  'articles.fetch': {
    // Fetching itself is covered by the unit tests of the network; here a stand-in answers.
    good: [
      {
        input: () => ({ address: 'https://example.org/page' }),
        check: (output) => expect(output).toMatchObject({ isNew: true, isSaved: true }),
      },
    ],
    bad: [undefined, {}, { address: '' }, { address: 'x'.repeat(4001) }, { address: 7 }],
    refused: [
      {
        input: () => ({ address: 'http://localhost/' }),
        code: 'IMPORT_FAILED',
        data: { problem: 'private-address' },
      },
    ],
  },
  'articles.import': {
    good: [
      {
        input: () => ({ name: 'b.txt', content: new Blob(['Another\nText.']) }),
        check: (output) =>
          expect(output).toEqual({
            id: 'another-1456a714',
            isNew: true,
            picturesIn: null,
            isSaved: true,
          }),
      },
      {
        input: () => ({
          name: 'page.html',
          content: new Blob(['A page\nText.']),
          beside: [
            { path: 'page_files/a.png', content: new Blob([TINY_PNG]) },
            { path: 'page_files/b/图.png', content: new Blob([TINY_PNG]) },
          ],
        }),
        check: (output) => expect(output).toMatchObject({ isNew: true, picturesIn: null }),
      },
      {
        input: () => ({ name: 'again.txt', content: new Blob([CASE_TEXT]) }),
        check: (output) => expect(output).toMatchObject({ isNew: false }),
      },
    ],
    bad: [
      undefined,
      { name: '', content: new Blob(['a']) },
      { name: 'x'.repeat(256), content: new Blob(['a']) },
      { name: 'a.txt', content: 'a' },
      { name: 'a.txt' },
      ...['', '/a.png', '../a.png', 'a/../../b.png', 'a\\b.png', 'a\0.png', 7].map((path) => ({
        name: 'a.html',
        content: new Blob(['a']),
        beside: [{ path, content: new Blob(['a']) }],
      })),
      { name: 'a.html', content: new Blob(['a']), beside: [{ path: 'a.png', content: 'a' }] },
      { name: 'a.html', content: new Blob(['a']), beside: filesOf(MAX_BESIDE_FILES + 1, 1) },
      { name: 'a.html', content: new Blob(['a']), beside: filesOf(2, MAX_BESIDE_BYTES / 2 + 1) },
    ],
    refused: [
      {
        input: () => ({ name: 'empty.txt', content: new Blob([]) }),
        code: 'IMPORT_FAILED',
        data: { problem: 'empty' },
      },
    ],
  },
  'articles.restore': {
    good: [
      {
        input: (id) => ({ id, key: 't1', restored: true }),
        check: (output) =>
          expect(Article.parse(output).blocks.map((block) => block.key)).toEqual([
            'p1',
            't1',
            'p2',
          ]),
      },
    ],
    bad: [
      ...BAD_IDS.map((id) => ({ id, key: 't1', restored: true })),
      { id: UNKNOWN, key: '__proto__', restored: true },
      { id: UNKNOWN, key: 't1', restored: 'yes' },
      { id: UNKNOWN, key: 't1', restored: true, part: '1' },
    ],
    refused: [
      unknownArticle({ key: 't1', restored: true }, 'id'),
      {
        input: (id) => ({ id, key: 't9', restored: true }),
        code: 'NOT_FOUND',
        data: { id: expect.any(String) },
      },
    ],
  },
  'articles.setLanguage': {
    good: [
      {
        input: (id) => ({ id, language: 'pt-br' }),
        check: (output) =>
          expect(Article.parse(output)).toMatchObject({
            language: 'pt-BR',
            languages: [{ language: 'pt-BR' }],
            blocks: [{ segments: [{ text: 'One.' }, { text: 'Two.' }] }, {}],
          }),
      },
    ],
    bad: [
      ...BAD_IDS.map((id) => ({ id, language: 'de' })),
      { id: UNKNOWN, language: 'd' },
      { id: UNKNOWN },
      { id: UNKNOWN, language: 'de', part: -1 },
    ],
    refused: [
      unknownArticle({ language: 'de' }, 'id'),
      ...['../../..', 'x-private', 'no language'].map((language) => ({
        input: (id: string) => ({ id, language }),
        code: 'NOT_CHANGED',
        data: { problem: 'no-such-language' },
      })),
    ],
  },
  'articles.remove': {
    good: [
      {
        input: (id) => ({ id }),
        check: (output) =>
          expect(output).toEqual({
            folder: expect.stringMatching(/removed.a-title-/),
            name: expect.stringMatching(/^a-title-/),
          }),
      },
    ],
    bad: [undefined, ...BAD_IDS.map((id) => ({ id }))],
    refused: [unknownArticle({}, 'id')],
  },
  'articles.removed': {
    good: [
      {
        after: 'translations.remove',
        input: () => undefined,
        check: (output) =>
          expect(Removed.array().parse(output)).toMatchObject([
            { kind: 'translation', language: 'de', title: 'Ein Titel' },
          ]),
      },
      {
        after: 'articles.remove',
        input: () => undefined,
        check: (output) =>
          expect(Removed.array().parse(output)).toMatchObject([
            { kind: 'article', title: 'A title', language: 'en' },
          ]),
      },
    ],
    bad: [],
  },
  'articles.restoreRemoved': {
    good: [
      {
        after: 'articles.remove',
        input: (id) => ({ name: `${id}-${CASE_STAMP}` }),
        check: (output) => expect(output).toEqual({ id: expect.stringMatching(/^a-title-/) }),
      },
    ],
    bad: BAD_NAMES,
    refused: [UNKNOWN_NAME],
  },
  'translations.open': {
    good: [
      {
        input: (articleId) => ({ articleId, language: 'zh-cn' }),
        check: (output) =>
          expect(output).toMatchObject({
            language: 'zh-CN',
            strings: {},
            status: { 'p1.s1': { state: 'missing' } },
          }),
      },
      {
        input: (articleId) => ({ articleId, language: 'en' }),
        check: (output) =>
          expect(output).toMatchObject({ strings: { title: 'A title', 'p1.s2': 'Two.' } }),
      },
    ],
    bad: [
      ...BAD_IDS.map((articleId) => ({ articleId, language: 'de' })),
      { articleId: UNKNOWN, language: 'de', part: -1 },
      { articleId: UNKNOWN, language: 'd' },
      { articleId: UNKNOWN },
    ],
    refused: [
      unknownArticle({ language: 'de' }, 'articleId'),
      {
        input: (articleId) => ({ articleId, language: '../../..' }),
        code: 'NOT_FOUND',
        data: { id: expect.any(String) },
      },
    ],
  },
  'translations.remove': {
    good: [
      {
        after: 'translations.add',
        input: (articleId) => ({ articleId, language: 'de' }),
        check: (output) =>
          expect(output).toEqual({
            folder: expect.stringMatching(/removed.a-title-[^/]+-de-/),
            name: expect.stringMatching(/-de-/),
          }),
      },
    ],
    bad: [
      undefined,
      ...BAD_IDS.map((articleId) => ({ articleId, language: 'de' })),
      { articleId: UNKNOWN, language: 'd' },
      { articleId: UNKNOWN },
    ],
    refused: [
      unknownArticle({ language: 'de' }, 'articleId'),
      ...['de', 'en', '../../..'].map((language) => ({
        input: (articleId: string) => ({ articleId, language }),
        code: 'NOT_FOUND',
        data: { id: expect.any(String) },
      })),
    ],
  },
  'translations.restoreRemoved': {
    good: [
      {
        after: 'translations.remove',
        input: (id) => ({ name: `${id}-de-${CASE_STAMP}` }),
        check: (output) =>
          expect(output).toEqual({
            articleId: expect.stringMatching(/^a-title-/),
            language: 'de',
          }),
      },
    ],
    bad: BAD_NAMES,
    refused: [UNKNOWN_NAME],
  },
  'reading.load': {
    good: [
      {
        input: (articleId) => ({ articleId }),
        check: (output) => expect(output).toEqual({ view: null, position: null }),
      },
    ],
    bad: BAD_IDS.map((articleId) => ({ articleId })),
    refused: [unknownArticle({}, 'articleId')],
  },
  'reading.save': {
    good: [
      {
        input: (articleId) => ({ articleId, reading: READING }),
        check: (output) => expect(output).toBeUndefined(),
      },
    ],
    bad: [
      ...BAD_IDS.map((articleId) => ({ articleId, reading: READING })),
      { articleId: UNKNOWN, reading: { view: null } },
      {
        articleId: UNKNOWN,
        reading: { ...READING, position: { top: 'x', offset: 0, caret: null } },
      },
      {
        articleId: UNKNOWN,
        reading: { ...READING, view: { mode: 'side-by-side', languages: [], type: {} } },
      },
    ],
    refused: [unknownArticle({ reading: READING }, 'articleId')],
  },
  'translations.add': {
    good: [
      {
        input: (id) => ({
          articleId: id,
          name: 'b.txt',
          content: new Blob(['Ein Titel\nEins.|Zwei.']),
          language: 'de',
          replace: 'no',
        }),
        check: (output) =>
          expect(output).toMatchObject({ language: 'de', doubtful: expect.any(Number), moved: 0 }),
      },
    ],
    bad: [
      undefined,
      { articleId: 'x' },
      { ...TRANSLATION, language: 7 },
      { ...TRANSLATION, name: '' },
    ],
    refused: [
      unknownArticle(TRANSLATION, 'articleId'),
      {
        input: (id) => ({ ...TRANSLATION, articleId: id, language: 'en' }),
        code: 'NOT_ADDED',
        data: { problem: 'same-language' },
      },
      {
        input: (id) => ({ ...TRANSLATION, articleId: id, content: new Blob([]) }),
        code: 'NOT_ADDED',
        data: { problem: 'empty' },
      },
    ],
  },
  'jobs.cancel': {
    // A finished or unknown job is not an error.
    good: [
      { input: () => ({ id: 'import-1' }), check: (output) => expect(output).toBeUndefined() },
    ],
    bad: [undefined, {}, { id: '' }, { id: 'x'.repeat(41) }, { id: 7 }],
  },
  'settings.load': {
    good: [{ input: () => undefined, check: (output) => expect(output).toEqual(DEFAULT_SETTINGS) }],
    bad: [],
  },
  'settings.save': {
    good: [
      {
        input: () => ({ ...DEFAULT_SETTINGS, theme: 'dark' }),
        check: (output) => expect(output).toBeUndefined(),
      },
      { input: () => ({ theme: 'sepia' }), check: (output) => expect(output).toBeUndefined() },
    ],
    bad: [
      undefined,
      { theme: null },
      { ...DEFAULT_SETTINGS, theme: 'purple' },
      { ...DEFAULT_SETTINGS, uiLanguage: '' },
    ],
  },
}
