import type { MDXContent } from 'mdx/types'
import styles from './AboutPage.module.css'
import { OfflineNote } from './OfflineNote.tsx'

const COMPONENTS = { OfflineNote }

/** What the site is, whose data and software it stands on. */
export function AboutPage({ Text }: { Text: MDXContent }) {
  return (
    <main className={styles.about}>
      <Text components={COMPONENTS} />
    </main>
  )
}
