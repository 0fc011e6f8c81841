import type { Article, Block, Trimmed } from '../../../contract/article.ts'
import type { SegmentStatus, Translation } from '../../../contract/translation.ts'

const NO_PROGRESS = {
  blocks: { total: 0, complete: 0 },
  segments: {
    total: 0,
    translated: 0,
    reviewed: 0,
    stale: 0,
    machine: 0,
    aligned: 0,
    unknown: 0,
    doubtful: 0,
    moved: 0,
  },
}

export const DRAFT: SegmentStatus = { state: 'draft', origin: 'unknown', confidence: null }

/** A block with its sentences: `block('p1', 'One.', 'Two.')` has the paths p1.s1 and p1.s2. */
export function block(key: string, ...texts: string[]): Block {
  const kind = key.startsWith('h') ? 'heading' : 'paragraph'
  const segments = texts.map((text, index) => ({ key: `s${index + 1}`, text }))
  return { key, kind, ...(kind === 'heading' ? { level: 2 } : {}), segments }
}

export function trimmed(key: string, after: string | null, restored = false): Trimmed {
  return { key, kind: 'paragraph', step: 'test', reason: 'notice', text: key, after, restored }
}

export function someArticle(blocks: Block[], leftOut: Trimmed[] = []): Article {
  return {
    id: 'some-article-01234567',
    title: 'A title',
    language: 'en',
    importedAt: '2026-11-23T12:00:00.000Z',
    isShipped: false,
    byline: null,
    published: null,
    source: { publisher: null, rights: null, url: null },
    blocks,
    trimmed: leftOut,
    cover: null,
    targets: {},
    parts: [{ title: null, blocks: blocks.length, segments: 0 }],
    part: 0,
    chapters: [],
    languages: [],
  }
}

/** Translations by language, from their strings by path; all of them drafts. */
export function translations(
  strings: Record<string, Record<string, string>>,
): Map<string, Translation> {
  return new Map(
    Object.entries(strings).map(([language, texts]) => [
      language,
      {
        articleId: 'some-article-01234567',
        language,
        strings: texts,
        status: Object.fromEntries(Object.keys(texts).map((path) => [path, DRAFT])),
        progress: NO_PROGRESS,
      },
    ]),
  )
}
