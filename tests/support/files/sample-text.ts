import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** The id of the sample article, the only one that ships with the app. */
export const SAMPLE = readdirSync(join(root, 'articles'))[0] ?? ''

/** The sample's strings in a language, by path (`title`, `p2.s1`), as its locale file has them. */
export function sampleText(language: string): Map<string, string> {
  const file = join(root, 'locales', language, `${SAMPLE}.json`)
  const strings: Record<string, string | Record<string, string>> = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return new Map(
    Object.entries(strings).flatMap(([block, value]) =>
      typeof value === 'string'
        ? [[block, value] as const]
        : Object.entries(value).map(([key, text]) => [`${block}.${key}`, text] as const),
    ),
  )
}

/** Some paragraphs of the sample, separated by blank lines; `space` separates sentences. */
export function sampleParagraphs(language: string, keys: readonly string[], space: string): string {
  const text = sampleText(language)
  return keys
    .map((key) =>
      [...text]
        .filter(([path]) => path.split('.')[0] === key)
        .map(([, sentence]) => sentence)
        .join(space),
    )
    .join('\n\n')
}

/** The sample's original file as text. */
export function samplePage(): string {
  return readFileSync(join(root, 'articles', SAMPLE, 'original.txt'), 'utf8')
}
