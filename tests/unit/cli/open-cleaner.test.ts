import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openCleaner } from '../../../main/cli/open-cleaner.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const text = new TextEncoder().encode(
  'A river\n\nThe river that left its bed has come back to it this spring.\n',
)

test('a single file has limits on time and memory', async () => {
  const { clean } = await openCleaner(root, 1, '0.0.0', { time: 1, memory: 1024 })
  await expect(clean(text, 'a.txt')).rejects.toMatchObject({ problem: 'too-complex' })
})

test('the charset that a server declared is used', async () => {
  const { clean } = await openCleaner(root, 2, '0.0.0')
  const latin2 = Uint8Array.from([
    ...new TextEncoder().encode('<!doctype html><title>A</title><p>One sentence with '),
    0xb1, // ą in ISO 8859-2, ± in windows-1252
    ...new TextEncoder().encode(' in it.</p>'),
  ])
  const document = await clean(latin2, 'a.html', { charset: 'iso-8859-2' })
  expect(JSON.stringify(document.blocks)).toContain('with ą in it')
})
