import type { Article } from '../../../contract/article.ts'
import { blockOfPath } from '../../../contract/block-of-path.ts'

type Text = Pick<Article, 'parts' | 'part' | 'blocks' | 'chapters'>

/** In sentences: chapters longer than this on average are parts of a book, and those within them are counted. */
const MAX_CHAPTER_SEGMENTS = 600

/** The chapter being read among those of its kind, from 1; null before the first, and in a text without several. */
export type ChapterPlace = { number: number; total: number }

/** Returns the depth of the chapters that are counted: parts of a book are too long to tell where one is. */
export function countedDepth({ parts, chapters }: Pick<Text, 'parts' | 'chapters'>): number {
  const sentences = parts.reduce((sum, { segments }) => sum + segments, 0)
  const countAt = (depth: number) => chapters.filter((one) => one.depth === depth).length
  let depth = 0
  while (countAt(depth + 1) > countAt(depth) && isCoarse(countAt(depth))) depth += 1
  return depth

  function isCoarse(count: number): boolean {
    return count < 2 || sentences / count > MAX_CHAPTER_SEGMENTS
  }
}

/** @param current index of the chapter being read; -1 before the first. */
export function chapterPlace(text: Text, current: number): ChapterPlace | null {
  const depth = countedDepth(text)
  const counted = text.chapters.flatMap((one, at) => (one.depth === depth ? [at] : []))
  const number = counted.filter((at) => at <= current).length
  return counted.length < 2 || number === 0 ? null : { number, total: counted.length }
}

/** Returns the characters of the open part before a sentence; null is its start. */
export function charactersBefore({ blocks }: Pick<Text, 'blocks'>, path: string | null): number {
  const key = path === null ? null : blockOfPath(path)
  const at = blocks.findIndex((block) => block.key === key)
  if (at < 0) return 0
  const block = blocks[at]
  const within = block?.segments.findIndex((one) => `${block.key}.${one.key}` === path) ?? 0
  return (
    countCharacters(blocks.slice(0, at).flatMap(({ segments }) => segments)) +
    countCharacters(block?.segments.slice(0, Math.max(0, within)) ?? [])
  )
}

/**
 * Returns the characters from a sentence to the end of the article. Only the open part's are known; the other parts
 * are taken to have sentences as long as its.
 */
export function charactersLeft({ parts, part, blocks }: Text, path: string | null): number {
  const segments = blocks.flatMap((block) => block.segments)
  const here = countCharacters(segments)
  const after = parts.slice(part + 1).reduce((sum, one) => sum + one.segments, 0)
  const mean = segments.length === 0 ? 0 : here / segments.length
  return here - charactersBefore({ blocks }, path) + after * mean
}

const countCharacters = (segments: readonly { text: string }[]): number =>
  segments.reduce((sum, { text }) => sum + text.length, 0)
