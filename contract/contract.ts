import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { Article, ArticleId, ArticleSummary, BlockKey, ChangeProblem } from './article.ts'
import { isBesidePath } from './beside-path.ts'
import { MAX_BESIDE_BYTES, MAX_BESIDE_FILES } from './import-limit.ts'
import { ImportProblem } from './import-problem.ts'
import { Job } from './job.ts'
import { Reading, Settings } from './reading.ts'
import { AddedTranslation, Translation, TranslationProblem } from './translation.ts'

/** Something that went wrong with a file of the library; the rest goes on working. */
export const LibraryProblem = z.object({
  /** Relative to the library, with slashes. */
  file: z.string(),
  kind: z.enum(['damaged', 'newer', 'unreadable']),
  /** The name that a damaged file was given; null where it was left alone. */
  setAside: z.string().nullable(),
})
export type LibraryProblem = z.infer<typeof LibraryProblem>

export const AppInfo = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'browser']),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** The system's preferred languages, best first, as BCP 47 tags. */
  systemLanguages: z.array(z.string()),
  /** The interface's language when the command line asked for one, else null. */
  forcedLanguage: z.string().nullable(),
  /** The folder that holds everything the reader owns. */
  library: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

/** What the service tells a window without being asked. */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }), // the stream is open
  z.object({ type: z.literal('open'), articleId: ArticleId }),
  z.object({ type: z.literal('open-failed'), name: z.string(), problem: ImportProblem }),
  z.object({ type: z.literal('command'), id: z.string() }), // from the native menu
  z.object({ type: z.literal('problem'), problem: LibraryProblem }),
  z.object({ type: z.literal('job'), job: Job }), // it began, or has come further
  z.object({ type: z.literal('job-ended'), id: z.string() }), // one way or the other
])
export type AppEvent = z.infer<typeof AppEvent>

/** All that the first screen needs, in one answer: shells put it into the page, so that the first paint waits for nothing. */
export const Boot = z.object({
  info: AppInfo,
  settings: Settings,
  article: Article.nullable(),
  reading: Reading,
  translations: z.array(Translation),
  problems: z.array(LibraryProblem),
})
export type Boot = z.infer<typeof Boot>

/** A part of an article, from 0. */
const PartNumber = z.int().min(0)

const notFound = { NOT_FOUND: { message: 'No such article', data: z.object({ id: z.string() }) } }

const notChanged = {
  NOT_CHANGED: {
    status: 409,
    message: 'Not changed',
    data: z.object({ problem: ChangeProblem }),
  },
}

const importFailed = {
  IMPORT_FAILED: {
    status: 422,
    message: 'Not imported',
    data: z.object({ problem: ImportProblem }),
  },
}

/** What lies beside a page and came with it: its pictures. */
const Beside = z
  .array(z.object({ path: z.string().refine(isBesidePath), content: z.instanceof(Blob) }))
  .max(MAX_BESIDE_FILES)
  .refine((files) => files.reduce((sum, one) => sum + one.content.size, 0) <= MAX_BESIDE_BYTES)

/** The list of procedures between renderer and service: both transports, the client and validation derive from it. */
export const contract = {
  app: {
    boot: oc.output(Boot),
    events: oc.output(eventIterator(AppEvent)),
  },
  articles: {
    list: oc.output(z.array(ArticleSummary)),
    /** One part of it: where none is asked for, the one that was read last, else the first. One too high is the last. */
    open: oc
      .input(z.object({ id: ArticleId, part: PartNumber.optional() }))
      .output(Article)
      .errors(notFound),
    import: oc
      .input(
        z.object({
          name: z.string().min(1).max(255),
          content: z.instanceof(Blob),
          beside: Beside.optional(),
        }),
      )
      .output(
        z.object({
          id: ArticleId,
          isNew: z.boolean(),
          /** The folder that a page's pictures lie in, where it came without any, empty for its own; else null. */
          picturesIn: z.string().nullable(),
        }),
      )
      .errors(importFailed),
    /** Takes in the page of an address: the one thing that asks the network, and only when a person asks for it. */
    fetch: oc
      .input(z.object({ address: z.string().min(1).max(4000) }))
      .output(z.object({ id: ArticleId, isNew: z.boolean() }))
      .errors(importFailed),
    /** Puts a trimmed block back into the body, or out again; remembered in the library. Answers with the part asked for. */
    restore: oc
      .input(
        z.object({
          id: ArticleId,
          key: BlockKey,
          restored: z.boolean(),
          part: PartNumber.optional(),
        }),
      )
      .output(Article)
      .errors(notFound),
    /** Corrects the language that an article was taken to be in; its words and translations stay. Answers with the part asked for. */
    setLanguage: oc
      .input(
        z.object({
          id: ArticleId,
          language: z.string().min(2).max(35),
          part: PartNumber.optional(),
        }),
      )
      .output(Article)
      .errors({ ...notFound, ...notChanged }),
    /** Takes an article out of the library with all that belongs to it; answers with the folder that holds it now. */
    remove: oc
      .input(z.object({ id: ArticleId }))
      .output(z.object({ folder: z.string() }))
      .errors({ ...notFound, ...notChanged }),
  },
  translations: {
    /** The strings of one part, found as `articles.open` finds it; the progress of all. */
    open: oc
      .input(
        z.object({
          articleId: ArticleId,
          language: z.string().min(2).max(35),
          part: PartNumber.optional(),
        }),
      )
      .output(Translation)
      .errors(notFound),
    /** Takes a translation's file in and aligns it with the article. Answers with its language and how many passages stand elsewhere in it. */
    add: oc
      .input(
        z.object({
          articleId: ArticleId,
          name: z.string().min(1).max(255),
          content: z.instanceof(Blob),
          /** Null where the text is to tell. */
          language: z.string().min(2).max(35).nullable(),
          replace: z.boolean(),
        }),
      )
      .output(AddedTranslation)
      .errors({
        ...notFound,
        NOT_ADDED: {
          status: 422,
          message: 'Not added',
          data: z.object({ problem: TranslationProblem }),
        },
      }),
    /**
     * Takes a translation out of the library; answers with the folder that holds its files now. One of the app's that it stood
     * over is there again.
     */
    remove: oc
      .input(z.object({ articleId: ArticleId, language: z.string().min(2).max(35) }))
      .output(z.object({ folder: z.string() }))
      .errors({ ...notFound, ...notChanged }),
  },
  jobs: {
    cancel: oc.input(z.object({ id: z.string().min(1).max(40) })).output(z.void()),
  },
  reading: {
    load: oc
      .input(z.object({ articleId: ArticleId }))
      .output(Reading)
      .errors(notFound),
    save: oc
      .input(z.object({ articleId: ArticleId, reading: Reading }))
      .output(z.void())
      .errors(notFound),
  },
  settings: {
    load: oc.output(Settings),
    /** What changed; the rest stays as it is, whoever else has a window open. */
    save: oc.input(Settings.partial()).output(z.void()),
  },
}

export type Contract = typeof contract
