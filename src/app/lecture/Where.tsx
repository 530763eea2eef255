import { useText } from '../../ui/language.tsx'
import { routeOf } from '../routes.ts'
import type { ShownEntry } from '../show/useShow.ts'
import type { Command } from './lecture-state.ts'
import styles from './Where.module.css'

const WORDS = {
  frozen: { en: 'held', ko: '멈춤' },
}

/** Under the figure: how far the lecture is, and where it stands. */
export function Where({
  entries,
  at,
  frozen,
  run,
}: {
  entries: readonly ShownEntry[]
  at: number
  frozen: boolean
  run: (command: Command) => void
}) {
  const text = useText()
  const name = routeOf(`${entries[at].lesson}/`)?.name
  return (
    <footer className={styles.where}>
      <ol className={styles.dots}>
        {entries.map(({ lesson, link, scene }, i) => (
          <li key={`${i} ${lesson} ${link}`}>
            <button
              type="button"
              tabIndex={-1}
              aria-label={`${i + 1}. ${text(scene.title)}`}
              aria-current={i === at ? 'step' : undefined}
              data-past={i < at || undefined}
              onClick={() => run({ do: 'go', to: i })}
            />
          </li>
        ))}
      </ol>
      <span className={styles.name} aria-live="polite">
        {frozen && <b className={styles.frozen}>{text(WORDS.frozen)}</b>}
        {name && text(name)} · {text({ en: `${at + 1} of ${entries.length}`, ko: `${at + 1} / ${entries.length}` })}
      </span>
    </footer>
  )
}
