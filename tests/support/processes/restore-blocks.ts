import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { testLibrary } from '../service/test-library.ts'

/**
 * Restores left-out blocks of an article one after the other, as a second shell does. Begins when two processes have
 * written a file into the folder `ready`, so that they work at the same time.
 */
const [root = '', ready = '', id = '', ...keys] = process.argv.slice(2)
const { shelf } = await testLibrary({ root, appRoot: root })
await shelf.load(id)
await writeFile(join(ready, String(process.pid)), '')
while ((await readdir(ready)).length < 2) await sleep(1)
for (const key of keys)
  if (!(await shelf.restore(id, key, true))) throw new Error(`Not restored: ${key}`)
