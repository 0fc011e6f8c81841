import { describe, expect, test } from 'vitest'
import type { ImportProblem } from '../../../../contract/import-problem.ts'
import { importDocument } from '../../../../main/documents/import-document.ts'
import { splitSentences } from '../../../support/files/sentence-splitter.ts'

const problemOf = (content: string | Uint8Array, name: string): Promise<unknown> =>
  importDocument(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    name,
    splitSentences,
  ).then(
    () => null,
    (error: unknown) => (error instanceof Error && 'problem' in error ? error.problem : error),
  )

const SRT =
  '1\r\n00:00:01,000 --> 00:00:04,000\r\nThe river rose.\r\n\r\n2\r\n00:00:05,000 --> 00:00:07,500\r\n- Nobody slept.\r\n'
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

const FILES: [name: string, content: string, problem: ImportProblem][] = [
  ['film.srt', SRT, 'subtitles-srt'],
  ['film.txt', `\n\n${SRT}`, 'subtitles-srt'],
  ['no-numbers.srt', SRT.replaceAll(/^\d\r\n/gm, ''), 'subtitles-srt'],
  ['film.vtt', 'WEBVTT - A film\n\n00:01.000 --> 00:04.000\nThe river rose.\n', 'subtitles-vtt'],
  [
    'film.ass',
    '[Script Info]\nTitle: A film\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,Rose.\n',
    'subtitles-ass',
  ],
  [
    'film.ttml',
    `${XML}<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="1s">Rose.</p></div></body></tt>`,
    'subtitles-ttml',
  ],
  [
    'memory.tmx',
    `${XML}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<!-- made by a tool -->\n<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>The river rose.</seg></tuv></tu></body></tmx>`,
    'bitext-tmx',
  ],
  ['memory.xml', '<tmx version="1.4"><header/><body/></tmx>', 'bitext-tmx'],
  [
    'work.xliff',
    `${XML}<xliff version="1.2"><file><body><trans-unit id="1"><source>The river rose.</source></trans-unit></body></file></xliff>`,
    'bitext-xliff',
  ],
  [
    'work.sdlxliff',
    `${XML}<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0"/>`,
    'bitext-xliff',
  ],
  [
    'de.po',
    '# German\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Language: de\\n"\n\nmsgid "The river rose."\nmsgstr "Der Fluss stieg."\n',
    'bitext-po',
  ],
  ['de.pot', 'msgctxt "menu"\nmsgid "Open"\nmsgid_plural "Open all"\nmsgstr[0] ""\n', 'bitext-po'],
]

describe('formats that are not imported yet', () => {
  test.each(FILES)('%s is named, not opened as prose', async (name, content, problem) => {
    expect(await problemOf(content, name)).toBe(problem)
  })

  test('by its content, whatever its name and encoding', async () => {
    expect(await problemOf(SRT, 'notes')).toBe('subtitles-srt')
    expect(await problemOf(Buffer.from(`\uFEFF${SRT}`, 'utf16le'), 'film.srt')).toBe(
      'subtitles-srt',
    )
    expect(await problemOf(`\uFEFF${SRT}`, 'film.md')).toBe('subtitles-srt')
  })

  test.each([
    [
      'about.md',
      `# How subtitles are stored\n\nA file of SubRip begins so:\n\n\`\`\`\n${SRT}\`\`\`\n`,
    ],
    ['about.txt', 'WEBVTT is a format of subtitles.\n\nIt is described by the W3C.\n'],
    ['poem.txt', '1\n\nThe river rose at 00:00:01,000 and fell.\n'],
    [
      'page.html',
      '<!DOCTYPE html><html><body><p>The root of a memory is &lt;tmx&gt;.</p><tt>msgid "a"</tt></body></html>',
    ],
    ['tt.html', '<tt>The river rose.</tt><p>It fell.</p><p>It rose.</p>'],
    ['guide.txt', 'msgid is a keyword of gettext.\n\nmsgstr "x" holds the translation.\n'],
    ['prose.srt', 'The river rose that night.\n\nNobody in the village slept.\n'],
  ])('%s is opened', async (name, content) => {
    expect(await problemOf(content, name)).toBeNull()
  })
})
