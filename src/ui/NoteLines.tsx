import styles from './NoteLines.module.css'

const LINES = ['1', '2', '3', '4', '5']

/** Room to write by hand, on paper. Borders are printed also where backgrounds are not. */
export function NoteLines({ label }: { label: string }) {
  return (
    <div className={styles.lines} role="img" aria-label={label}>
      {LINES.map((line) => (
        <div key={line} />
      ))}
    </div>
  )
}
