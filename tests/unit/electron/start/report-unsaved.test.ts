import { expect, test } from 'vitest'
import { reportUnsaved } from '../../../../main/electron/start/report-unsaved.ts'

function lines() {
  const [logged, printed]: [string[], string[]] = [[], []]
  const parts = {
    log: (message: string) => void logged.push(message),
    terminal: (line: string) => void printed.push(line),
    describe: async (files: number) => `${files} in /home/vera/library`,
  }
  return { logged, printed, parts }
}

test('what is not saved is logged without the folder, and printed with it', async () => {
  const { logged, printed, parts } = lines()
  await reportUnsaved({ files: 2, problem: 'disk-full' }, parts)
  expect(logged).toEqual(["Not saved at the end: 2 of the library's files (disk-full)"])
  expect(printed).toEqual(['2 in /home/vera/library'])
})

test('nothing is said if everything is saved', async () => {
  const { logged, printed, parts } = lines()
  await reportUnsaved(null, parts)
  expect([...logged, ...printed]).toEqual([])
})
