import type { HostileFile } from '../hostile/hostile-files.ts'
import { makeDocx, wordParagraph } from './make-docx.ts'

const MEGABYTE = 1024 * 1024
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const imported = (bytes: Uint8Array): HostileFile => ({ bytes, outcome: /^imported/ })
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

/** Valid texts too large for a window to render in one piece: each is imported, and the window stays responsive. The title is the file's name. */
export const LARGE_FILES: Readonly<Record<string, (title: string) => HostileFile>> = {
  'a line of five megabytes': (title) =>
    imported(bytesOf(`${title}\n\n${'A line without an end, '.repeat((5 * MEGABYTE) / 23)}`)),
  'a word of five megabytes': (title) =>
    imported(bytesOf(`${title}\n\n${'abcde'.repeat(MEGABYTE)}`)),
  'a paragraph of sentences of five megabytes': (title) =>
    imported(
      bytesOf(`${title}\n\n${times(120_000, (index) => `Nobody was there on day ${index}. `)}`),
    ),
  'a hundred thousand paragraphs': (title) =>
    imported(
      bytesOf(`${title}\n\n${times(100_000, (index) => `Nobody was there on day ${index}.\n\n`)}`),
    ),
  'a table of twenty thousand cells': (title) =>
    imported(
      makeDocx({
        body: `${wordParagraph(title, '<w:pStyle w:val="Title"/>')}<w:tbl>${times(2000, (row) => `<w:tr>${times(10, (column) => `<w:tc>${wordParagraph(`Cell ${row}, ${column}.`)}</w:tc>`)}</w:tr>`)}</w:tbl>`,
      }),
    ),
  'thirty thousand links': (title) =>
    imported(
      bytesOf(
        `# ${title}\n\n- a\n- b\n\n${times(30_000, (index) => `Nobody was [there](https://example.org/${index}) on that day. `)}`,
      ),
    ),
  'code of two megabytes': (title) =>
    imported(
      bytesOf(
        `# ${title}\n\n- a\n- b\n\n\`\`\`\n${times(60_000, (index) => `let line_${index} = ${index}; go()\n`)}\`\`\`\n`,
      ),
    ),
}
