import { MissingForElectron } from './electron-for-tests.ts'
import { closingLines } from './test/closing-lines.ts'
import { withElectron } from './test/real-electron.ts'
import { runPlaywright } from './test/run-playwright.ts'
import { secondsSince } from './test/run-tests.ts'

/**
 * `npm run test:electron -- [FILES AND OPTIONS OF PLAYWRIGHT]`: all end-to-end specs in Electron, those of the package, or
 * the given ones. Ends with the lines of `npm test`; exits with 1 if a spec fails or if nothing can be run.
 */
const args = process.argv.slice(2)
const start = performance.now()
try {
  const outcome = await withElectron(process.env, (env) =>
    // One worker for both: the windows share one clipboard and one input focus.
    runPlaywright('electron', ['electron', 'package'], ['--workers=1', ...args], env),
  )
  for (const line of closingLines(outcome, secondsSince(start))) console.log(line)
  process.exitCode = outcome.parts.every((part) => part.failed === 0) ? 0 : 1
} catch (error) {
  console.error(error instanceof MissingForElectron ? error.message : error)
  process.exitCode = 1
}
