import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { networkAdvice, parseDistArguments } from '../../scripts/dist.ts'
import { encodeIco, pngSize } from '../../scripts/icon-containers.ts'
import { bundledPackages, decoderLicences, licenceText } from '../../scripts/licences.ts'
import { loadBuilderTools } from '../support/package/builder-tools.ts'
import { projectRoot } from '../support/package/packed-app.ts'

const read = (path: string): Promise<Buffer> => readFile(join(projectRoot, path))

const Targets = z.looseObject({
  target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })),
})
const Configuration = z.looseObject({ linux: Targets, mac: Targets, win: Targets })

describe('electron-builder.yml', async () => {
  const tools = loadBuilderTools()
  const configuration = Configuration.parse(
    tools.yaml.load((await read('electron-builder.yml')).toString()),
  )

  it("follows electron-builder's schema", async () => {
    await expect(tools.validate(structuredClone(configuration))).resolves.toBeUndefined()
  })

  it.each([
    { nsis: { oneClik: true } },
    { electronFuses: { runAsNode: 'perhaps' } },
    { deb: { priorities: 'optional' } },
    { linux: { target: [{ target: 'deb', arch: ['z80'] }] } },
  ])('fails validation with %j', async (mistake) => {
    await expect(tools.validate({ ...configuration, ...mistake })).rejects.toThrow('schema')
  })

  it('builds every kind of package for x64 and arm64', () => {
    const made = (['linux', 'mac', 'win'] as const).flatMap((platform) =>
      configuration[platform].target.flatMap(({ target, arch }) =>
        arch.map((one) => `${platform} ${target} ${one}`),
      ),
    )
    const kinds = ['linux deb', 'linux rpm', 'linux AppImage', 'linux tar.gz', 'mac dmg', 'mac zip']
    expect(made).toEqual(
      [...kinds, 'win nsis', 'win portable'].flatMap((kind) => [`${kind} x64`, `${kind} arm64`]),
    )
  })
})

describe('the package resources in build/', () => {
  it('have PNG icons in every size, named after the size', async () => {
    const names = await readdir(join(projectRoot, 'build/icons'))
    const sizes = await Promise.all(
      names.map(async (name) => [name, pngSize(await read(`build/icons/${name}`))] as const),
    )
    for (const [name, size] of sizes) expect(name).toBe(`${size}x${size}.png`)
    expect(sizes.map(([, size]) => size).toSorted((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512, 1024,
    ])
  })

  it('have a macOS icon whose entries are PNGs of the sizes of their types', async () => {
    const icns = await read('build/icon.icns')
    expect(icns.subarray(0, 4).toString()).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const entries: Record<string, number> = {}
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      entries[icns.subarray(at, at + 4).toString()] = pngSize(icns.subarray(at + 8))
    const sizes = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }
    expect(entries).toEqual({ ...sizes, ic11: 32, ic12: 64, ic13: 256, ic14: 512 })
  })

  it('have a Windows icon made from the same PNGs', async () => {
    const sizes = [16, 24, 32, 48, 64, 128, 256]
    const images = await Promise.all(
      sizes.map(async (size) => ({ size, png: await read(`build/icons/${size}x${size}.png`) })),
    )
    expect((await read('build/icon.ico')).equals(encodeIco(images))).toBe(true)
    expect(() => encodeIco([{ size: 512, png: new Uint8Array() }])).toThrow('512')
  })

  it('have SVG icons of paths only, of which the page uses the small one', async () => {
    for (const file of ['build/icon.svg', 'build/icon-small.svg'])
      expect((await read(file)).toString()).not.toMatch(
        /<(?:text|image|script|style|foreignObject)\b/,
      )
    expect(
      (await read('renderer/public/icon.svg')).equals(await read('build/icon-small.svg')),
    ).toBe(true)
  })

  it('entitle the signed app to JIT compilation, which V8 needs, and nothing else', async () => {
    const { plist } = loadBuilderTools()
    expect(plist.parse((await read('build/entitlements.mac.plist')).toString())).toEqual({
      'com.apple.security.cs.allow-jit': true,
    })
  })

  it('register the app with Windows for "Open with", never as the default app', async () => {
    const script = (await read('build/installer.nsh')).toString()
    const written = [...script.matchAll(/WriteReg\w+ SHELL_CONTEXT "([^"]+)" "([^"]*)"/g)]
    const ofExtensions = written.filter(([, key = '']) => /Classes\\\./.test(key))
    expect(ofExtensions.map(([, key]) => key)).toEqual([
      'Software\\Classes\\.${EXT}\\OpenWithProgids',
    ])
    const registered = [...script.matchAll(/diglotRegisterType "(\w+)" "([\w.]+)"/g)].map(
      ([, ...one]) => one,
    )
    const unregistered = [...script.matchAll(/diglotUnregisterType "(\w+)" "([\w.]+)"/g)]
    expect(registered.map(([extension]) => extension)).toEqual(
      expect.arrayContaining(['txt', 'html', 'htm', 'md']),
    )
    expect(unregistered.map(([, ...one]) => one)).toEqual(registered)
  })
})

describe('the licences of bundled packages', () => {
  it('include those of the image decoders inside a package', async () => {
    const [openJpeg, pdfium] = await decoderLicences(projectRoot)
    expect(openJpeg?.texts[0]).toContain('Redistribution and use in source and binary forms')
    expect(pdfium?.texts[0]).toContain('The PDFium Authors')
  })

  it('cover direct and transitive dependencies, each text once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'diglot-licences-'))
    const put = async (path: string, manifest: object, licence: string | null) => {
      await mkdir(join(folder, path), { recursive: true })
      await writeFile(join(folder, path, 'package.json'), JSON.stringify(manifest))
      if (licence) await writeFile(join(folder, path, 'LICENSE.md'), licence)
    }
    try {
      await put('', { dependencies: { a: '1', b: '1' }, devDependencies: { tool: '1' } }, null)
      const version = '1.0.0'
      const license = 'MIT'
      await put('node_modules/a', { version, license, dependencies: { c: '2' } }, 'same words')
      await put('node_modules/a/node_modules/c', { version: '2.0.0', license }, 'same words\r\n')
      await put('node_modules/b', { version, license, dependencies: { c: '1' } }, 'other words')
      await put('node_modules/c', { version, license }, 'third words')
      const packages = await bundledPackages(folder)
      expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
        'a 1.0.0',
        'b 1.0.0',
        'c 1.0.0',
        'c 2.0.0',
      ])
      const text = licenceText(packages)
      expect(text).toContain('a 1.0.0 (MIT)\nc 2.0.0 (MIT)\n\nsame words\n')
      expect(text.split('same words')).toHaveLength(2)
      await put('node_modules/c', { version, license }, null)
      await rm(join(folder, 'node_modules/c/LICENSE.md'))
      await expect(bundledPackages(folder)).rejects.toThrow('c 1.0.0 carries no licence text')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('npm run dist', () => {
  it.each([
    [['--dir'], {}, ['--dir'], null],
    [['--linux', 'deb', '--electron-dist', '/e'], {}, ['--linux', 'deb'], '/e'],
    [['--electron-dist=/e', '--arm64'], { DIGLOT_ELECTRON_DIST: '/f' }, ['--arm64'], '/e'],
    [[], { DIGLOT_ELECTRON_DIST: '/f' }, [], '/f'],
    [[], { DIGLOT_ELECTRON_DIST: '' }, [], null],
  ])('parses the arguments %j with the environment %j', (args, env, builder, electronDist) => {
    expect(parseDistArguments(args, env)).toEqual({ builder, electronDist })
  })

  it.each([[['--electron-dist']], [['--electron-dist=']], [['--electron-dist', '']]])(
    'rejects %j',
    (args) => {
      expect(() => parseDistArguments(args, {})).toThrow('--electron-dist needs a folder')
    },
  )

  it('suggests an offline alternative only if a download failed', () => {
    const packaging = '  • packaging  platform=linux arch=x64\n'
    const fuses = '  • executing @electron/fuses\n'
    const missing = '  ⨯ getaddrinfo ENOTFOUND github.com\n'
    expect(networkAdvice(packaging + missing)).toContain('--electron-dist')
    expect(networkAdvice(packaging + fuses + missing)).toContain('dist:dir')
    expect(networkAdvice(packaging + fuses + packaging + missing)).toContain('--electron-dist')
    expect(networkAdvice('Invalid configuration object')).toBeNull()
  })
})
