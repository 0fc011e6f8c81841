/** What a machine may refuse to tests: the only reasons for which a complete machine skips one. */
export const REFUSALS = {
  readingDeb: 'dpkg, which reads and writes a deb, is not installed',
  namespaces: 'an ordinary user may not make namespaces, which Chromium’s sandbox needs',
  mounting: 'a disk is mounted only as root, on Linux',
  installingDeb: 'a deb is installed only as root, with apt, which must get what it depends on',
}
