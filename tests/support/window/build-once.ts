import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needsBuild } from '../../../scripts/needs-build.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Builds the app if the bundles are outdated, as tests run against the bundles that ship. */
// Playwright requires a default export.
export default function buildOnce(): void {
  if (needsBuild(root))
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' })
}
