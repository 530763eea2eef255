import { useId } from 'react'
import type { Session } from '../../engine/session.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { BitsView } from './figures/bits/BitsView.tsx'
import { bitsSummary, bitsTitle } from './figures/bits/bits-text.tsx'
import { useChooseView } from './figures/useChooseView.ts'
import styles from './HomeFigure.module.css'

/**
 * The figure of bits alone, for a page that is no lesson: handle, numbers and training as in the lesson, without tabs and settings. The page opens
 * the session (of `chooseContract`) and gives the place; its height is the place's.
 */
export function HomeFigure({ session }: { session: Session }) {
  const language = useLanguage()
  const id = useId()
  const narrow = useNarrow()
  const { view } = useChooseView(session)
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <figcaption>
        <span id={`${id}-title`} className={styles.title}>
          {bitsTitle(view, language)}
        </span>
        <span id={`${id}-summary`} className="visually-hidden">
          {bitsSummary(view, language)}
        </span>
      </figcaption>
      <div className={styles.drawing}>
        <BitsView view={view} narrow={narrow} />
      </div>
    </figure>
  )
}
