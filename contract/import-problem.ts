import * as z from 'zod'

/** Why a text could not be imported. The interface has a message for each: what is wrong and what to do. */
export const ImportProblem = z.enum([
  'empty', // no visible text
  'binary', // not a text: pictures, archives, programs
  'too-large', // more than MAX_IMPORT_BYTES
  'encoding', // no encoding fits its bytes
  'unsupported', // a format that cannot be opened yet
  'subtitles-srt', // subtitles, and translations by sentence: not imported yet
  'subtitles-vtt',
  'subtitles-ass',
  'subtitles-ttml',
  'bitext-tmx',
  'bitext-xliff',
  'bitext-po',
  'protected', // locked by a password or a copy protection
  'no-text', // pages that are pictures: a scan without a text layer
  'broken', // damaged or cut off
  'too-complex', // exceeds the limits of time, memory or nesting
  'cancelled', // by the user
  'address', // not an http or https address
  'private-address', // loopback or local network
  'unreachable', // no connection, unknown host
  'refused', // any response but a page
  'too-slow', // timeout
  'unreadable', // the file could not be read: gone, a folder, no permission
  'in-use', // another window or program is changing the article
  'no-texts', // folder: nothing in it can be opened
  'many-texts', // folder: more texts than MAX_FOLDER_TEXTS
])
export type ImportProblem = z.infer<typeof ImportProblem>
