import { useNarrow } from '../ui/useNarrow.ts'
import { Control } from './Control.tsx'
import styles from './InSight.module.css'
import { useShownSession } from './session-context.ts'

/** The setting that is looked at most: a phone keeps it in sight, before the drawer of the others. Elsewhere it stands among them. */
export function InSight({ name, home }: { name: string; home: Readonly<Record<string, unknown>> }) {
  const session = useShownSession()
  if (!useNarrow()) return null
  return (
    <div className={styles.inSight}>
      <Control session={session} name={name} home={home[name]} />
    </div>
  )
}
