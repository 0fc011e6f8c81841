import { useId } from 'react'
import styles from './slider.module.css'

type Props = {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** The value in words. */
  text: string
  onChange: (value: number) => void
}

/** A labelled range input that shows its value in words. */
export function Slider({ label, value, min, max, step, text, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
