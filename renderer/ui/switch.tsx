import styles from './switch.module.css'

type Props = { label: string; isOn: boolean; onChange: () => void }

/** A labelled switch. */
export function Switch({ label, isOn, onChange }: Props) {
  return (
    <label className={styles['switch']}>
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        className="visually-hidden"
        aria-checked={isOn}
        checked={isOn}
        onChange={onChange}
      />
      <span aria-hidden className={styles['track']} />
    </label>
  )
}
