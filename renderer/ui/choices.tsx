import type { ReactNode } from 'react'
import styles from './choices.module.css'
import { tipText } from './tip-text.ts'

export type Choice<Value extends string> = {
  value: Value
  label: string
  /** Shown instead of the label, which stays its accessible name and tip. */
  icon?: ReactNode
  hint?: string | undefined
}

type Props<Value extends string> = {
  name: string
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChoose: (value: Value) => void
  /** After a choice by mouse, pen or touch: where else the focus may go. */
  onPointed?: (() => void) | undefined
}

/** One of a few: a radio group that looks like a segmented control. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, label, choices, value, onChoose, onPointed } = props
  return (
    <fieldset className={styles['choices']}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={styles['choice']}
          data-tip={choice.icon ? tipText(choice.label, choice.hint) : undefined}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            // Chosen by pointer it has the focus and does not show it.
            onClick={(event) => {
              if (!event.currentTarget.matches(':focus-visible')) onPointed?.()
            }}
          />
          {choice.icon ? (
            <>
              {choice.icon}
              <span className="visually-hidden">{choice.label}</span>
            </>
          ) : (
            <span>{choice.label}</span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
