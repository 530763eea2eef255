import styles from './Progress.module.css'

/** A bar that fills; `null` where the end is not known. Appears only after a moment, so that what is quick does not flash. */
export function Progress({ share, text }: { share: number | null; text: string }) {
  return (
    <div className={styles.progress}>
      <span>{text}</span>
      <progress value={share ?? undefined} max={1} aria-label={text} />
    </div>
  )
}
