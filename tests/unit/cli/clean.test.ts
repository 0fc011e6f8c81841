import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { TrimReason } from '../../../contract/article.ts'
import { makeEpub } from '../../support/files/make-epub.ts'
import { makePdf, pdfLines } from '../../support/files/make-pdf.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = join(root, 'bin', 'diglot.mjs')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-clean-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Run = { code: number | null; output: string; errors: string }

function run(args: string[], input?: string | Uint8Array): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' }
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env, cwd: folder, maxBuffer: 1e8 },
      (_, output, errors) => resolve({ code: child.exitCode, output, errors }),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input ?? '')
  })
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

const Printed = z.strictObject({
  title: z.string(),
  byline: z.string().nullable(),
  published: z.string().nullable(),
  source: z.strictObject({
    publisher: z.string().nullable(),
    rights: z.string().nullable(),
    url: z.string().nullable(),
  }),
  language: z.string(),
  blocks: z.array(
    z.strictObject({ key: z.string(), kind: z.string(), segments: z.array(z.string()).min(1) }),
  ),
  trimmed: z.array(z.strictObject({ reason: TrimReason, text: z.string() })),
})

const ARTICLE = [
  'A river comes back to its old bed',
  'The river that left its bed a century ago has come back to it this spring. Nobody had asked it to.',
  'Farmers along the banks say that the water is clearer than they remember, and that the fish came with it.',
].join('\n\n')

describe('diglot clean', () => {
  test('names the format of a file of subtitles or translations', async () => {
    const subtitles = file('film.srt', '1\n00:00:01,000 --> 00:00:04,000\nThe river rose.\n')
    const { code, output, errors } = await run(['clean', subtitles])
    expect([code, output]).toEqual([1, ''])
    expect(errors).toMatch(/^film\.srt: This is a subtitle file \(SRT\)\. .+\n$/)
    const memory = file('memory.xml', '<tmx version="1.4"><header/><body/></tmx>')
    expect((await run(['clean', memory])).errors).toMatch(/ \(TMX\)\. /)
  })

  test('prints one file as one JSON document', async () => {
    const { code, output, errors } = await run(['clean', file('a.txt', ARTICLE), '--json'])
    const printed = Printed.parse(JSON.parse(output))
    expect(printed.title).toBe('A river comes back to its old bed')
    expect(printed.blocks.flatMap((block) => block.segments)).toHaveLength(3)
    expect([code, errors]).toEqual([0, ''])
  })

  test('reads stdin and prints the same', async () => {
    const named = await run(['clean', file('a.txt', ARTICLE), '--json'])
    const piped = await run(['clean', '-', '--json'], ARTICLE)
    expect(piped).toEqual(named)
  })

  test('prints several files as lines with their names, and continues after a failure', async () => {
    const names = [file('a.txt', ARTICLE), file('empty.txt', ' \n'), file('b.txt', ARTICLE)]
    const { code, output, errors } = await run(['clean', ...names, '--json'])
    const lines = output.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(['a.txt', 'empty.txt', 'b.txt'])
    expect(lines[1]).toMatch(/"error":\{"code":"empty","message":"There is no text in this file\./)
    expect([code, errors]).toEqual([1, ''])
    const read = await run(['clean', ...names])
    expect(read.errors).toMatch(/^empty\.txt: There is no text in this file\..+\n$/)
    expect(read.code).toBe(1)
  })

  test('prints readable text without --json, in the language of --lang', async () => {
    const { output } = await run(['clean', file('a.txt', ARTICLE), '--lang=en'])
    expect(output).toContain(`${ARTICLE.replaceAll('\n\n', '\n\n')}\n\nNothing was left out`)
  })

  test('a file that cannot be cleaned exits with 1 and a message', async () => {
    const large = file('large.txt', new Uint8Array(17 * 1024 * 1024).fill(97))
    const binary = file('image.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    for (const [name, words] of [
      ['gone.txt', 'could not be read'],
      ['.', 'This is a folder, not a file'],
      [large, 'of up to 16 MB'],
      [binary, 'not a text document'],
    ] as const) {
      const { code, output, errors } = await run(['clean', name, '--json'])
      expect([code, output], name).toEqual([1, ''])
      expect(errors).toContain(words)
    }
  })

  test('several files and those of a folder print one line of JSON each, including errors', async () => {
    mkdirSync(join(folder, 'books/in'), { recursive: true })
    file('books/in/lamp.epub', makeEpub({ chapters: { 'a.xhtml': '<p>One paragraph.</p>' } }))
    file('books/page.pdf', makePdf({ pages: [pdfLines(['One line of text, and no more.'])] }))
    file('books/scan.pdf', makePdf({ pages: [[]] }))
    file('books/.hidden', 'Hidden text.')
    file('one.txt', ARTICLE)
    const { code, output, errors } = await run(['clean', 'one.txt', '--dir=books', '--json'])
    expect([code, errors]).toEqual([1, ''])
    const Line = z.union([
      Printed.extend({ file: z.string() }),
      z.strictObject({
        file: z.string(),
        error: z.strictObject({ code: z.string(), message: z.string() }),
      }),
    ])
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => Line.parse(JSON.parse(line)))
    expect(
      lines.map((line) => [line.file, 'error' in line ? line.error.code : line.blocks.length]),
    ).toEqual([
      ['one.txt', 2],
      [join('books', 'in', 'lamp.epub'), 1],
      [join('books', 'page.pdf'), 1],
      [join('books', 'scan.pdf'), 'no-text'],
    ])
  })

  test('an unreadable folder does not affect the files given with it', async () => {
    const name = file('a.txt', ARTICLE)
    const { code, output, errors } = await run(['clean', name, 'no', '--dir=nowhere', '--json'])
    expect([code, errors]).toEqual([1, ''])
    const lines = output.trimEnd().split('\n')
    expect(lines.map((line) => [JSON.parse(line).file, JSON.parse(line).error?.code])).toEqual([
      ['a.txt', undefined],
      ['no', 'unreadable'],
      ['nowhere', 'unreadable'],
    ])
    expect(lines[2]).toContain('This folder could not be read')
    const read = await run(['clean', name, '--dir=nowhere'])
    expect([read.code, read.output.includes('come back to it this spring')]).toEqual([1, true])
    expect(read.errors).toMatch(/^nowhere: This folder could not be read.+\n$/)
  })

  test('a file given as --dir and a folder given as file have their own messages', async () => {
    const name = file('a.txt', ARTICLE)
    mkdirSync(join(folder, 'bare'), { recursive: true })
    const bare = await run(['clean', '--dir=bare', '--json'])
    expect(bare.code).toBe(1)
    expect(JSON.parse(bare.output)).toMatchObject({ file: 'bare', error: { code: 'no-texts' } })
    const asFolder = await run(['clean', `--dir=${name}`])
    expect([asFolder.code, asFolder.errors]).toEqual([
      1,
      'a.txt: This is a file, not a folder. Name it without --dir.\n',
    ])
  })

  test('files of saved pages and files with non-text names are skipped in folders', async () => {
    mkdirSync(join(folder, 'saved/page_files'), { recursive: true })
    mkdirSync(join(folder, 'saved/own_files'), { recursive: true })
    const page = `<title>A page</title><h1>A page</h1><p>${ARTICLE}</p><img src="page_files/a.png">`
    file('saved/page.html', page)
    file('saved/page_files/a.png', Buffer.from('89504e470d0a1a0a', 'hex'))
    file('saved/page_files/frame.html', page)
    file('saved/own_files/note.txt', ARTICLE)
    for (const name of ['a.JPG', 'b.svg', 'c.woff2', 'd.mp3', 'e.webm', 'f.css', 'g.js'])
      file(`saved/${name}`, 'What it holds')
    const { code, output, errors } = await run(['clean', '--dir=saved', '--json'])
    expect([code, errors]).toEqual([0, ''])
    const lines = output.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).file)).toEqual([
      join('saved', 'own_files', 'note.txt'),
      join('saved', 'page.html'),
    ])
  })

  test('an input above the limit is rejected while it is read', async () => {
    const { code, errors } = await run(['clean', '-'], new Uint8Array(17 * 1024 * 1024).fill(97))
    expect(code).toBe(1)
    expect(errors).toContain('of up to 16 MB')
  })

  test('wrong usage exits with 2 and a hint', async () => {
    const { code, output, errors } = await run(['clean', '--jsn', 'a.txt'])
    expect([code, output]).toEqual([2, ''])
    expect(errors).toBe('Unknown option: --jsn\nFor help: diglot --help\n')
  })

  test('help and version', async () => {
    const help = await run(['--help'])
    expect(help.code).toBe(0)
    for (const option of ['--shell', '--no-open', '--port', '--library', '--lang', '--json'])
      expect(help.output).toContain(option)
    expect((await run(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.runIf(process.platform !== 'win32')('a closed pipe ends it silently', async () => {
    const name = file('long.txt', `${ARTICLE}\n\n`.repeat(1))
    const names = Array.from({ length: 400 }, () => name).join(' ')
    const line = `"${process.execPath}" "${program}" clean ${names} --json | head -n 1`
    const child = spawn('sh', ['-c', line], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    await new Promise((resolve) => child.once('close', resolve))
    expect(errors).toBe('')
  })
})

describe('unexpected errors are printed in one line without a stack', () => {
  test.runIf(existsSync('/dev/full'))('a full disk', async () => {
    const line = `"${process.execPath}" "${program}" clean "${file('full.txt', ARTICLE)}" > /dev/full`
    const child = spawn('sh', ['-c', line], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    expect(errors).toMatch(/^[^\n]*ENOSPC[^\n]*\n$/)
  })
})

describe('--jobs and --url', () => {
  test('files cleaned concurrently are printed in order', async () => {
    const names = ['c', 'a', 'b', 'd'].map((name) => file(`${name}.txt`, `Title ${name}\n\nOne.\n`))
    const one = await run(['clean', ...names, 'absent.txt', '--json'])
    const three = await run(['clean', ...names, 'absent.txt', '--json', '--jobs', '3'])
    expect(three).toEqual(one)
    expect(three.code).toBe(1)
    const lines = three.output
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ file: z.string() }).parse(JSON.parse(line)).file)
    expect(lines).toEqual([...names, 'absent.txt'])
  })

  test.each(['0', '65', 'two', '-1'])('--jobs %s is rejected', async (jobs) => {
    expect(await run(['clean', file('a.txt', 'A\n\nB.\n'), `--jobs=${jobs}`])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('from 1 to 64'),
    })
  })

  test('a loopback address is rejected', async () => {
    expect(await run(['clean', '--url', 'http://127.0.0.1:9/page', '--json'])).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringContaining('Diglot opens only public pages'),
    })
  })
})
