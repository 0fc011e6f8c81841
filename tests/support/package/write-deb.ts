import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// Run as a program in place of fpm, which electron-builder downloads: `-s dir -t deb OPTIONS FILE=PLACE…`.

const FLAGS = new Set(['--force', '--debug', '--deb-no-default-config-files'])

/** The scripts of a package, by fpm's options. */
const SCRIPTS = {
  '--before-install': 'preinst',
  '--after-install': 'postinst',
  '--before-remove': 'prerm',
  '--after-remove': 'postrm',
}

type Request = {
  /** The values of each option, in the order given. */
  options: ReadonlyMap<string, readonly string[]>
  /** What goes where: a folder with a trailing slash, or a file. */
  places: readonly (readonly [from: string, to: string])[]
}

function parse(args: readonly string[]): Request {
  const options = new Map<string, string[]>()
  const places: [string, string][] = []
  const add = (name: string, value: string) =>
    options.set(name, [...(options.get(name) ?? []), value])
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (FLAGS.has(arg)) continue
    const [, name = '', value = ''] = /^(.*?)=(.*)$/s.exec(arg) ?? []
    if (!arg.startsWith('-')) places.push([name, value])
    else if (name.startsWith('--')) add(name, value)
    else add(arg, args[++index] ?? '')
  }
  return { options, places }
}

/** The package's control file (deb-control(5)). */
function control({ options }: Request, kilobytes: number): string {
  const one = (name: string): string => options.get(name)?.at(-1) ?? ''
  const list = (name: string): string => (options.get(name) ?? []).join(', ')
  const fields = {
    Package: one('--name'),
    Version: one('--version'),
    Architecture: one('--architecture'),
    Maintainer: one('--maintainer'),
    'Installed-Size': String(kilobytes),
    Depends: list('-d'),
    Recommends: list('--deb-recommends'),
    Section: one('--category'),
    Priority: one('--deb-priority'),
    Homepage: one('--url'),
    // The lines after the first are indented already.
    Description: one('--description').trim(),
  }
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  )

function writeDeb(request: Request): void {
  const { options, places } = request
  const target = options.get('--package')?.at(-1)
  if (target === undefined || options.get('-t')?.at(-1) !== 'deb')
    throw new Error('This writes only deb packages.')
  const root = mkdtempSync(join(tmpdir(), 'diglot-deb-'))
  try {
    chmodSync(root, 0o755)
    for (const [from, to] of places) {
      mkdirSync(dirname(join(root, to)), { recursive: true })
      cpSync(from, join(root, to), { recursive: true, verbatimSymlinks: true })
    }
    const size = sizeOf(root)
    mkdirSync(join(root, 'DEBIAN'))
    writeFileSync(join(root, 'DEBIAN', 'control'), control(request, Math.ceil(size / 1024)))
    for (const [option, name] of Object.entries(SCRIPTS)) {
      const script = options.get(option)?.at(-1)
      if (script === undefined) continue
      cpSync(script, join(root, 'DEBIAN', name))
      chmodSync(join(root, 'DEBIAN', name), 0o755)
    }
    // Uncompressed: a test installs it once.
    execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', root, target])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

writeDeb(parse(process.argv.slice(2)))
