import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import * as z from 'zod'
import { loadBuilderTools } from '../../support/package/builder-tools.ts'
import { projectRoot } from '../../support/package/packed-app.ts'
import { hasProgram } from '../../support/package/has-program.ts'
import { neededLibraries } from '../../support/package/needed-libraries.ts'
import { test } from '../../support/package/package-test.ts'
import { REFUSALS } from '../../support/refusals.ts'
import { StartedPackage } from '../../support/package/started-package.ts'
import { Reader } from '../../support/window/reader.ts'

const output = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The libraries that the programs and libraries in a folder need and that are not in it. */
function foreignLibraries(folder: string): string[] {
  const needed = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => neededLibraries(join(folder, name)) ?? [])
  return [...new Set(needed)].filter((name) => !existsSync(join(folder, name))).toSorted()
}

/** The installed Debian package that contains a library, and the names that it provides. */
function packagesOf(program: string, library: string): string[] {
  const line = output('ldd', program)
    .split('\n')
    .find((one) => basename(one.trim().split(' ')[0] ?? '') === library)
  const path = /(\/\S+)/.exec(line?.split('=>').at(-1) ?? '')?.[1]
  if (path === undefined) throw new Error(`${library} is not installed.`)
  // The package database has the path with or without /usr, whichever the package used.
  for (const one of [path, realpathSync(path), `/usr${path}`, path.replace(/^\/usr/, '')]) {
    const { status, stdout } = spawnSync('dpkg', ['-S', one], { encoding: 'utf8' })
    if (status !== 0) continue
    const name = stdout.split(':')[0] ?? ''
    const provides = output('dpkg-query', '-W', '-f', '${Provides}', name)
    return [name, ...namesIn(provides)]
  }
  throw new Error(`no package contains ${path}`)
}

/** The package names in a list such as `a (>= 1) | b, c`. */
const namesIn = (list: string): string[] =>
  list.split(/[,|]/).flatMap((one) => one.trim().split(/[ :(]/)[0] || [])

test('a deb depends on the package of every library that the program needs', ({ packed, deb }) => {
  const depends = namesIn(output('dpkg-deb', '--field', deb, 'Depends'))
  const missing = foreignLibraries(packed).filter((library) => {
    const owners = packagesOf(join(packed, 'diglot'), library)
    return !owners.some((name) => depends.includes(name))
  })
  expect(missing).toEqual([])
})

/** Part of glibc, which every system has. */
const GLIBC = /^(?:ld-linux|lib(?:c|dl|m|pthread)\.so)/

test('an rpm requires every library that the program needs', ({ packed }) => {
  const text = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')
  const { rpm } = z
    .object({ rpm: z.object({ depends: z.array(z.string()).default([]) }) })
    .parse(loadBuilderTools().yaml.load(text))
  const libraries = foreignLibraries(packed).filter((library) => !GLIBC.test(library))
  expect(libraries.length).toBeGreaterThan(10)
  const required = libraries.map((library) => `${library}()(64bit)`)
  expect(required.filter((name) => !rpm.depends.includes(name))).toEqual([])
})

test('a deb is installed, started from PATH, and removed without a trace', async ({ deb }) => {
  test.setTimeout(240_000)
  test.skip(process.getuid?.() !== 0 || !hasProgram('apt-get'), REFUSALS.installingDeb)
  test.skip(spawnSync('dpkg', ['-s', 'diglot']).status === 0, 'Diglot is installed already')
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const fetched = apt('install', '--no-install-recommends', '--download-only', deb)
  test.skip(fetched.status !== 0, `${REFUSALS.installingDeb}: ${fetched.stderr.trim()}`)
  const folder = await mkdtemp(join(tmpdir(), 'diglot-deb-user-'))
  try {
    const installed = apt('install', '--no-install-recommends', deb)
    expect(installed.status, installed.stdout + installed.stderr).toBe(0)
    const args = [
      `--user-data-dir=${join(folder, 'profile')}`,
      `--library=${join(folder, 'library')}`,
    ]
    const app = await StartedPackage.start('diglot', [...args, '--lang=en'])
    // An installed app starts with its library.
    const reader = new Reader(app.page, null)
    await reader.library.getByRole('button', { name: /Russia calls/u }).click()
    await reader.waitUntilOpen()
    expect(await app.end()).toBe(0)
    expect(app.complaints()).toEqual([])
  } finally {
    const removed = apt('purge', 'diglot')
    await rm(folder, { recursive: true, force: true })
    expect(removed.status, removed.stdout + removed.stderr).toBe(0)
  }
  const traces = [
    '/opt/Diglot',
    '/usr/bin/diglot',
    '/etc/alternatives/diglot',
    '/etc/apparmor.d/diglot',
    '/usr/share/applications/diglot.desktop',
    '/usr/share/icons/hicolor/256x256/apps/diglot.png',
  ]
  expect(traces.filter((path) => existsSync(path))).toEqual([])
})
