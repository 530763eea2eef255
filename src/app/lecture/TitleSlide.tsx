import { useText } from '../../ui/language.tsx'
import type { ShownEntry } from '../show/useShow.ts'
import type { Command } from './lecture-state.ts'
import styles from './TitleSlide.module.css'
import type { Extra } from './useLectureKeys.ts'

const WORDS = {
  title: { en: 'A network’s numbers, in fewer bits', ko: '신경망의 수를 더 적은 비트로' },
  begin: { en: 'Begin', ko: '시작' },
  screen: { en: 'Full screen (S)', ko: '전체 화면 (S)' },
  notes: { en: 'Speaker’s notes (N)', ko: '발표자 노트 (N)' },
  keys: { en: 'All keys (?)', ko: '단축키 (?)' },
  leave: { en: 'Leave (Q)', ko: '나가기 (Q)' },
}

/** What comes, before it comes. */
export function TitleSlide({
  title,
  entries,
  run,
  more,
}: {
  title: string
  entries: readonly ShownEntry[]
  run: (command: Command) => void
  more: (extra: Extra) => void
}) {
  const text = useText()
  return (
    <main className={styles.slide}>
      <h1>{title || text(WORDS.title)}</h1>
      <ol className={styles.scenes} data-many={entries.length > 12 || undefined}>
        {entries.map(({ lesson, link, scene }, i) => (
          <li key={`${i} ${lesson} ${link}`}>
            <button type="button" onClick={() => run({ do: 'go', to: i })}>
              <span>{i + 1}</span>
              {text(scene.title)}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.actions}>
        <button type="button" className={styles.begin} onClick={() => run({ do: 'next' })}>
          {text(WORDS.begin)} →
        </button>
        {(
          [
            ['screen', () => more('full-screen')],
            ['notes', () => more('notes')],
            ['keys', () => run({ do: 'toggle', what: 'help' })],
            ['leave', () => more('leave')],
          ] as const
        ).map(([name, act]) => (
          <button key={name} type="button" onClick={act}>
            {text(WORDS[name])}
          </button>
        ))}
      </p>
    </main>
  )
}
