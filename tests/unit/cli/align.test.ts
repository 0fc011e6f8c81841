import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encode } from '../../support/files/encode.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const program = join(fileURLToPath(new URL('../../..', import.meta.url)), 'bin', 'diglot.mjs')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-align-'))
  write('en.txt', 'The river rose in 1987.\n\nNobody had seen it.\nThe bridge stood.\n')
  write('zh.txt', '一九八七年，河水上涨了。\n\n没有人看见。\n桥还在。\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content)
}

type Run = { code: number | null; output: string; errors: string }

function run(words: string, input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' }
    const child = execFile(
      process.execPath,
      [program, 'align', ...words.split(' ')],
      { env, cwd: folder },
      (_, output, errors) => resolve({ code: child.exitCode, output, errors }),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

const FILES = '--source en.txt --target zh.txt --from en --to zh'

describe('diglot align', () => {
  test('refuses a file of subtitles by name', async () => {
    write('film.srt', '1\n00:00:01,000 --> 00:00:04,000\nThe river rose.\n')
    const { code, output, errors } = await run('--source en.txt --target film.srt')
    expect([code, output]).toEqual([1, ''])
    expect(errors).toMatch(/film\.srt: .*\(SRT\)/)
  })

  test('prints one bead per line as JSON; blank lines of a file count', async () => {
    const { code, output, errors } = await run(`${FILES} --json --lines`)
    expect([code, errors]).toEqual([0, ''])
    const beads = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(beads.flatMap(([source]) => source)).toEqual([0, 1, 2, 3])
    expect(beads.flatMap(([, target]) => target)).toEqual([0, 1, 2, 3])
    expect(beads[0].slice(0, 2)).toEqual([[0], [0]])
    for (const [, , confidence] of beads) expect(confidence).toBeGreaterThan(0)
  })

  test('prints both texts separated by tabs', async () => {
    const { output } = await run(`${FILES} --tsv --lines`)
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows[0]?.slice(0, 2)).toEqual(['The river rose in 1987.', '一九八七年，河水上涨了。'])
    expect(rows.every((row) => row.length === 3)).toBe(true)
  })

  test('prints columns of files imported as in the app', async () => {
    const { code, output } = await run(FILES)
    expect(output).toMatch(/^Nobody had seen it\. +│ 没有人看见。/m)
    expect(code).toBe(0)
  })

  test('reads one of the files from stdin', async () => {
    const piped = await run(
      '--source - --target zh.txt --from en --to zh --json --lines',
      'The river rose in 1987.\n\nNobody had seen it.\nThe bridge stood.\n',
    )
    expect(piped).toEqual(await run(`${FILES} --json --lines`))
  })

  test('--lines detects the encoding and rejects binary files', async () => {
    const lines = ['一九八七年，河水上涨了。', '', '没有人看见。', '桥还在。', '']
    writeFileSync(join(folder, 'gb.txt'), encode(lines.join('\n'), 'gb18030'))
    writeFileSync(join(folder, 'wide.txt'), Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le'))
    const { output } = await run(`${FILES} --tsv --lines`)
    for (const name of ['gb.txt', 'wide.txt'])
      expect((await run(`${FILES.replace('zh.txt', name)} --tsv --lines`)).output).toBe(output)
    writeFileSync(
      join(folder, 'noise.txt'),
      Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => (at * 97) % 251)),
    )
    const { code, errors } = await run(`${FILES.replace('zh.txt', 'noise.txt')} --json --lines`)
    expect([code, errors]).toEqual([1, expect.stringMatching(/^noise\.txt: .*not a text document/)])
  })

  test('swapped languages are corrected and reported; undeclared ones are detected', async () => {
    const right = await run(`${FILES} --json --lines`)
    const wrong = await run('--source en.txt --target zh.txt --from zh --to en --json --lines')
    expect([wrong.code, wrong.output]).toEqual([0, right.output])
    expect(wrong.errors).toMatch(/^en\.txt: .* en, .*zh\.\nzh\.txt: .* zh-CN, .*en\.\n$/)
    const told = await run('--source en.txt --target zh.txt --json --lines')
    expect([told.code, told.output]).toEqual([0, right.output])
    expect(told.errors).toMatch(/^en\.txt: .* en\.\nzh\.txt: .* zh-CN\.\n$/)
  })

  test('moved passages are printed on stderr in every format', async () => {
    const cities = 'Berlin Madrid London Prague Lisbon Vienna Oslo Athens Dublin Warsaw'.split(' ')
    const lines = Array.from(
      { length: 90 },
      (_, at) =>
        `${cities[at % 10]} had ${1000 + at * 7} houses, ${cities[(at * 3 + 1) % 10]} more.`,
    )
    write('whole.txt', `${lines.join('\n')}\n`)
    write(
      'moved.txt',
      `${[...lines.slice(0, 20), ...lines.slice(40), ...lines.slice(20, 40)].join('\n')}\n`,
    )
    const files = '--source whole.txt --target moved.txt --from en --to en --lines'
    const json = await run(`${files} --json`)
    const { moved } = JSON.parse(json.errors)
    expect(json.errors.trimEnd().split('\n')).toHaveLength(1)
    expect(moved[0].every((at: number) => at >= 18 && at < 42)).toBe(true)
    expect(moved[1].every((at: number) => at >= 68 && at < 90)).toBe(true)
    expect(
      json.output
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('[[')),
    ).toBe(true)
    for (const format of ['', ' --tsv'])
      expect((await run(`${files}${format}`)).errors).toMatch(/elsewhere.*\d+–\d+.*\d+–\d+/)
  })

  test('unreadable files exit with 1 and one message each', async () => {
    const { code, output, errors } = await run(
      '--source gone.txt --target . --from en --to zh --json --lines',
    )
    expect([code, output]).toEqual([1, ''])
    expect(errors).toMatch(
      /^gone\.txt: .*could not be read.*\n\.: This is a folder, not a file.*\n$/,
    )
  })

  test.each([
    ['--source en.txt --from en --to zh', '“diglot align” needs --target.'],
    [`${FILES} --json --tsv`, 'Choose one of --json and --tsv.'],
    [`${FILES} more.txt`, 'Unexpected argument: “more.txt”'],
    [`${FILES} --port 80`, '--port cannot be used with “diglot align”.'],
    ['--source - --target - --from en --to zh', 'Only one of the files'],
    ['--source en.txt --target zh.txt --from e --to zh', '“e” is not a language tag'],
  ])('wrong usage is 2: %s', async (words, told) => {
    const { code, output, errors } = await run(words)
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain(told)
    expect(errors).toContain('For help: diglot --help')
  })
})
