import type { ReactNode } from 'react'
import styles from './choices.module.css'
import { tooltipText } from './tooltip-text.ts'

export type Choice<Value extends string> = {
  value: Value
  label: string
  /** Shown instead of the label, which remains the accessible name and tooltip. */
  icon?: ReactNode
  hint?: string | undefined
}

type Props<Value extends string> = {
  name: string
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChoose: (value: Value) => void
  /** Called after a choice by pointer, so that the focus can move elsewhere. */
  onPointerChoice?: (() => void) | undefined
}

/** A radio group in the form of a segmented control. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, label, choices, value, onChoose, onPointerChoice } = props
  return (
    <fieldset className={styles['choices']}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={styles['choice']}
          data-tip={choice.icon ? tooltipText(choice.label, choice.hint) : undefined}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            // A choice by pointer focuses the input without :focus-visible.
            onClick={(event) => {
              if (!event.currentTarget.matches(':focus-visible')) onPointerChoice?.()
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
