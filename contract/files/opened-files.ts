/** Extensions of files that can be opened; `.zip` because FB2 is usually distributed zipped. */
const OPENED =
  '.txt .text .md .markdown .html .htm .xhtml .mht .mhtml .epub .fb2 .fbz .zip .docx .pdf'.split(
    ' ',
  )

/** Extensions of pictures beside a page. */
const PICTURES = '.png .jpg .jpeg .jfif .gif .webp .avif .bmp'.split(' ')

/** Extensions that are never texts: images, fonts, audio, video, style sheets and scripts. */
const NO_TEXTS = [
  ...PICTURES,
  ...'.svg .ico .tif .tiff .heic .woff .woff2 .ttf .otf .eot .css .js .mjs'.split(' '),
  ...'.mp3 .m4a .aac .ogg .oga .opus .flac .wav .mp4 .m4v .webm .ogv .mkv .mov .avi .mpg .mpeg'.split(
    ' ',
  ),
]

/** The `accept` value of file dialogs. */
export const OPENED_FILES = [
  ...OPENED,
  'text/plain,text/html,text/markdown,application/epub+zip,application/pdf',
].join(',')

/** The same with pictures, which can be chosen together with a page. */
export const OPENED_WITH_PICTURES = [OPENED_FILES, ...PICTURES].join(',')

/** Whether a file name has the extension of a text. */
export function isTextName(name: string): boolean {
  return hasExtension(name, OPENED)
}

/** Whether a file name is that of a page or another text that refers to pictures. */
export function isPageName(name: string): boolean {
  return /\.(?:x?html?|md|markdown)$/i.test(name)
}

/** Whether a file name has the extension of a picture. */
export function isPictureName(name: string): boolean {
  return hasExtension(name, PICTURES)
}

/** Whether a file name has an extension that is never a text. */
export function isNonTextName(name: string): boolean {
  return hasExtension(name, NO_TEXTS)
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return extensions.some((extension) => lower.endsWith(extension))
}
