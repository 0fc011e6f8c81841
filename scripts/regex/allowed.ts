import type { FoundRegex } from './find-regexes.ts'

type Allowed = {
  readonly file: string
  /** How the expressions begin. */
  readonly starts: readonly string[]
  readonly reason: string
}

/** Expressions whose time grows faster than the text, and what bounds the text. */
const ALLOWED: readonly Allowed[] = [
  {
    file: 'main/documents/clean/byline/read-byline.ts',
    starts: [String.raw`\s+(?:jan(?:uary)?|feb`],
    reason: 'bylines have at most 160 characters',
  },
  {
    file: 'main/documents/clean/byline/byline-forms.ts',
    starts: [String.raw`^[\s\p{P}]*(?:`],
    reason: 'bylines have at most 160 characters',
  },
  {
    file: 'main/documents/clean/byline/read-rights.ts',
    starts: ['(?:(?:(?:ICP)?'],
    reason: 'MAX_RIGHTS_CHARS',
  },
  {
    file: 'main/documents/clean/find-title.ts',
    starts: [String.raw`\s+[-–—|·:»]\s+|`],
    reason: 'MAX_HEADING_CHARS',
  },
  {
    file: 'main/documents/clean/signs/line-signs.ts',
    starts: [String.raw`^[^\p{L}\p{N}]*@\w+`, '[.!?。！？؟]'],
    reason: 'only the first 600 characters of a line are tested',
  },
  {
    file: 'main/documents/clean/signs/sign-patterns.ts',
    starts: ['(?:^|[^\\p{L}])(?:tel', String.raw`(?:\bcookies?\b`, '^[^\\p{L}\\p{N}]*(?:published'],
    reason: 'only the first 600 characters of a line are tested',
  },
  {
    file: 'main/documents/markdown/markdown-extras.ts',
    starts: [String.raw`!?\[([^\]]*)\]`],
    reason: 'MAX_HEADING_CHARS',
  },
  {
    file: 'main/documents/xml/xhtml-to-html.ts',
    starts: ['^[[({|]?'],
    reason: 'MAX_PAGE_NUMBER_CHARS',
  },
  {
    file: 'main/documents/sentences/abbreviations.ts',
    starts: [String.raw`[\p{L}\p{N}][\p{L}`, String.raw`(\S+)\s+\S+$`],
    reason: 'MAX_BLOCK_CHARS of split-long-blocks.ts',
  },
  {
    file: 'main/documents/pdf/blocks/find-contents-lines.ts',
    starts: ['(?:(?:[.·․'],
    reason: 'a line of a PDF page',
  },
  {
    file: 'main/documents/pdf/blocks/find-furniture.ts',
    starts: [String.raw`^[\s\-–—|·]*(c?`],
    reason: 'a line of a PDF page',
  },
  {
    file: 'main/documents/pdf/blocks/join-lines.ts',
    starts: [String.raw`(\p{L}[\p{L}\p{M}`],
    reason: 'a line of a PDF page',
  },
  {
    file: 'main/documents/pdf/runs/covered-ranges.ts',
    starts: ['^([('],
    reason: 'a run of text of a PDF page',
  },
  {
    file: 'main/documents/pdf/runs/split-runs-at-rules.ts',
    starts: [String.raw`\s+(?=\S)`],
    reason:
      'the text does not end in white space, so that every run of it is followed by a character',
  },
  {
    file: 'main/documents/pdf/tables/is-data-table.ts',
    starts: [String.raw`\p{L}.*,\s*`],
    reason: 'a cell of a PDF page',
  },
  {
    file: 'main/documents/docx/field-link.ts',
    starts: ['"((?:[^"'],
    reason: 'MAX_INSTRUCTION_CHARS',
  },
  {
    file: 'main/service/changes/sync-copies.ts',
    starts: [String.raw`^(?<stem>.+) \([^()]*(?:conflict`],
    reason: 'the name of a file, which file systems limit to 255 characters',
  },
  {
    file: 'renderer/pseudo-localize.ts',
    starts: [String.raw`(\{\{`],
    reason: "only Diglot's own strings",
  },
]

/** Whether an expression is listed. */
export function isAllowed({ file, source }: FoundRegex): boolean {
  return ALLOWED.some((one) => one.file === file && one.starts.some((it) => source.startsWith(it)))
}

/** What is listed and does not exist. */
export function withoutRegex(found: readonly FoundRegex[]): string[] {
  return ALLOWED.flatMap(({ file, starts }) =>
    starts
      .filter((start) => !found.some((one) => one.file === file && one.source.startsWith(start)))
      .map((start) => `${file}: ${start}`),
  )
}
