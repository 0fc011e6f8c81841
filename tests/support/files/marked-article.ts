import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleIdOf } from '../../../main/library/article-id.ts'
import { textHash } from '../../../main/translation/text-hash.ts'

const TITLE = 'The lamp in the harbour'

const PARAGRAPHS = [
  ['The lamp in the harbour burned all night.', 'Nobody had lit it.', 'The keeper was asleep.'],
  ['In the morning a ship lay at the pier.', 'Its name had been painted over.'],
  ['The captain asked for oil and for bread.', 'He paid with a coin that nobody knew.'],
  ['The keeper showed it to the teacher.', 'She turned it over twice and shook her head.'],
  ['In the evening the ship was gone.', 'The lamp did not burn that night.'],
]

const ALIGNED = { origin: 'aligned', confidence: 0.9 }

/** A German sentence, its state and origin, for each kind of mark; `null` for a missing one. */
const GERMAN: Record<string, { text: string | null; entry?: Record<string, unknown> }> = {
  // A block that is machine translation as a whole.
  'p1.s1': {
    text: 'Die Lampe im Hafen brannte die ganze Nacht.',
    entry: { origin: 'machine:test' },
  },
  'p1.s2': { text: 'Niemand hatte sie angezündet.', entry: { origin: 'machine:test' } },
  'p1.s3': { text: 'Der Wärter schlief.', entry: { origin: 'machine:test' } },
  // An uncertain match beside a certain one.
  'p2.s1': { text: 'Am Morgen lag ein Schiff an der Mole.', entry: ALIGNED },
  'p2.s2': { text: 'Ihr Name war Grete.', entry: { ...ALIGNED, confidence: 0.2 } },
  // Missing, then out of date.
  'p3.s1': { text: null },
  'p3.s2': {
    text: 'Er zahlte mit einer fremden Münze.',
    entry: { origin: 'human', source: textHash('Another text.') },
  },
  // One sentence for two.
  'p4.s1': {
    text: 'Der Wärter zeigte sie der Lehrerin, und sie schüttelte den Kopf.',
    entry: ALIGNED,
  },
  'p4.s2': { text: null, entry: { ...ALIGNED, joinedTo: 'p4.s1' } },
  // Reviewed, and translated in another paragraph.
  'p5.s1': {
    text: 'Am Abend war das Schiff fort.',
    entry: { origin: 'machine:test', state: 'reviewed' },
  },
  'p5.s2': { text: null, entry: { ...ALIGNED, joinedTo: 'p4.s1' } },
}

/** Sentences of the article that a person should look at, in order. */
export const PLACES_TO_CHECK = ['p2.s2', 'p3.s1', 'p3.s2'] as const

/**
 * Writes a text and, into a library, its German translation with every kind of mark. Returns the text's file, to be
 * opened with the library.
 */
export async function writeMarkedArticle(library: string): Promise<string> {
  const content = `${[TITLE, ...PARAGRAPHS.map((sentences) => sentences.join(' '))].join('\n\n')}\n`
  const id = articleIdOf(Buffer.from(content), TITLE)
  const strings: Record<string, string | Record<string, string>> = {
    title: 'Die Lampe im Hafen',
  }
  const entries: Record<string, unknown> = {
    title: vouched(TITLE, 'Die Lampe im Hafen', { origin: 'human' }),
  }
  for (const [path, { text, entry }] of Object.entries(GERMAN)) {
    const [block = '', segment = ''] = path.split('.')
    const source = PARAGRAPHS[Number(block.slice(1)) - 1]?.[Number(segment.slice(1)) - 1] ?? ''
    if (text !== null) strings[block] = { ...Object(strings[block]), [segment]: text }
    if (entry) entries[path] = vouched(source, text, entry)
  }
  const files = {
    'harbour.txt': content,
    [`locales/de/${id}.json`]: JSON.stringify(strings),
    [`articles/${id}/ledger/de.json`]: JSON.stringify({ schema: 2, entries }),
  }
  for (const folder of [`locales/de`, `articles/${id}/ledger`])
    await mkdir(join(library, folder), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(library, name), text)
  return join(library, 'harbour.txt')
}

/** A ledger entry that vouches for a text. */
function vouched(source: string, text: string | null, entry: Record<string, unknown>): unknown {
  return {
    state: 'draft',
    confidence: null,
    time: '2026-11-23T12:00:00.000Z',
    source: textHash(source),
    ...(text === null ? {} : { text: textHash(text) }),
    ...entry,
  }
}
