/** Why the library's disk refuses to write. The interface has a message for each: what is wrong and what to do. */
export const DISK_PROBLEMS = [
  'disk-full',
  'disk-read-only',
  'disk-permission', // no permission to write there
  'disk-locked', // another program has the file open
  'disk-gone', // the folder does not exist, such as on a drive that was removed
  'disk-absent', // it has no articles, although it had: another disk is in its place
  'disk-name', // a name or path is too long for it
  'disk-other',
] as const
