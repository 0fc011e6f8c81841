import { sampleText } from '../../support/files/sample-text.ts'
import { importBytes } from '../../support/files/sentence-splitter.ts'
import { expect, test } from '../../support/window/shells.ts'

/** The characters of a text without white space, which a line break in a PDF may add or take. */
const solid = (text: string): string => text.replace(/\s+/gu, '')

/** Whether a text has a sentence, or two parts of it: the other column stands between them where a page ends. */
function isIn(text: string, sentence: string): boolean {
  const cuts = Array.from(sentence, (_, at) => at)
  return cuts.some(
    (at) => text.includes(sentence.slice(0, at)) && text.includes(sentence.slice(at)),
  )
}

test('the printed article has the text of both columns', async ({ drivenApp }) => {
  await drivenApp.waitUntilOpen()
  // Our reader of PDFs does not know what a ligature stands for.
  await drivenApp.inMain(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.insertCSS(
        '* { font-variant-ligatures: none !important }',
      ),
    null,
  )
  const pdf = await drivenApp.inMain(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
    return bytes?.toString('base64') ?? ''
  }, null)
  const { blocks, title, trimmed } = await importBytes(Buffer.from(pdf, 'base64'), 'printed.pdf')
  const texts = [
    title,
    ...blocks.flatMap(({ segments }) => segments),
    ...trimmed.map((one) => one.text),
  ]
  const printed = solid(texts.join(''))
  const lost = ['en', 'zh-CN'].flatMap((language) =>
    [...sampleText(language).values()].filter((text) => !isIn(printed, solid(text))),
  )
  expect(lost).toEqual([])
})
