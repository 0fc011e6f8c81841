import {
  ENGLISH_CHAPTERS,
  GERMAN_CHAPTERS,
  withChapterLast,
} from '../../support/files/texts-with-chapters.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

const ENGLISH = [
  'The bridge at Velm',
  'The bridge at Velm was closed in 1962. Nobody in the town knew why.',
  'On Monday 14 engineers came from Paris. They looked at it for a long time and said nothing at all.',
  'Mayor Anna Keller has asked for 3.5 million euros. The government has not answered her.',
]
/** The first two English sentences are one in German. */
const GERMAN = [
  'Die Brücke von Velm',
  'Die Brücke von Velm wurde 1962 geschlossen, und niemand in der Stadt wusste, warum.',
  'Am Montag kamen 14 Ingenieure aus Paris. Sie sahen sie lange an und sagten überhaupt nichts.',
  'Bürgermeisterin Anna Keller hat um 3,5 Millionen Euro gebeten. Die Regierung hat ihr nicht geantwortet.',
]
const text = (name: string, paragraphs: readonly string[]) =>
  file(name, `${paragraphs.join('\n\n')}\n`)

async function openEnglish(reader: Reader, paragraphs = ENGLISH): Promise<void> {
  await openFiles(reader, text('velm.txt', paragraphs))
  await expect(reader.title).toHaveText(paragraphs[0] ?? '')
}

async function add(reader: Reader, name: string, paragraphs: readonly string[]) {
  await reader.press('m')
  const panel = reader.page.getByRole('dialog', { name: 'Add a translation' })
  await panel.getByLabel('File').setInputFiles(text(name, paragraphs))
  return panel
}

test('a translation from a file is aligned and shown beside the article', async ({ reader }) => {
  await openEnglish(reader)
  const panel = await add(reader, 'velm-de.txt', GERMAN)
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.messages).toContainText('Translation added: Deutsch')
  await expect(reader.columnHeaders).toHaveText([/^English/, /^Deutsch.*Aligned, unreviewed/])
  await expect(reader.sentence('p2.s1', 1)).toHaveText('Am Montag kamen 14 Ingenieure aus Paris.')
  await expect(reader.sentence('p1.s2', 1)).toContainText('Translated together with')
  // One sentence of the translation matches two of the article, so all three are highlighted together.
  await reader.sentence('p1.s1', 1).hover()
  for (const [path, column] of [
    ['p1.s1', 0],
    ['p1.s2', 0],
    ['p1.s1', 1],
  ] as const)
    await expect(reader.sentence(path, column)).toHaveAttribute('data-lit')
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.columnHeaders).toHaveText([/^English/, /^Deutsch/])
})

test('a sentence that is translated together with the previous one shows their common translation', async ({
  reader,
}) => {
  await openEnglish(reader)
  const panel = await add(reader, 'velm-de.txt', GERMAN)
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(reader.columnHeaders).toHaveCount(2)
  await reader.press('3')
  await reader.sentence('p1.s2').click()
  await expect(reader.gloss('p1.s2')).toHaveText(GERMAN[1] ?? '')
})

/** Long enough that alignment takes longer than the steps of the tests. */
const LONG = Array.from({ length: 2500 }, (_, at) => [
  `Chapter ${at} tells of ${at + 7} boats. They came back on day ${at + 3}.`,
  `Kapitel ${at} erzählt von ${at + 7} Booten. Sie kamen am Tag ${at + 3} zurück.`,
])

test('a translation is added to its own article even if another one is open when it is ready', async ({
  reader,
}) => {
  test.setTimeout(120_000)
  await openEnglish(reader, ['The long book', ...LONG.map(([english = '']) => english)])
  const panel = await add(reader, 'long.txt', [
    'Das lange Buch',
    ...LONG.map(([, one = '']) => one),
  ])
  // In the browser shell, the request is held until the other article is open.
  const gate = Promise.withResolvers<void>()
  await reader.page.route(/translations\/add/, async (route) => {
    await gate.promise
    await route.continue()
  })
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await reader.closePanel()
  await openEnglish(reader)
  await reader.press('a')
  await expect(reader.library).toBeVisible()
  gate.resolve()
  await expect(reader.messages).toContainText('Translation added to “The long book”', {
    timeout: 60_000,
  })
  // What was opened meanwhile stays open.
  await expect(reader.library).toBeVisible()
  await reader.closeLibrary()
  await expect(reader.columnHeaders).toHaveText([/^English/])
  await reader.press('a')
  await reader.page
    .getByRole('button', { name: /The long book/ })
    .first()
    .click()
  await expect(reader.title).toHaveText('The long book')
  await expect(reader.columnHeaders).toHaveText([/^English/, /^Deutsch/])
})

test('alignment is cancelled by keyboard, and nothing is added', async ({ reader }) => {
  await openEnglish(reader, ['The long book', ...LONG.map(([english = '']) => english)])
  const panel = await add(reader, 'long.txt', [
    'Das lange Buch',
    ...LONG.map(([, one = '']) => one),
  ])
  await panel.getByRole('button', { name: 'Add and align' }).focus()
  await reader.press('Enter', 'Tab', 'Enter')
  await expect(panel.getByRole('alert')).toContainText('Cancelled')
  await expect(panel.getByRole('button', { name: 'Add and align' })).toBeFocused()
  await reader.closePanel()
  await expect(reader.columnHeaders).toHaveCount(1)
})

test('a file dropped on the translation panel is used as the translation', async ({ reader }) => {
  await openEnglish(reader)
  await reader.press('m')
  const panel = reader.page.getByRole('dialog', { name: 'Add a translation' })
  await expect(panel).toBeVisible()
  const transfer = await reader.page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'velm-de.txt', { type: 'text/plain' }))
    return transfer
  }, GERMAN.join('\n\n'))
  await panel.dispatchEvent('dragover', { dataTransfer: transfer })
  await panel.dispatchEvent('drop', { dataTransfer: transfer })
  await expect(panel).toContainText('velm-de.txt')
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(reader.columnHeaders).toHaveText([/^English/, /^Deutsch/])
})

test('moved passages of a translation are reported', async ({ reader }) => {
  const paragraphs = (title: string, chapters: readonly (readonly string[])[]) => [
    title,
    ...chapters.map((sentences) => sentences.join(' ')),
  ]
  await openEnglish(reader, paragraphs('The bridge at Velm', ENGLISH_CHAPTERS))
  const moved = withChapterLast(GERMAN_CHAPTERS, 1)
  const panel = await add(reader, 'velm-de.txt', paragraphs('Die Brücke von Velm', moved))
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.messages).toContainText('1 passage is elsewhere in the translation')
  await expect(reader.article).toContainText('Pilot Jensen flog 39 Mal')
  await expect(reader.sentence('p3.s1', 1)).toHaveText(
    'Seit 1981 steht die Schule in der Lipova Straße.',
  )
  await expect(reader.sentence('p2.s1', 1)).toHaveText('Translated in another paragraph')
})

test('problems with a translation are shown in its panel', async ({ reader }) => {
  await openEnglish(reader)
  const panel = await add(reader, 'again.txt', ENGLISH)
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel.getByRole('alert')).toContainText('again.txt: This text is in the article')
  await panel.getByLabel('File').setInputFiles(text('empty.txt', []))
  await expect(panel.getByRole('alert')).toHaveText('')
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel.getByRole('alert')).toContainText('There is no text in this file')
  await reader.closePanel()
  await expect(reader.columnHeaders).toHaveCount(1)
})

test('an existing translation is replaced only after confirmation', async ({ reader }) => {
  const panel = await add(reader, 'kurz.txt', GERMAN)
  await panel.getByLabel('Language').selectOption('de')
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel.getByRole('alert')).toContainText('already has a translation')
  await panel.getByRole('button', { name: 'Replace' }).click()
  // The file is about a bridge, the article is not.
  const question = reader.page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Keep' }).click()
  await expect(panel).toBeVisible()
  await expect(reader.article).not.toContainText('Am Montag kamen')
  await panel.getByRole('button', { name: 'Replace' }).click()
  await question.getByRole('button', { name: 'Replace anyway' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.article).toContainText('Am Montag kamen 14 Ingenieure aus Paris.')
})
