import { type ReactNode, useId } from 'react'
import styles from './choices.module.css'
import { tooltipText } from './tooltip-text.ts'

export type Choice<Value extends string> = {
  value: Value
  label: string
  /** Shown instead of the label, which remains the accessible name and tooltip. */
  icon?: ReactNode
  /** A word beside the icon in a wide window. */
  word?: string
  hint?: string | undefined
}

type Props<Value extends string> = {
  name: string
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChoose: (value: Value) => void
  /** Why nothing can be chosen now: shown as the tooltip. A choice is still passed on, so that the next step can be offered. */
  reason?: string | undefined
  /** Called after a choice by pointer, so that the focus can move elsewhere. */
  onPointerChoice?: (() => void) | undefined
}

/** A radio group in the form of a segmented control. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, label, choices, value, onChoose, reason, onPointerChoice } = props
  const reasonId = useId()
  return (
    <fieldset className={styles['choices']}>
      <legend className="visually-hidden">{label}</legend>
      {reason ? (
        <span id={reasonId} hidden>
          {reason}
        </span>
      ) : null}
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={styles['choice']}
          onPointerLeave={(event) => delete event.currentTarget.dataset['used']}
          data-tip={reason ?? (choice.icon ? tooltipText(choice.label, choice.hint) : undefined)}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-disabled={reason ? true : undefined}
            aria-describedby={reason ? reasonId : undefined}
            onChange={() => onChoose(choice.value)}
            // A choice by pointer focuses the input without :focus-visible.
            onClick={(event) => {
              if (event.currentTarget.matches(':focus-visible')) return
              // Its tooltip goes.
              const label = event.currentTarget.closest('label')
              if (label) label.dataset['used'] = ''
              onPointerChoice?.()
            }}
          />
          {choice.icon ? (
            <>
              {choice.icon}
              <span className="visually-hidden">{choice.label}</span>
              {choice.word ? (
                <span aria-hidden className={styles['word']}>
                  {choice.word}
                </span>
              ) : null}
            </>
          ) : (
            <span>{choice.label}</span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
