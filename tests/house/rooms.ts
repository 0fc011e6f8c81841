/** One row of the house's table: who may import what. */
export type Room = {
  /** Folder or file, relative to the project, with slashes. */
  place: string
  /** Places of the project that it may import; itself always. */
  mayImport: readonly string[]
  /** Packages it may import; null means any that is not in `never`. */
  packages: readonly RegExp[] | null
  never: readonly RegExp[]
}

const NODE = /^node:/
const ELECTRON = /^electron$/
const REACT = /^(react|react-dom|@base-ui|react-i18next|lucide-react)(\/|$)/
const HTTP = /^node:https?2?$/
const CONTRACT_LIBRARIES = [/^zod(\/|$)/, /^@orpc\/contract$/]

/** Rows for the folders of a room: each may import the contract, itself and the folders or files of the room named beside it. */
function layers(
  room: string,
  never: readonly RegExp[],
  packages: readonly RegExp[] | null,
  folders: readonly (readonly [string, readonly string[]])[],
): Room[] {
  return folders.map(([folder, below]) => ({
    place: `${room}/${folder}`,
    mayImport: ['contract', ...below.map((one) => `${room}/${one}`)],
    packages,
    never,
  }))
}

/** The first row whose place holds a file decides; so the narrower comes first. */
export const ROOMS: readonly Room[] = [
  {
    place: 'contract',
    mayImport: [],
    packages: CONTRACT_LIBRARIES,
    never: [NODE, ELECTRON, REACT],
  },
  // The rooms of documents: lines below html below clean; a reader of one format never cleans.
  ...layers('main/documents', [ELECTRON, REACT, HTTP], null, [
    ['lines', []],
    ['zip', ['document-error.ts']],
    ['xml', ['document-error.ts']],
    ['dates', ['lines']],
    ['bytes', ['document-error.ts', 'lines', 'xml', 'zip']],
    ['language', ['lines']],
    ['html', ['bytes', 'dates', 'document-error.ts', 'lines']],
    ['text', ['lines']],
    ['markdown', ['dates', 'html', 'lines']],
    ['sentences', ['imported-document.ts', 'lines', 'text']],
    ['clean', ['dates', 'html', 'imported-document.ts', 'lines']],
    ['mhtml', ['bytes', 'document-error.ts', 'html', 'lines']],
    ['pdf', ['document-error.ts', 'html', 'lines']],
    ['fb2', ['bytes', 'dates', 'document-error.ts', 'html', 'lines', 'xml', 'zip']],
    ['epub', ['dates', 'document-error.ts', 'html', 'lines', 'xml', 'zip']],
    [
      'docx',
      ['bytes', 'dates', 'document-error.ts', 'html', 'lines', 'mhtml', 'text', 'xml', 'zip'],
    ],
  ]),
  {
    place: 'main/documents',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  // Pure: it runs in a worker and is given what it needs. Each room rests on those before it.
  ...layers(
    'main/alignment',
    [NODE, ELECTRON, REACT],
    [],
    [
      ['words', []],
      ['texts', ['words']],
      ['model', ['texts', 'words']],
      ['search', ['model', 'texts', 'words']],
      ['learn', ['model', 'search', 'texts', 'words']],
    ],
  ),
  {
    place: 'main/alignment',
    mayImport: ['contract'],
    packages: [],
    never: [NODE, ELECTRON, REACT],
  },
  {
    place: 'main/translation',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/library',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/service',
    mayImport: ['contract', 'main/documents', 'main/alignment', 'main/translation', 'main/library'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/compose-aligner.ts',
    mayImport: ['contract', 'main/alignment', 'main/worker/word-list.ts'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    // For the command line alone, as the next one: Electron's bundle has no use for it.
    place: 'main/compose-decoder.ts',
    mayImport: ['main/documents'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/compose-language-teller.ts',
    mayImport: ['main/documents'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/compose-cleaner.ts',
    mayImport: ['main/documents', 'main/worker'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    // What the thread runs; of the service only the type of what it is asked for.
    place: 'main/worker',
    mayImport: [
      'contract',
      'main/compose-aligner.ts',
      'main/compose-cleaner.ts',
      'main/documents',
      'main/alignment',
      'main/service/import-document.ts',
    ],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/network',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT],
  },
  {
    place: 'main/compose.ts',
    mayImport: [
      'contract',
      'main/network',
      'main/compose-cleaner.ts',
      'main/worker',
      'main/documents',
      'main/alignment',
      'main/translation',
      'main/library',
      'main/service',
    ],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/electron',
    mayImport: ['contract', 'main/compose.ts', 'main/launch'],
    packages: null,
    never: [REACT, HTTP],
  },
  {
    place: 'main/browser',
    mayImport: ['contract', 'main/compose.ts', 'main/launch'],
    packages: null,
    never: [ELECTRON, REACT],
  },
  {
    place: 'main/launch',
    mayImport: ['contract', 'locales'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/cli.ts',
    mayImport: ['contract', 'main/compose.ts', 'main/cli', 'main/launch'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'main/cli',
    mayImport: [
      'contract',
      'main/compose.ts',
      'main/compose-aligner.ts',
      'main/compose-decoder.ts',
      'main/compose-language-teller.ts',
      'main/launch',
    ],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    place: 'renderer/ui',
    mayImport: ['renderer/styles'],
    packages: null,
    never: [NODE, ELECTRON, /^@orpc\//, /^i18next$/, /^react-i18next$/],
  },
  {
    place: 'renderer/client',
    mayImport: ['contract'],
    packages: null,
    never: [NODE, ELECTRON, REACT],
  },
  { place: 'renderer/commands', mayImport: ['contract'], packages: null, never: [NODE, ELECTRON] },
  {
    place: 'renderer/session',
    // Of the primitives only what draws nothing.
    mayImport: [
      'renderer/client',
      'renderer/commands',
      'renderer/ui/isolate.ts',
      'renderer/ui/notice.ts',
      'renderer/ui/use-latest.ts',
      'contract',
    ],
    packages: null,
    never: [NODE, ELECTRON],
  },
  // Each feature is a room of its own: see the test.
  {
    place: 'renderer/features',
    mayImport: [
      'renderer/ui',
      'renderer/session',
      'renderer/client',
      'renderer/commands',
      'contract',
    ],
    packages: null,
    never: [NODE, ELECTRON],
  },
  {
    place: 'renderer',
    mayImport: ['contract', 'locales'],
    packages: null,
    never: [NODE, ELECTRON],
  },
]
