import type { XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, elementAt, elementsNamed } from '../xml/xml-query.ts'

type Level = { format: string; text: string; start: number }

/**
 * The number or bullet of a paragraph: level from 0, number (null for a bullet), and the full label as Word shows it.
 */
export type DocxNumber = { level: number; number: number | null; label: string }

/** Counts the numbered paragraphs of a document: call once per paragraph, in order. */
export type DocxNumbering = (numbering: XmlElement | null) => DocxNumber | null

/**
 * Reads `numbering.xml` (ECMA-376 §17.9). Counts as Word does: a level continues while deeper ones restart, each list
 * separately.
 */
export function readNumbering(root: XmlElement | null): DocxNumbering {
  const parts = elementAt(root, 'numbering')
  const abstract = new Map(
    elementsNamed(parts, 'abstractNum').map((one) => [attributeOf(one, 'abstractNumId'), one]),
  )
  const lists = new Map(
    elementsNamed(parts, 'num').map((one) => [
      attributeOf(one, 'numId') ?? '',
      levelsOf(one, abstract.get(attributeOf(elementAt(one, 'abstractNumId'), 'val')) ?? null),
    ]),
  )
  const counts = new Map<string, number[]>()
  return (numbering) => {
    const id = attributeOf(elementAt(numbering, 'numId'), 'val') ?? '0'
    const levels = lists.get(id)
    const depth = Number(attributeOf(elementAt(numbering, 'ilvl'), 'val') ?? 0)
    const level = levels?.get(depth)
    if (id === '0' || levels === undefined || level === undefined) return null
    // A level without a visible label continues the item before it.
    if (level.format === 'none' || level.text.trim() === '') return null
    if (level.format === 'bullet') return { level: depth, number: null, label: '' }
    const count = counts.get(id) ?? []
    counts.set(id, count)
    count[depth] = (count[depth] ?? level.start - 1) + 1
    count.length = depth + 1
    const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const index = Number(place) - 1
      const other = levels.get(index)
      return formatNumber(count[index] ?? other?.start ?? 1, other?.format ?? 'decimal')
    })
    return { level: depth, number: count[depth] ?? 1, label: label.trim() }
  }
}

function levelsOf(list: XmlElement, abstract: XmlElement | null): Map<number, Level> {
  const levels = new Map<number, Level>()
  const own = elementsNamed(list, 'lvlOverride')
  for (const common of elementsNamed(abstract, 'lvl')) {
    const depth = Number(attributeOf(common, 'ilvl'))
    const override = own.find((one) => Number(attributeOf(one, 'ilvl')) === depth) ?? null
    const element = elementAt(override, 'lvl') ?? common
    const start =
      attributeOf(elementAt(override, 'startOverride'), 'val') ??
      attributeOf(elementAt(element, 'start'), 'val')
    levels.set(depth, {
      format: attributeOf(elementAt(element, 'numFmt'), 'val') ?? 'decimal',
      text: attributeOf(elementAt(element, 'lvlText'), 'val') ?? '',
      start: Number.parseInt(start ?? '1', 10) || 0,
    })
  }
  return levels
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const HAN = '〇一二三四五六七八九'

/** Formats a list number (§17.18.59); rarely used formats fall back to decimal. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 || value > 3999) return String(value)
  if (/roman/i.test(format)) {
    let rest = value
    let text = ''
    for (const [amount, sign] of ROMAN) for (; rest >= amount; rest -= amount) text += sign
    return format === 'upperRoman' ? text.toUpperCase() : text
  }
  if (/^(?:chinese|japanese|taiwanese)Counting/.test(format) && value < 100) {
    const [tens, ones] = [Math.floor(value / 10), value % 10]
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : HAN.charAt(tens)}十`
    return ten + (ones === 0 ? '' : HAN.charAt(ones))
  }
  if (/letter/i.test(format)) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  return String(value)
}
