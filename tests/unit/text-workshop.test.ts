import { afterAll, expect, test } from 'vitest'
import { composeWorkshop } from '../../main/compose-workshop.ts'
import { samplePage } from '../support/sample-text.ts'

const root = new URL('../..', import.meta.url).pathname
const workshop = composeWorkshop(root)
afterAll(() => workshop.close())

const bytes = (text: string) => new TextEncoder().encode(text)

test('a real thread takes the sample in as it is taken in here', async () => {
  const document = await workshop.import(bytes(samplePage()), 'sample.txt')
  expect(document.blocks).toHaveLength(13)
})

test('its refusals cross as they were thrown, and it goes on', async () => {
  await expect(workshop.import(bytes(' '), 'a.txt')).rejects.toMatchObject({ problem: 'empty' })
  expect((await workshop.import(bytes('A title\n\nOne.'), 'a.txt')).title).toBe('A title')
})

test('it is stopped in the middle of its work', async () => {
  const long = bytes(`A title\n\n${'One sentence after the other. '.repeat(300_000)}`)
  const stop = new AbortController()
  const work = workshop.import(long, 'long.txt', { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('enough')), 100)
  await expect(work).rejects.toThrow('enough')
  expect((await workshop.import(bytes('B\n\nTwo.'), 'b.txt')).title).toBe('B')
})
