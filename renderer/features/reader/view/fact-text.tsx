import styles from './fact-text.module.css'

/** Characters that stand in a line or two; books bring whole licences. */
const LONGEST = 180
const SHORT = 90

type Props = { label: string; text: string }

/** What is said of an article: long terms of use are folded to their beginning, so that the text itself comes first. */
export function FactText({ label, text }: Props) {
  if (text.length <= LONGEST) return text
  const short = `${text.slice(0, SHORT).replace(/\s+\S*$/u, '')} …`
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
