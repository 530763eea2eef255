import styles from './Progress.module.css'

/** A bar that fills; `null` where the end is not known. Appears only after a moment, so that what is quick does not flash. */
export function Progress({
  share,
  text,
  action,
}: {
  share: number | null
  text: string
  action?: { readonly name: string; readonly act: () => void }
}) {
  return (
    <div className={styles.progress}>
      <span>{text}</span>
      <progress value={share ?? undefined} max={1} aria-label={text} />
      {action && (
        <button type="button" onClick={action.act}>
          {action.name}
        </button>
      )}
    </div>
  )
}
