import type { LucideIcon } from 'lucide-react'
import type { MouseEvent, Ref } from 'react'
import styles from './icon-button.module.css'
import { tooltipText } from './tooltip-text.ts'

type Props = {
  ref?: Ref<HTMLButtonElement>
  icon: LucideIcon
  label: string
  /** Its keyboard shortcut, shown in the tooltip. */
  hint?: string | undefined
  /** Text beside the icon. */
  text?: string | undefined
  /** The text is hidden in a narrow window. */
  isTextOptional?: boolean
  /** Whether what it opens is open; absent if it opens nothing that stays beside it. */
  expanded?: boolean | undefined
  /** What it opens. */
  popup?: 'menu' | 'dialog' | undefined
  /** The element that it opens. */
  controls?: string | undefined
  /** The end of the button that the tooltip is aligned with. */
  tip?: 'start' | 'end'
  /** `isPointer`: it was not pressed by a key. */
  onPress: (isPointer: boolean) => void
}

/** A click's number of presses is 0 for one by keyboard or assistive technology. */
export function isPointerClick({ detail }: Pick<MouseEvent, 'detail'>): boolean {
  return detail > 0
}

/** An icon button with an accessible name and a tooltip, which goes when the button is used. */
export function IconButton(props: Props) {
  const { ref, icon: Icon, label, hint, text, isTextOptional, expanded, popup, controls } = props
  return (
    <button
      ref={ref}
      type="button"
      className={styles['button']}
      aria-label={text && text !== label ? `${label} ${text}` : label}
      aria-expanded={expanded}
      aria-haspopup={popup}
      aria-controls={expanded ? controls : undefined}
      data-tip={tooltipText(label, hint)}
      data-tip-at={props.tip ?? 'end'}
      onClick={(event) => {
        event.currentTarget.dataset['used'] = ''
        props.onPress(isPointerClick(event))
      }}
      onPointerLeave={(event) => delete event.currentTarget.dataset['used']}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      {text ? (
        <span className={styles['text']} data-optional={isTextOptional ? '' : undefined}>
          {text}
        </span>
      ) : null}
    </button>
  )
}
