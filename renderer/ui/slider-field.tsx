import { RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import styles from './slider-field.module.css'

type Props = {
  label: string
  value: number
  min: number
  max: number
  /** Step of the slider; any multiple of `precision` can be typed. */
  step: number
  precision: number
  /** Shown after the number. */
  unit?: string | undefined
  /** The value in words. */
  text: string
  /** A remark below it. */
  note?: string | undefined
  /** What resets it to its default; absent if it has that. */
  reset?: { label: string; run: () => void } | undefined
  onChange: (value: number) => void
}

/** A labelled slider whose value is shown in a field, where it can be typed, with a button that resets it. */
export function SliderField(props: Props) {
  const { label, value, min, max, step, precision, unit, text, note, reset, onChange } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const decimals = Math.max(0, Math.ceil(-Math.log10(precision) - 1e-9))
  const rounded = value.toFixed(decimals)
  const take = (entered: number): void => {
    if (Number.isFinite(entered)) onChange(Math.min(max, Math.max(min, entered)))
  }
  return (
    <div className={styles['field']}>
      <label id={`${id}-label`} htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {reset ? (
        <button
          type="button"
          className={styles['reset']}
          aria-label={reset.label}
          title={reset.label}
          onClick={reset.run}
        >
          <RotateCcw aria-hidden size={15} />
        </button>
      ) : null}
      <span className={styles['number']} dir="ltr">
        <input
          type="number"
          inputMode="decimal"
          aria-labelledby={`${id}-label`}
          value={typed ?? rounded}
          min={min}
          max={max}
          step={precision}
          onChange={({ currentTarget: { value, valueAsNumber } }) => {
            setTyped(value)
            // Half-typed numbers, such as the 1 of 120, are not taken.
            if (valueAsNumber >= min && valueAsNumber <= max) onChange(valueAsNumber)
          }}
          onBlur={() => {
            if (typed !== null && typed !== '') take(Number(typed))
            setTyped(null)
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key !== 'Enter') return
            take(currentTarget.valueAsNumber)
            setTyped(null)
          }}
        />
        {unit ? <span>{unit}</span> : null}
      </span>
      <input
        id={id}
        type="range"
        className={styles['range']}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {note ? (
        <span id={`${id}-note`} className={styles['note']}>
          {note}
        </span>
      ) : null}
    </div>
  )
}
