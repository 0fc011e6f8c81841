import type { ImportProblem } from '../../../contract/import-problem.ts'

/** Magic bytes of files that are not text, as Latin-1: formats that users may expect to open, and the rest. */
const UNSUPPORTED = ['%PDF-', 'PK\x03\x04', '{\\rtf', '\xD0\xCF\x11\xE0', 'AT&TFORM']
const BINARY = [
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF87a',
  'GIF89a',
  'RIFF',
  'II*\0',
  'MM\0*',
  '\x7FELF',
  'MZ\x90',
  '\x1F\x8B',
  'BZh',
  '\xFD7zXZ',
  '7z\xBC\xAF',
  'Rar!\x1A',
  'SQLite format 3\0',
  'ID3',
  'OggS',
  'fLaC',
  '\0asm',
  '\xCA\xFE\xBA\xBE',
  '\xCF\xFA\xED\xFE',
  '\0\0\x01\0',
  '\x1A\x45\xDF\xA3',
  'wOFF',
  'wOF2',
]

/** The problem to report for a file with the magic bytes of a known binary format; else null. */
export function magicProblem(bytes: Uint8Array): ImportProblem | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  if (UNSUPPORTED.some((magic) => head.startsWith(magic))) return 'unsupported'
  return BINARY.some((magic) => head.startsWith(magic)) ? 'binary' : null
}
