import { createElement, type ReactNode } from 'react'
import type { Mark } from '../../../../contract/rich-text.ts'
import styles from './marked-text.module.css'
import { splitAtInterpuncts } from '../rows/interpuncts.ts'
import { type MarkedNode, nestMarks } from '../rows/nest-marks.ts'

const MARK_ELEMENTS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  deleted: 'del',
  subscript: 'sub',
  superscript: 'sup',
} as const

/**
 * In characters: longer emphasis in Chinese, Japanese and Korean gets no emphasis dots, which would drown the text.
 */
const MAX_EMPHASIS_DOTS = 24

/** A sentence's text with its marks as elements; their text content is exactly the sentence. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return nestMarks(text, marks).map((node) => renderNode(node, text.length))
}

/** @param length of the sentence. */
function renderNode(node: MarkedNode, length: number): ReactNode {
  if ('text' in node) return renderText(node.text, node.at)
  const { mark, at, children } = node
  const content = children.map((child) => renderNode(child, length))
  if (mark.kind === 'ruby')
    return (
      <ruby key={`ruby ${at}`}>
        {content}
        {/* Set by the style sheet, so that the reading is not selected, copied or searched. */}
        <rt data-reading={mark.ruby} className={styles['reading']} />
      </ruby>
    )
  if (mark.kind === 'link' || mark.kind === 'note')
    // Without `href`, so that the browser neither prefetches the address nor navigates to it.
    return createElement(
      'a',
      {
        key: `${mark.kind} ${at}`,
        role: 'link',
        tabIndex: 0,
        'data-href': mark.href,
        className: mark.kind === 'link' ? styles['link'] : styles['note'],
      },
      content,
    )
  const emphasised = mark.end - mark.start
  const isShort = mark.kind === 'emphasis' && emphasised <= MAX_EMPHASIS_DOTS && emphasised < length
  const own = isShort ? { className: styles['stressed'] } : {}
  return createElement(MARK_ELEMENTS[mark.kind], { key: `${mark.kind} ${at}`, ...own }, content)
}

function renderText(text: string, at: number): ReactNode {
  return splitAtInterpuncts(text).map((piece) =>
    piece.isUnbreakable ? (
      <span key={at + piece.at} className={styles['together']}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
