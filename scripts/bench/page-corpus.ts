import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importDocument } from '../../main/documents/import-document.ts'
import type { SentenceSplitter } from '../../main/documents/sentences/sentence-splitter.ts'
import type { PageText } from './score-page.ts'

const EXPECTED = '.expected.txt'

/** A saved page and its expected article. */
export type CorpusPage = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly expected: PageText
}

/** Reads the pages `NAME.html` of a folder, by name, with `NAME.expected.txt`: title, an empty line, one block per line. */
export function readPages(folder: string): CorpusPage[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.html'))
  return names.toSorted().map((file) => {
    const name = file.slice(0, -'.html'.length)
    const text = readFileSync(join(folder, `${name}${EXPECTED}`), 'utf8')
    const [title = '', ...body] = text.trimEnd().split('\n')
    if (title === '' || body[0] !== '')
      throw new Error(`${name}${EXPECTED} must begin with a title and an empty line`)
    return {
      name,
      bytes: readFileSync(join(folder, file)),
      expected: { title, body: body.slice(1).join('\n') },
    }
  })
}

/** Returns the article that Diglot extracts from a page. A picture is one line: its caption, else its alternative text. */
export async function articleOf(
  { name, bytes }: CorpusPage,
  split: SentenceSplitter,
): Promise<PageText> {
  const { title, blocks } = await importDocument(bytes, `${name}.html`, split)
  return { title, body: blocks.map(({ segments }) => segments.join(' ')).join('\n') }
}
