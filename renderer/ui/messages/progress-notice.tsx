import { useState } from 'react'
import { IsolatedText } from '../isolated-text.tsx'
import styles from './progress-notice.module.css'

export type RunningWork = {
  id: string
  /** May contain names wrapped by isolate(). */
  text: string
  /** 0 to 1. */
  fraction: number
}

type Labels = {
  region: string
  cancel: string
  /** The name of all work together. */
  all: (count: number) => string
  show: string
  hide: string
  percent: Intl.NumberFormat
}

type Props = { work: readonly RunningWork[]; labels: Labels; onCancel: (id: string) => void }

/** Running work at the bottom start of the window: one thin bar; several are summed, with a list on demand. */
export function ProgressNotice({ work, labels, onCancel }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [first, ...others] = work
  if (!first) return null
  const isOne = others.length === 0
  return (
    <section className={styles['work']} aria-label={labels.region}>
      {isOne ? (
        <ProgressRow work={first} labels={labels} onCancel={onCancel} />
      ) : (
        <div className={styles['row']}>
          <Bar
            text={labels.all(work.length)}
            fraction={work.reduce((sum, one) => sum + one.fraction, 0) / work.length}
            labels={labels}
          />
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? labels.hide : labels.show}
          </button>
        </div>
      )}
      {isOpen && !isOne ? (
        <ul className={styles['list']}>
          {work.map((one) => (
            <li key={one.id}>
              <ProgressRow work={one} labels={labels} onCancel={onCancel} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

type RowProps = { work: RunningWork; labels: Labels; onCancel: (id: string) => void }

function ProgressRow({ work, labels, onCancel }: RowProps) {
  return (
    <div className={styles['row']}>
      <Bar {...work} labels={labels} />
      <button type="button" onClick={() => onCancel(work.id)}>
        {labels.cancel}
      </button>
    </div>
  )
}

function Bar({ text, fraction, labels }: Omit<RunningWork, 'id'> & { labels: Labels }) {
  return (
    <label>
      <span className={styles['name']}>
        <IsolatedText text={text} />
      </span>
      <span aria-hidden className={styles['percent']}>
        {labels.percent.format(Math.floor(fraction * 100) / 100)}
      </span>
      <progress value={fraction} max={1} />
    </label>
  )
}
