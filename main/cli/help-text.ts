import { LANGUAGES } from '../../contract/languages.ts'
import type { CliText } from '../launch/interface-text.ts'

/** The output of `--help`; `program` is the command's name. */
export function helpText(text: CliText, program = 'diglot'): string {
  const commands = [
    [`${program} [open] [FILE…]`, text('cli:open')],
    [
      `${program} clean FILE… [--dir FOLDER] [--url ADDRESS] [--jobs N] [--json]`,
      text('cli:clean'),
    ],
    [`${program} align --source FILE --target FILE [--from TAG] [--to TAG]`, text('cli:align')],
  ]
  const options = [
    ['--shell electron|browser', text('cli:shell')],
    ['--no-open', text('cli:noOpen')],
    ['--port N', text('cli:port')],
    ['--library DIR', text('cli:library')],
    ['--lang TAG', text('cli:lang', { languages: LANGUAGES.join(', ') })],
    ['--json', text('cli:json')],
    ['--dir FOLDER', text('cli:dir')],
    ['--url ADDRESS', text('cli:url')],
    ['--jobs N', text('cli:jobs')],
    ['--source, --target FILE', text('cli:sourceTarget')],
    ['--from, --to TAG', text('cli:fromTo')],
    ['--lines', text('cli:lines')],
    ['--tsv', text('cli:tsv')],
    ['--help, -h', text('cli:help')],
    ['--version, -v', text('cli:version')],
  ]
  const width = Math.max(...[...commands, ...options].map(([left = '']) => left.length))
  const rows = (pairs: string[][]) =>
    pairs.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`)
  return [text('cli:usage'), ...rows(commands), '', text('cli:options'), ...rows(options)].join(
    '\n',
  )
}
