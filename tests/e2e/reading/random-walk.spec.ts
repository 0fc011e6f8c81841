import { inLongRun } from '../../support/long-run.ts'
import { makeRandom } from '../../support/random.ts'
import { addTranslation, file, openFiles } from '../../support/window/open-files.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect } from '../../support/window/shells.ts'
import { watchLine } from '../../support/window/watch-line.ts'
import { test } from '../../support/window/with-scroll-bars.ts'

const STEPS = inLongRun(200, 40)
const PARAGRAPHS = 60
/** In the middle of the text, and below the heads by less than a line. */
const PATH = 'p30.s1'
const BELOW = 6

/** A text of paragraphs of different lengths, whose numbers make the alignment certain. */
function letters(sentence: (number: number) => string, title: string): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) =>
    Array.from({ length: 1 + ((at * 5) % 7) }, (_, one) => sentence(at * 10 + one)).join(' '),
  )
  return [title, ...paragraphs].join('\n\n')
}

const ENGLISH = letters(
  (n) =>
    `In the year ${1700 + n} the keeper of the lighthouse wrote ${n + 3} letters to his sister in the town.`,
  'The letters of the keeper',
)
const GERMAN = letters(
  (n) =>
    `Im Jahr ${1700 + n} schrieb der Wärter des Leuchtturms ${n + 3} Briefe an seine Schwester in der Stadt.`,
  'Die Briefe des Wärters',
)
const FRENCH = letters(
  (n) =>
    `En ${1700 + n}, le gardien du phare a écrit ${n + 3} lettres à sa sœur qui habitait dans la ville.`,
  'Les lettres du gardien',
)

type Step = { name: string; run: (reader: Reader) => Promise<void> }

const key = (pressed: string): Step => ({
  name: `key ${pressed}`,
  run: (reader) => reader.press(pressed),
})

const preset = (name: string): Step => ({
  name: `preset ${name}`,
  run: async (reader) => {
    const panel = await reader.openPanel('typography')
    await panel.getByRole('button', { name, exact: true }).click()
    await reader.closePanel()
  },
})

const toggleFrench: Step = {
  name: 'a column',
  run: async (reader) => {
    const panel = await reader.openPanel('languages')
    await panel.getByRole('button', { name: /^(?:Show|Hide): Français/ }).click()
    await reader.closePanel()
  },
}

const look: Step = {
  name: 'a dialog',
  run: async (reader) => {
    await reader.openPanel('settings')
    await reader.closePanel()
  },
}

const resize = (width: number): Step => ({
  name: `${width} pixels wide`,
  run: (reader) => reader.resize(width, 820),
})

const WALK: readonly Step[] = [
  ...['1', '2', '3', '4', '1', '2', 'x', '+', '+', '-', '-', '0', 't', 's'].map(key),
  ...['Book', 'Screen', 'Large', 'Standard'].map(preset),
  ...[390, 700, 1024, 1280, 1920].map(resize),
  toggleFrench,
  toggleFrench,
  look,
]

/** How far below the heads the line being read is. */
async function below(reader: Reader): Promise<number> {
  const { top, edge } = await reader.place(PATH)
  return top - edge
}

test('the line being read stays in its place through random changes', async ({ reader }) => {
  test.setTimeout(STEPS * 10_000)
  await openFiles(reader, file('letters.txt', ENGLISH))
  await expect(reader.title).toHaveText('The letters of the keeper')
  await addTranslation(reader, file('briefe.txt', GERMAN))
  await expect(reader.columnHeaders).toHaveText([/^English/, /^Deutsch/])
  await reader.scrollTo(PATH, BELOW)
  const start = await below(reader)

  const random = makeRandom(7)
  const done: string[] = []
  const stays = async (step: Step): Promise<void> => {
    done.push(step.name)
    const moved = await watchLine(reader.page, PATH)
    await step.run(reader)
    await reader.settle()
    const where = done.slice(-5).join(', ')
    await expect
      .poll(async () => Math.abs((await below(reader)) - start), { message: where })
      .toBeLessThanOrEqual(1)
    const worst = await moved()
    // Between the sizes that a window passes through, the page is laid out anew by the browser first.
    if (!step.name.endsWith('wide')) expect(worst, where).toBeLessThanOrEqual(1)
  }

  await stays({
    name: 'a translation arrives',
    run: async (reader) => {
      await addTranslation(reader, file('lettres.txt', FRENCH))
      await expect(reader.columnHeaders).toHaveCount(3)
    },
  })
  for (let step = 0; step < STEPS; step += 1) {
    const next = WALK[Math.floor(random() * WALK.length)]
    if (next) await stays(next)
  }
})
