import styles from './fact-text.module.css'

/** In characters: longer texts, such as the licence of a book, are collapsed to an excerpt. */
const MAX_FACT_CHARS = 180
const EXCERPT_CHARS = 90

type Props = { label: string; text: string }

/** One fact of the attribution; long terms of use are collapsed, so that the text itself comes first. */
export function FactText({ label, text }: Props) {
  if (text.length <= MAX_FACT_CHARS) return text
  const short = `${text.slice(0, EXCERPT_CHARS).replace(/\s+\S*$/u, '')} …`
  return (
    <details className={styles['fold']}>
      <summary>
        <span className="visually-hidden">{label}</span>
        <span>{short}</span>
      </summary>
      <p>{text}</p>
    </details>
  )
}
