import {
  ENGLISH_CHAPTERS,
  GERMAN_CHAPTERS,
  withChapterLast,
} from '../support/texts-with-chapters.ts'
import type { Reader } from '../support/reader.ts'
import { expect, test } from '../support/shells.ts'

const ENGLISH = [
  'The bridge at Velm',
  'The bridge at Velm was closed in 1962. Nobody in the town knew why.',
  'On Monday 14 engineers came from Paris. They looked at it for a long time and said nothing at all.',
  'Mayor Anna Keller has asked for 3.5 million euros. The government has not answered her.',
]
/** The first two sentences are one. */
const GERMAN = [
  'Die Brücke von Velm',
  'Die Brücke von Velm wurde 1962 geschlossen, und niemand in der Stadt wusste, warum.',
  'Am Montag kamen 14 Ingenieure aus Paris. Sie sahen sie lange an und sagten überhaupt nichts.',
  'Bürgermeisterin Anna Keller hat um 3,5 Millionen Euro gebeten. Die Regierung hat ihr nicht geantwortet.',
]
const file = (name: string, paragraphs: readonly string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`${paragraphs.join('\n\n')}\n`),
})

async function openEnglish(reader: Reader, paragraphs = ENGLISH): Promise<void> {
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  await chooser.setFiles(file('velm.txt', paragraphs))
  await expect(reader.title).toHaveText('The bridge at Velm')
}

async function add(reader: Reader, name: string, paragraphs: readonly string[]) {
  await reader.press('m')
  const panel = reader.page.getByRole('dialog', { name: 'Add a translation' })
  await panel.getByLabel('File').setInputFiles(file(name, paragraphs))
  return panel
}

test('a translation from a file is aligned and shown beside the article', async ({ reader }) => {
  await openEnglish(reader)
  const panel = await add(reader, 'velm-de.txt', GERMAN)
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.messages).toContainText('the translation in Deutsch')
  await expect(reader.heads).toHaveText([/^English/, /^Deutsch.*Aligned automatically, unreviewed/])
  await expect(reader.sentence('p2.s1', 1)).toHaveText('Am Montag kamen 14 Ingenieure aus Paris.')
  await expect(reader.sentence('p1.s2', 1)).toContainText('Translated together with')
  // One sentence of the translation answers to two of the article: they light together.
  await reader.sentence('p1.s1', 1).hover()
  for (const [path, column] of [
    ['p1.s1', 0],
    ['p1.s2', 0],
    ['p1.s1', 1],
  ] as const)
    await expect(reader.sentence(path, column)).toHaveAttribute('data-lit')
  await reader.page.reload()
  await reader.isOpen()
  await expect(reader.heads).toHaveText([/^English/, /^Deutsch/])
})

test('what stands elsewhere in a translation is told', async ({ reader }) => {
  const paragraphs = (title: string, chapters: readonly (readonly string[])[]) => [
    title,
    ...chapters.map((sentences) => sentences.join(' ')),
  ]
  await openEnglish(reader, paragraphs('The bridge at Velm', ENGLISH_CHAPTERS))
  const moved = withChapterLast(GERMAN_CHAPTERS, 1)
  const panel = await add(reader, 'velm-de.txt', paragraphs('Die Brücke von Velm', moved))
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.messages).toContainText('1 passage stands elsewhere in the translation')
  await expect(reader.article).toContainText('Pilot Jensen flog 39 Mal')
  await expect(reader.sentence('p3.s1', 1)).toHaveText(
    'Seit 1981 steht die Schule in der Lipova Straße.',
  )
})

test('what is wrong with a translation is said where it was chosen', async ({ reader }) => {
  await openEnglish(reader)
  const panel = await add(reader, 'again.txt', ENGLISH)
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel.getByRole('alert')).toContainText('again.txt: This text is in the article')
  await panel.getByLabel('File').setInputFiles(file('empty.txt', []))
  await expect(panel.getByRole('alert')).toHaveText('')
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel.getByRole('alert')).toContainText('There is no text in this file')
  await reader.closePanel()
  await expect(reader.heads).toHaveCount(1)
})

test('a translation that is there is replaced only when one says so', async ({ reader }) => {
  const panel = await add(reader, 'kurz.txt', GERMAN)
  await panel.getByLabel('Language').selectOption('de')
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(panel.getByRole('alert')).toContainText('already has a translation')
  await panel.getByRole('button', { name: 'Replace' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.article).toContainText('Am Montag kamen 14 Ingenieure aus Paris.')
})
