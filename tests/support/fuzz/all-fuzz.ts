import { COMMIT_FUZZ } from './commit-fuzz.ts'
import { CONTRACT_FUZZ } from './contract-fuzz.ts'
import { DOCUMENT_FUZZ } from './document-fuzz.ts'
import type { Fuzz } from './fuzz.ts'
import { LIBRARY_FUZZ } from './library-fuzz.ts'
import { PARSER_FUZZ } from './parser-fuzz.ts'
import { SCHEMA_FUZZ } from './schema-fuzz.ts'

/** All properties that `npm run fuzz` checks. */
export const ALL_FUZZ: readonly Fuzz[] = [
  ...DOCUMENT_FUZZ,
  ...LIBRARY_FUZZ,
  ...COMMIT_FUZZ,
  ...SCHEMA_FUZZ,
  ...PARSER_FUZZ,
  ...CONTRACT_FUZZ,
]
