import type { MDXContent } from 'mdx/types'
import styles from './AboutPage.module.css'

/** What the site is, whose data and software it stands on. */
export function AboutPage({ Text }: { Text: MDXContent }) {
  return (
    <main className={styles.about}>
      <Text />
    </main>
  )
}
