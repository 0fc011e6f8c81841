import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { LANGUAGES } from '../../contract/languages.ts'
import { readAsar } from '../support/package/asar-archive.ts'
import { type BuilderTools, loadBuilderTools } from '../support/package/builder-tools.ts'
import {
  describeLinuxPackages,
  ensureBuilt,
  type PackedApp,
  packApp,
  projectRoot,
} from '../support/package/packed-app.ts'

const SAMPLE = 'russia-calls-for-simultaneous-halt-in-fighting-6b0b99a5'
const LANGUAGE = `(?:${LANGUAGES.join('|')})`

/** All files that the archive may contain. */
const ALLOWED = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/THIRD-PARTY-LICENCES\.txt$/,
  /^out\/main\/[\w-]+\.js$/,
  /^out\/main\/sentencex_wasm_bg\.wasm$/,
  /^out\/main\/pdfjs\/cmaps\/(?:[\w-]+\.bcmap|LICENSE)$/,
  /^out\/main\/pdfjs\/wasm\/(?:(?:jbig2|openjpeg)\.wasm|LICENSE_[A-Z0-9_]+)$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/prerender\/(?:assets\/)?[\w-]+\.js$/,
  /^out\/renderer\/(?:index\.html|icon\.svg)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|svg|wasm)$/,
  new RegExp(`^locales/${LANGUAGE}/[\\w-]+\\.json$`),
  /^dictionaries\/(?:[a-z]+-[a-z]+\.tsv\.gz|LICENCE\.txt)$/,
  /^articles\/[\w-]+\/(?:article\.json|original\.(?:txt|html|md))$/,
  new RegExp(`^articles/[\\w-]+/ledger/${LANGUAGE}\\.json$`),
]

/** All files that may be next to the archive on Linux and Windows: Electron's own, as in the stand-in. */
const ELECTRON_FILES =
  /^(?:diglot|Diglot\.exe|LICENSE\.electron\.txt|LICENSES\.chromium\.html|chrome-sandbox|chrome_crashpad_handler|libffmpeg\.so|ffmpeg\.dll|icudtl\.dat|[\w-]+\.pak|snapshot_blob\.bin|locales[\\/][\w-]+\.pak|resources[\\/]app\.asar)$/

/** A call of require, and what esbuild turns it into in an ES module. */
const REQUIRED = /(?<![\w$])require\(\s*["'`]([^"'`]+)["'`]\s*\)/g
const REQUIRED_IN_MODULE = /(?<![\w$])__require\("([^"]+)"\)/g

/** In Electron's order of fuses; the last one, WebAssembly trap handlers, keeps Electron's default. */
const FUSES = '010011001'

const Bundle = z.looseObject({
  CFBundleDocumentTypes: z.array(z.record(z.string(), z.unknown())),
  ElectronAsarIntegrity: z.record(z.string(), z.unknown()),
})

let scratch: string
let tools: BuilderTools
const packed: PackedApp[] = []
const packedFor = (platform: string): PackedApp => {
  const app = packed.find((one) => one.platform === platform)
  if (!app) throw new Error(`Nothing was packed for ${platform}.`)
  return app
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'diglot-package-'))
  tools = loadBuilderTools()
  await ensureBuilt()
  for (const [platform, arch] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['win', 'x64'],
    ['mac', 'arm64'],
  ] as const)
    packed.push(await packApp(scratch, platform, arch, tools))
}, 240_000)

afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('the archive', () => {
  it('contains only the files that the app needs', () => {
    for (const { archive } of packed) {
      const paths = archive.files.map(({ path }) => path)
      expect(paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))).toEqual([])
      expect(paths).toEqual(
        expect.arrayContaining(['package.json', 'LICENSE', 'out/renderer/index.html']),
      )
    }
  })

  it('is the same on every platform', () => {
    for (const { archive } of packed)
      expect(archive.headerHash).toBe(packedFor('linux').archive.headerHash)
  })

  it('contains only files that match their hashes', () => {
    for (const { archive } of packed)
      expect(archive.files.filter(({ fault }) => fault !== null).map(({ path }) => path)).toEqual(
        [],
      )
  })

  it('fails verification if a byte changes', async () => {
    const changed = await readFile(packedFor('linux').archiveFile)
    const at = changed.length - 1
    changed[at] = (changed[at] ?? 0) ^ 1
    const file = join(scratch, 'changed.asar')
    await writeFile(file, changed)
    const faults = readAsar(file).files.filter(({ fault }) => fault !== null)
    expect(faults.map(({ fault }) => fault)).toEqual(['not the bytes of its hash'])
  })

  it('has the interface and the sample article in every language, byte for byte', async () => {
    for (const { archive } of packed)
      for (const language of LANGUAGES)
        for (const name of ['ui', 'cli', 'native', SAMPLE]) {
          const file = `locales/${language}/${name}.json`
          expect(contentOf(archive.files, file).equals(await inProject(file)), file).toBe(true)
        }
  })

  it('has native strings that advise no command of a checkout', () => {
    const { files } = packedFor('linux').archive
    for (const language of LANGUAGES) {
      const strings = contentOf(files, `locales/${language}/native.json`).toString()
      expect(strings, language).not.toMatch(/--shell|\bnp[mx]\b/)
    }
  })

  it('has the original file of the sample article, byte for byte', async () => {
    const file = `articles/${SAMPLE}/original.txt`
    for (const { archive } of packed)
      expect(contentOf(archive.files, file).equals(await inProject(file))).toBe(true)
  })

  it('has the word lists and their licence, byte for byte', async () => {
    const lists = await readdir(join(projectRoot, 'dictionaries'))
    expect(lists).toEqual(expect.arrayContaining(['LICENCE.txt', 'zh-en.tsv.gz', 'es-en.tsv.gz']))
    for (const file of lists.map((name) => `dictionaries/${name}`))
      for (const { archive } of packed)
        expect(contentOf(archive.files, file).equals(await inProject(file)), file).toBe(true)
  })

  it('has the image decoders that PDF needs, identical to those in pdfjs-dist', async () => {
    for (const file of ['jbig2.wasm', 'openjpeg.wasm', 'LICENSE_JBIG2', 'LICENSE_OPENJPEG']) {
      const own = await inProject(`node_modules/pdfjs-dist/wasm/${file}`)
      for (const { archive } of packed)
        expect(contentOf(archive.files, `out/main/pdfjs/wasm/${file}`).equals(own), file).toBe(true)
    }
  })

  it('has a package.json with the entry point and without dependencies', () => {
    const { files } = packedFor('linux').archive
    const manifest: object = JSON.parse(contentOf(files, 'package.json').toString())
    expect(manifest).toMatchObject({ name: 'diglot', type: 'module', main: 'out/main/index.js' })
    expect(manifest).toMatchObject({ dependencies: null, bin: null, allowScripts: null })
    expect(Object.keys(manifest)).not.toContain('devDependencies')
    expect(Object.keys(manifest)).not.toContain('scripts')
    expect(contentOf(files, 'out/main/index.js').length).toBeGreaterThan(0)
  })

  it('has a preload script of one CommonJS file that requires only electron', () => {
    const { files } = packedFor('linux').archive
    const source = contentOf(files, 'out/preload/index.cjs').toString()
    const required = [...source.matchAll(REQUIRED)]
    expect(new Set(required.map((match) => match[1]))).toEqual(new Set(['electron']))
    expect(source).not.toMatch(/^\s*(?:import|export)\b|\bimport\(/m)
    expect(files.filter(({ path }) => path.startsWith('out/preload/'))).toHaveLength(1)
  })

  it('has scripts that import only Node and Electron modules, and no unused script', async () => {
    const { files } = packedFor('linux').archive
    const scripts = files.filter(({ path }) => /^out\/main\/.*\.js$/.test(path))
    const result = await build({
      // The worker is started by its path, so nothing imports it.
      stdin: { contents: 'import "./index.js"; import "./worker.js"', resolveDir: '/' },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      plugins: [
        {
          name: 'archive',
          setup(plan) {
            plan.onResolve({ filter: /.*/ }, ({ path }) =>
              path.startsWith('./')
                ? { path: `out/main/${path.slice(2)}`, namespace: 'archive' }
                : { path, external: true },
            )
            plan.onLoad({ filter: /.*/, namespace: 'archive' }, ({ path }) => ({
              contents: contentOf(files, path),
            }))
          },
        },
      ],
    })
    const inputs = Object.entries(result.metafile.inputs)
    const asked = inputs.flatMap(([, { imports }]) => imports.filter(({ external }) => external))
    // Its name would be in a call of a function that esbuild does not know as require().
    for (const { path, content } of scripts) expect(content, path).not.toContain('("@napi-rs/')
    const foreign = asked.map(({ path }) => path).filter((path) => !isBuiltin(path))
    expect(new Set(foreign)).toEqual(new Set(['electron']))
    const required = scripts.flatMap(({ path }) => [
      ...contentOf(files, path).toString().matchAll(REQUIRED_IN_MODULE),
    ])
    expect(required.map((match) => match[1] ?? '').filter((name) => !isBuiltin(name))).toEqual([])
    const runs = new Set(inputs.map(([path]) => path.replace(/^archive:/, '')))
    expect(scripts.map(({ path }) => path).filter((path) => !runs.has(path))).toEqual([])
  })

  it('has the licences of what is bundled, including fonts', () => {
    const text = contentOf(
      packedFor('linux').archive.files,
      'out/THIRD-PARTY-LICENCES.txt',
    ).toString()
    for (const part of ['react 19', 'zod 4', 'noto-serif-sc', 'SIL OPEN FONT LICENSE'])
      expect(text).toContain(part)
  })

  it('has fonts, code and locales, whose sizes are printed', () => {
    const sums = new Map<string, number>()
    for (const { path, content } of packedFor('linux').archive.files) {
      const kind = kindOf(path)
      sums.set(kind, (sums.get(kind) ?? 0) + content.length)
    }
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`
    const total = [...sums.values()].reduce((sum, bytes) => sum + bytes, 0)
    const parts = [...sums].map(([kind, bytes]) => `${kind} ${megabytes(bytes)}`)
    console.log(`The app's own part: ${megabytes(total)} (${parts.join(', ')}).`)
    expect([...sums.keys()]).toEqual(expect.arrayContaining(['fonts', 'code', 'locales']))
  })
})

describe('the program', () => {
  it('has its fuses set', async () => {
    for (const { fuseTarget } of packed) {
      const { version, ...wire } = await tools.fuses.getCurrentFuseWire(fuseTarget)
      expect(version).toBe('1')
      expect(String.fromCharCode(...Object.values(wire).map(Number))).toBe(FUSES)
    }
  })

  it("has only Electron's own files next to it", () => {
    for (const { platform, files } of packed) {
      if (platform === 'mac')
        expect(files.filter((file) => /default_app|\.js$/.test(file))).toEqual([])
      else expect(files.filter((file) => !ELECTRON_FILES.test(file))).toEqual([])
    }
  })

  it("has Chromium's locale files for the app's languages only", () => {
    const names = (app: PackedApp, pattern: RegExp): string[] =>
      app.files.flatMap((file) => pattern.exec(file)?.[1]?.replace('_', '-') ?? []).toSorted()
    const wanted = [...LANGUAGES, 'es-419'].toSorted()
    for (const platform of ['linux', 'win'])
      expect(names(packedFor(platform), /^locales[\\/](.+)\.pak$/)).toEqual(
        wanted.map((language) => (language === 'en' ? 'en-US' : language)).toSorted(),
      )
    expect(
      names(packedFor('mac'), /Framework\.framework\/Versions\/A\/Resources\/(.+)\.lproj\//),
    ).toEqual(wanted)
  })

  it("has the archive's hash, the version information and the icon on Windows", async () => {
    const { NtExecutable, NtExecutableResource, Resource } = tools.resedit
    const program = NtExecutable.from(await readFile(packedFor('win').fuseTarget))
    const { entries } = NtExecutableResource.from(program)
    const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
    expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: packedFor('win').archive.headerHash },
    ])
    const strings = Resource.VersionInfo.fromEntries(entries)[0]?.getStringValues({
      lang: 0x0409,
      codepage: 1200,
    })
    expect(strings).toMatchObject({
      ProductName: 'Diglot',
      LegalCopyright: expect.stringMatching('Diglot'),
    })
    const icon = 3
    expect(entries.filter(({ type }) => type === icon).length).toBeGreaterThanOrEqual(6)
  })

  it("has the archive's hash and its file types on macOS, as an alternative handler only", async () => {
    const { contents, archive } = packedFor('mac')
    const info = Bundle.parse(
      tools.plist.parse(await readFile(join(contents, 'Info.plist'), 'utf8')),
    )
    expect(info).toMatchObject({
      CFBundleIdentifier: 'org.diglot.Diglot',
      CFBundleExecutable: 'Diglot',
      CFBundleIconFile: 'icon.icns',
      ElectronAsarIntegrity: {
        'Resources/app.asar': { algorithm: 'SHA256', hash: archive.headerHash },
      },
    })
    expect(Object.keys(info.ElectronAsarIntegrity)).toEqual(['Resources/app.asar'])
    expect(info).not.toHaveProperty('NSAppTransportSecurity')
    const types = info.CFBundleDocumentTypes
    expect(types.flatMap((type) => type['CFBundleTypeExtensions'])).toEqual(
      expect.arrayContaining(['txt', 'html', 'htm', 'md', 'epub', 'pdf', 'docx', 'fb2', 'mhtml']),
    )
    for (const type of types)
      expect(type).toMatchObject({
        LSHandlerRank: 'Alternate',
        CFBundleTypeRole: 'Viewer',
        CFBundleTypeIconFile: 'icon.icns',
      })
  })
})

describe('deb and rpm', () => {
  it('install a desktop entry in ten languages and the icons, but no MIME type definitions', async () => {
    const made = await describeLinuxPackages(scratch, packedFor('linux'))
    for (const { arguments: args, desktopEntry } of Object.values(made)) {
      const entry: Record<string, string> = {}
      for (const [, key = '', value = ''] of desktopEntry.matchAll(/^([^=\n]+)=(.*)$/gm))
        entry[key] = value
      expect(entry).toMatchObject({ Name: 'Diglot', Icon: 'diglot', StartupWMClass: 'diglot' })
      expect(entry['Exec']).toBe('/opt/Diglot/diglot %U')
      expect(entry['MimeType']?.split(';').filter(Boolean)).toEqual([
        'text/plain',
        'text/html',
        'application/xhtml+xml',
        'text/markdown',
        'application/epub+zip',
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/x-fictionbook+xml',
        'application/x-zip-compressed-fb2',
        'application/x-mimearchive',
      ])
      for (const language of LANGUAGES.filter((one) => one !== 'en'))
        for (const key of ['GenericName', 'Comment', 'Keywords'])
          expect(entry, language).toHaveProperty([`${key}[${language.replace('-', '_')}]`])
      const targets = args.map((argument) => argument.slice(argument.indexOf('=') + 1))
      expect(targets).toContain('/usr/share/applications/diglot.desktop')
      for (const size of [16, 32, 48, 64, 128, 256, 512])
        expect(targets).toContain(`/usr/share/icons/hicolor/${size}x${size}/apps/diglot.png`)
      expect(targets.filter((place) => place.startsWith('/usr/share/mime'))).toEqual([])
    }
    expect(made.deb.arguments.join(' ')).toContain('--category text')
    expect(made.rpm.arguments.join(' ')).toContain('--category Applications/Text')
  }, 60_000)
})

function contentOf(files: PackedApp['archive']['files'], path: string): Buffer {
  const file = files.find((one) => one.path === path)
  if (!file) throw new Error(`${path} is not in the archive.`)
  return file.content
}

function kindOf(path: string): string {
  if (/\.woff2?$/.test(path)) return 'fonts'
  if (/\.(?:c?js|css|wasm|html)$/.test(path)) return 'code'
  return path.startsWith('locales/') ? 'locales' : 'other'
}

function inProject(path: string): Promise<Buffer> {
  return readFile(join(projectRoot, path))
}
