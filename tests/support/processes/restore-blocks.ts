import { testLibrary } from '../service/test-library.ts'

/** Restores left-out blocks of an article one after the other, as a second shell does. */
const [root = '', id = '', ...keys] = process.argv.slice(2)
const { shelf } = await testLibrary({ root, appRoot: root })
for (const key of keys)
  if (!(await shelf.restore(id, key, true))) throw new Error(`Not restored: ${key}`)
