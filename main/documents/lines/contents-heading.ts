import { fold } from './fold.ts'

/** Headings of tables of contents by language, folded. */
const HEADINGS: Readonly<Record<string, string>> = {
  en: 'contents tableofcontents onthispage inthisarticle inthispost inthisguide inthisstory jumpto jumptosection',
  de: 'inhalt inhaltsverzeichnis inhaltsübersicht aufdieserseite indiesemartikel',
  fr: 'tabledesmatières sommaire ausommaire danscetarticle',
  es: 'tabladecontenido tabladecontenidos índice índicegeneral contenido contenidos enesteartículo',
  pt: 'sumário nestapágina nestepágina',
  it: 'indice sommario inquestoarticolo',
  nl: 'inhoud inhoudsopgave',
  sv: 'innehåll innehållsförteckning',
  da: 'indhold',
  nb: 'innhold',
  pl: 'spistreści',
  cs: 'obsah',
  hu: 'tartalom',
  ro: 'cuprins',
  tr: 'içindekiler',
  ru: 'содержание оглавление',
  uk: 'зміст',
  zh: '目录 目錄 本文目录',
  ja: '目次 もくじ',
  ko: '차례 목차',
  ar: 'المحتويات فهرسالمحتويات جدولالمحتويات الفهرس',
  fa: 'فهرستمطالب',
  vi: 'mụclục',
  id: 'daftarisi',
}

const CONTENTS_HEADINGS: ReadonlySet<string> = new Set(
  Object.values(HEADINGS).flatMap((headings) => headings.split(' ')),
)

/** Whether a line is the heading of a table of contents or of links to the sections of a page. */
export const isContentsHeading = (text: string): boolean => CONTENTS_HEADINGS.has(fold(text))

/** Index of the first line that repeats one after "Contents": the heading that the entry names. Infinite if none. */
export function firstListedHeading(texts: readonly string[]): number {
  const contents = texts.findIndex(isContentsHeading)
  const entries = new Set<string>()
  for (const [index, text] of texts.entries()) {
    if (contents < 0 || index <= contents) continue
    if (entries.has(text)) return index
    entries.add(text)
  }
  return Infinity
}
