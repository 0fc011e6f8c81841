/**
 * A room: a folder, or a single file, with import rules of its own. The tests of `tests/house` check rules about the
 * repository itself, such as these, rather than the app's behaviour.
 */
export type Room = {
  /** Relative to the project root, with slashes. */
  path: string
  /** Folders and files of the project that it may import, besides itself. */
  mayImport: readonly string[]
  /** Packages it may import; null allows any that is not in `never`. */
  packages: readonly RegExp[] | null
  never: readonly RegExp[]
}

const NODE = /^node:/
const ELECTRON = /^electron$/
const REACT = /^(react|react-dom|@base-ui|react-i18next|lucide-react)(\/|$)/
const HTTP = /^node:https?2?$/
const CONTRACT_LIBRARIES = [/^zod(\/|$)/, /^@orpc\/contract$/]

/** Rooms for the folders of a room: each may import the contract, itself, and the listed folders and files of the same room. */
function layers(
  room: string,
  never: readonly RegExp[],
  packages: readonly RegExp[] | null,
  folders: readonly (readonly [string, readonly string[]])[],
): Room[] {
  return folders.map(([folder, below]) => ({
    path: `${room}/${folder}`,
    mayImport: ['contract', ...below.map((one) => `${room}/${one}`)],
    packages,
    never,
  }))
}

/** The first room whose path contains a file applies, so narrower paths come first. */
export const ROOMS: readonly Room[] = [
  {
    path: 'contract',
    mayImport: [],
    packages: CONTRACT_LIBRARIES,
    never: [NODE, ELECTRON, REACT],
  },
  // Layers of documents: lines below html below clean; no format reader imports clean.
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
    path: 'main/documents',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  // Pure, as it runs in a worker thread; everything it needs is a parameter. Each folder may import those before it.
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
    path: 'main/alignment',
    mayImport: ['contract'],
    packages: [],
    never: [NODE, ELECTRON, REACT],
  },
  {
    path: 'main/translation',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    // Single files and paths.
    path: 'main/library/disk',
    mayImport: [],
    packages: [NODE],
    never: [],
  },
  {
    // How files get onto the disk; knows nothing of what is in them.
    path: 'main/library/commits',
    mayImport: [
      'contract/errors/disk-problem.ts',
      'contract/library-problem.ts',
      'main/library/disk',
      'main/library/turns.ts',
      'main/library/write-log.ts',
    ],
    packages: [NODE, /^zod$/],
    never: [],
  },
  {
    path: 'main/library',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'main/service',
    mayImport: ['contract', 'main/documents', 'main/alignment', 'main/translation', 'main/library'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'main/compose-aligner.ts',
    mayImport: ['contract', 'main/alignment', 'main/worker/word-list.ts'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    // Like the next one, for the command line only; Electron's bundle does not include it.
    path: 'main/compose-decoder.ts',
    mayImport: ['main/documents'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'main/compose-language-detector.ts',
    mayImport: ['main/documents'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'main/compose-cleaner.ts',
    mayImport: ['main/documents', 'main/worker'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    // Runs in the worker thread; imports from the service only the type of its requests.
    path: 'main/worker',
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
    path: 'main/network',
    mayImport: ['contract'],
    packages: null,
    never: [ELECTRON, REACT],
  },
  {
    path: 'main/compose.ts',
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
    path: 'main/electron',
    mayImport: ['contract', 'main/compose.ts', 'main/launch'],
    packages: null,
    never: [REACT, HTTP],
  },
  {
    path: 'main/browser',
    mayImport: ['contract', 'main/compose.ts', 'main/launch'],
    packages: null,
    never: [ELECTRON, REACT],
  },
  {
    path: 'main/launch',
    mayImport: ['contract', 'locales'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'main/cli.ts',
    mayImport: ['contract', 'main/compose.ts', 'main/cli', 'main/launch'],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'main/cli',
    mayImport: [
      'contract',
      'main/compose.ts',
      'main/compose-aligner.ts',
      'main/compose-decoder.ts',
      'main/compose-language-detector.ts',
      'main/launch',
    ],
    packages: null,
    never: [ELECTRON, REACT, HTTP],
  },
  {
    path: 'renderer/ui',
    mayImport: ['renderer/styles'],
    packages: null,
    never: [NODE, ELECTRON, /^@orpc\//, /^i18next$/, /^react-i18next$/],
  },
  {
    path: 'renderer/client',
    mayImport: ['contract'],
    packages: null,
    never: [NODE, ELECTRON, REACT],
  },
  {
    path: 'renderer/commands',
    // Of renderer/ui only what renders nothing.
    mayImport: ['contract', 'renderer/ui/use-latest.ts'],
    packages: null,
    never: [NODE, ELECTRON],
  },
  {
    path: 'renderer/session',
    // Of renderer/ui only what renders nothing.
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
  // Features may not import each other; architecture.test.ts checks that.
  {
    path: 'renderer/features',
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
    path: 'renderer',
    mayImport: ['contract', 'locales'],
    packages: null,
    never: [NODE, ELECTRON],
  },
]
