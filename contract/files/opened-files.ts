/** The endings of what can be opened; `.zip` is for FB2, which is mostly passed on so. */
const OPENED =
  '.txt .text .md .markdown .html .htm .xhtml .mht .mhtml .epub .fb2 .fbz .zip .docx .pdf'.split(
    ' ',
  )

/** The endings of pictures that a page may have beside it. */
const PICTURES = '.png .jpg .jpeg .jfif .gif .webp .avif .bmp'.split(' ')

/** The endings of what is never a text: more pictures, type, sounds, films, and what pages are styled and moved with. */
const NO_TEXTS = [
  ...PICTURES,
  ...'.svg .ico .tif .tiff .heic .woff .woff2 .ttf .otf .eot .css .js .mjs'.split(' '),
  ...'.mp3 .m4a .aac .ogg .oga .opus .flac .wav .mp4 .m4v .webm .ogv .mkv .mov .avi .mpg .mpeg'.split(
    ' ',
  ),
]

/** What a file dialog shows, by name alone. */
export const OPENED_FILES = [
  ...OPENED,
  'text/plain,text/html,text/markdown,application/epub+zip,application/pdf',
].join(',')

/** The same, and the pictures that are chosen together with a page. */
export const OPENED_WITH_PICTURES = [OPENED_FILES, ...PICTURES].join(',')

/** Whether a name promises a text. */
export function isTextName(name: string): boolean {
  return hasEnding(name, OPENED)
}

/** Whether a name is that of a page, or of another text that names its pictures. */
export function isPageName(name: string): boolean {
  return /\.(?:x?html?|md|markdown)$/i.test(name)
}

/** Whether a name promises a picture. */
export function isPictureName(name: string): boolean {
  return hasEnding(name, PICTURES)
}

/** Whether a name alone tells that a file is no text. */
export function isNoTextName(name: string): boolean {
  return hasEnding(name, NO_TEXTS)
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return endings.some((ending) => lower.endsWith(ending))
}
