import { expect, test } from 'vitest'
import { readSource, sourceFiles } from '../support/source-files.ts'

/** Statements' lines that may fail in only one foreseen way, such as parsing a text. */
const MAX_GUARDED_LINES = 3
/** Cleaning up, whose failure changes nothing. */
const CLEAN_UP = /\b(?:rm|rmdir|close|chown|chmod|utimes)\(/

const isComment = (line: string | undefined) => /^\s*(?:\/\/|\*|\/\*)|\s\/\/ /.test(line ?? '')
const indentOf = (line: string) => line.length - line.trimStart().length

/** The places of a source that drop an error of which nothing is known, without saying why. */
function swallowed(source: string): number[] {
  const lines = source.split('\n')
  return lines.flatMap((line, at) => {
    if (/(?:\.catch\(|, )\(\) => undefined\)/.test(line) && !/\.on\(/.test(line)) {
      const isExplained = [line, lines[at - 1], lines[at - 2]].some(isComment)
      return isExplained || CLEAN_UP.test(line) ? [] : [at + 1]
    }
    if (!/^\s*\} catch \{/.test(line) || isComment(lines[at + 1])) return []
    const open = lines.findLastIndex(
      (one, index) =>
        index < at && indentOf(one) === indentOf(line) && /^\s*(?:else )?try \{/.test(one),
    )
    return at - open - 1 > MAX_GUARDED_LINES ? [at + 1] : []
  })
}

test.each(sourceFiles('contract', 'main', 'renderer'))('%s drops no unexpected error', (file) => {
  expect(
    swallowed(readSource(file)),
    'lines: narrow what is caught, log it, or say in a comment why it does not matter',
  ).toEqual([])
})

test('what is dropped without a reason is found', () => {
  const long = Array.from({ length: 4 }, () => '  work()')
  expect(swallowed(['try {', ...long, '} catch {', '  return null', '}'].join('\n'))).toEqual([6])
  expect(swallowed('try {\n  parse()\n} catch {\n  return null\n}')).toEqual([])
  expect(swallowed(['try {', ...long, '} catch {', '  // Why.', '}'].join('\n'))).toEqual([])
  expect(swallowed('void store().catch(() => undefined)')).toEqual([1])
  expect(swallowed('load().then(show, () => undefined)')).toEqual([1])
  expect(swallowed('await handle.close().catch(() => undefined)')).toEqual([])
  expect(swallowed('// Why.\nvoid store().catch(() => undefined)')).toEqual([])
})
