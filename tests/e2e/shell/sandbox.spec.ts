import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { findElectron } from '../../support/package/find-electron.ts'
import { REFUSALS } from '../../support/refusals.ts'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { expect, test as base } from '../../support/window/shells.ts'

/** The user `nobody`, as whom root starts programs here. */
const NOBODY = 65534
const isRoot = process.getuid?.() === 0

type Fixtures = {
  /** Starts the app without the permission to go without the sandbox, as an ordinary user. */
  startAsUser: (args?: string[]) => DrivenApp
}

const test = base.extend<Fixtures, { program: string | null }>({
  /** A copy of Electron that every user can start, since the cache belongs to one; null where it cannot be used. */
  program: [
    async ({}, use) => {
      const electron = findElectron()
      if (!('executablePath' in electron)) return use(null)
      if (!isRoot) return use(electron.executablePath)
      const folder = mkdtempSync(join(tmpdir(), 'diglot-e2e-electron-'))
      execFileSync('cp', ['-rl', `${dirname(electron.executablePath)}/.`, folder])
      execFileSync('chmod', ['755', folder])
      await use(join(folder, basename(electron.executablePath)))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  startAsUser: async ({ startDriven, program, library, profile }, use) => {
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
    if (isRoot) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, library, profile])
    await use((args = []) =>
      startDriven({
        ...(program === null ? {} : { executablePath: program }),
        ...user,
        args,
        isAllowedWithoutSandbox: false,
        env: { HOME: profile },
      }),
    )
  },
})

/** Answers the error box that would wait for a click, before the app shows it. */
const errorBox = async (app: DrivenApp): Promise<void> => {
  await app.inMain(({ dialog }) => {
    dialog.showErrorBox = (title, content) => console.log(`box: ${title} ${content}`)
  }, null)
}

const REFUSAL = 'Diglot cannot start without its sandbox'

test('root is refused without permission to go without the sandbox', async ({ startDriven }) => {
  test.skip(!isRoot, 'the tests do not run as root')
  const app = startDriven({ args: ['--no-sandbox'], isAllowedWithoutSandbox: false })
  await errorBox(app)
  const { code, output } = await app.exited
  expect(code).toBe(1)
  expect(output).toContain(`box: ${REFUSAL}`)
  expect(output).toContain(`${REFUSAL}\n`)
  expect(output).toContain('root user')
})

test('an ordinary user is refused without the sandbox', async ({ startAsUser }) => {
  const app = startAsUser(['--no-sandbox'])
  await errorBox(app)
  const { code, output } = await app.exited
  expect(code).toBe(1)
  expect(output).toContain(`box: ${REFUSAL}`)
  expect(output).toContain('Start it without that option')
})

/** Whether an ordinary user may make namespaces, which the sandbox needs. */
function mayUseNamespaces(): boolean {
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  try {
    execFileSync('unshare', ['--user', '--net', 'true'], { ...user, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('an ordinary user runs with the sandbox on', async ({ startAsUser }) => {
  test.skip(!mayUseNamespaces(), REFUSALS.namespaces)
  const app = startAsUser()
  await app.waitUntilOpen()
  const seccomp = await app.inMain(({ app: electron, BrowserWindow }) => {
    const renderer = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    const status = process.getBuiltinModule('fs').readFileSync(`/proc/${renderer}/status`, 'utf8')
    return {
      hasSwitch: electron.commandLine.hasSwitch('no-sandbox'),
      filter: /^Seccomp:\s*(\d)/m.exec(status)?.[1],
      uid: process.getuid?.(),
    }
  }, null)
  expect(seccomp).toEqual({
    hasSwitch: false,
    filter: '2',
    uid: isRoot ? NOBODY : process.getuid?.(),
  })
})
