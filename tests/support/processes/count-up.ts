import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { testFiles } from '../service/test-library.ts'

/** Adds one to the number in a file of a library, so many times, under a lock; `hold` ends while it has the lock. */
const [root = '', times = '', what] = process.argv.slice(2)
const { files } = await testFiles(root)
for (let count = 0; count < Number(times); count += 1)
  await files.locked('count', async () => {
    if (what === 'hold') {
      process.stdout.write('held\n')
      await sleep(60_000)
    }
    // Not by the library, which would notice a change by another program.
    const before = Number(await readFile(join(root, 'count'), 'utf8'))
    await sleep(1)
    await writeFile(join(root, 'count'), String(before + 1))
  })
