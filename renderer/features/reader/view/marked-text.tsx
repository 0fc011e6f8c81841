import { createElement, type ReactNode } from 'react'
import type { Mark } from '../../../../contract/rich-text.ts'
import styles from './marked-text.module.css'
import { splitAtNameDots } from '../rows/name-dots.ts'
import { type MarkedNode, nestMarks } from '../rows/nest-marks.ts'

const ELEMENTS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  deleted: 'del',
  subscript: 'sub',
  superscript: 'sup',
} as const

/** Characters that Chinese, Japanese and Korean stress by a dot on each; of more, and of whole sentences, only the dots would be seen. */
const MOST_DOTS = 24

/** A sentence's text with its marks as elements. What is written in them is the text, to the letter, and nothing else. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return nestMarks(text, marks).map((node) => show(node, text.length))
}

/** @param length of the sentence. */
function show(node: MarkedNode, length: number): ReactNode {
  if ('text' in node) return pieces(node.text, node.at)
  const { mark, at, children } = node
  const inside = children.map((child) => show(child, length))
  if (mark.kind === 'ruby')
    return (
      <ruby key={`ruby ${at}`}>
        {inside}
        {/* By the style sheet: the reading is no part of the text that is selected, copied and searched. */}
        <rt data-reading={mark.ruby} className={styles['reading']} />
      </ruby>
    )
  if (mark.kind === 'link' || mark.kind === 'note')
    // Without `href`: no browser is to look an address up, or to lead the window away.
    return createElement(
      'a',
      {
        key: `${mark.kind} ${at}`,
        role: 'link',
        tabIndex: 0,
        'data-href': mark.href,
        className: mark.kind === 'link' ? styles['link'] : styles['note'],
      },
      inside,
    )
  const stressed = mark.end - mark.start
  const isShort = mark.kind === 'emphasis' && stressed <= MOST_DOTS && stressed < length
  const own = isShort ? { className: styles['stressed'] } : {}
  return createElement(ELEMENTS[mark.kind], { key: `${mark.kind} ${at}`, ...own }, inside)
}

function pieces(text: string, at: number): ReactNode {
  return splitAtNameDots(text).map((piece) =>
    piece.together ? (
      <span key={at + piece.at} className={styles['together']}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
